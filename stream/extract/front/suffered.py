"""Reads losses by verbs of suffering: "lost their lives", "claimed two lives", "the death toll is 35"."""

from typing import NamedTuple

from stream.extract.drafts import CountDraft
from stream.extract.front.casualty_phrase import object_phrase, subject_phrase
from stream.extract.front.counts import count_in
from stream.extract.front.numbers import number_at
from stream.extract.front.people_words import FIGHTERS
from stream.extract.word_set import words

# Verbs that tell of losses by what follows them.
ELIMINATED = words("neutralised neutralized eliminated liquidated")
TAKEN = frozenset({"taken", "admitted", "rushed", "evacuated"})
SUFFERS = words("lost sustained suffered received sustaining suffering") | TAKEN | ELIMINATED
DEAD, HURT = words("dead killed deaths fatalities"), words("wounded injured")
LIFE = frozenset({"life", "lives"})
TAKES, LIFE_REACH = words("claimed claiming claims took taking taken cost costing"), 6
POSSESSIVES = frozenset({"their", "his", "her"})
WOUNDS = words("wounds wound injuries injury barotrauma concussion burns contusion contusions fractures burn")
SUFFERING_REACH = 8
REACHES, TOLL_REACH = frozenset({"to", "at", "reached", "was", "is"}), 16
HOSPITAL = (["to", "hospital"], ["to", "a"])
WARDS = frozenset({"hospital", "hospitals", "clinic", "ward"})


class Suffered(NamedTuple):
    """Who suffered, in the tokens `first` up to `last`, and how many were killed or wounded."""

    first: int
    last: int
    killed: CountDraft | None = None
    wounded: CountDraft | None = None


def tolled(lower: list[str], i: int, last: int) -> Suffered | None:
    """The dead of "the death toll from the attack has climbed to 35", its "toll" being token `i`."""
    for j in range(i + 1, min(i + TOLL_REACH, last)):
        number = number_at(lower, j + 1, last) if lower[j] in REACHES else None
        if number is not None:
            return Suffered(j + 1, number[1], killed=CountDraft(number[0], number[0]))
    return None


def numbered(lower: list[str], i: int, last: int) -> Suffered | None:
    """What "the number of dead has risen to 19" tells, its "number" being token `i`."""
    after = lower[i + 1 : i + 4]
    of = after[2:] if after[:2] == ["of", "the"] else after[1:2] if after[:1] == ["of"] else []
    told = tolled(lower, i, last) if of and of[0] in DEAD | HURT else None
    if told is None or of[0] in DEAD:
        return told
    return told._replace(killed=None, wounded=told.killed)


def lives_taken(lower: list[str], i: int, first: int, last: int) -> Suffered | None:
    """The dead of "claimed four lives", "took the life of a nurse", "cost two people their lives"."""
    verb = next((j for j in range(i - 1, max(first, i - LIFE_REACH) - 1, -1) if lower[j] in TAKES), None)
    if verb is None:
        return None
    if lower[i + 1 : i + 2] == ["of"]:
        phrase = object_phrase(lower, i + 2, last)
    else:
        phrase = (verb + 1, i - (lower[i - 1] in POSSESSIVES))
    count = count_in(lower, *phrase) if phrase is not None and phrase[0] < phrase[1] else None
    return Suffered(*phrase, killed=count) if phrase is not None and count is not None else None


def suffered(lower: list[str], i: int, first: int, last: int) -> Suffered | None:
    """What the verb at token `i` tells: "sustained wounds", "was taken to hospital", "were neutralised"."""
    word, after = lower[i], lower[i + 1 : min(i + SUFFERING_REACH, last)]
    if word in ELIMINATED:
        return _eliminated(lower, i, first, last)
    dead = word == "lost" and not LIFE.isdisjoint(after[:3])
    hospital = after[:2] in HOSPITAL or (after[:2] == ["to", "the"] and not WARDS.isdisjoint(after))
    hurt = hospital if word in TAKEN else not WOUNDS.isdisjoint(after)
    phrase = subject_phrase(lower, i, first) if dead or hurt else None
    count = count_in(lower, *phrase) if phrase is not None else None
    if phrase is None or count is None:
        return None
    return Suffered(*phrase, killed=count) if dead else Suffered(*phrase, wounded=count)


def _eliminated(lower: list[str], i: int, first: int, last: int) -> Suffered | None:
    """The fighters that were "neutralised" or "eliminated"; radars and tanks are no losses of people."""
    passive = i > first and lower[i - 1] in {"were", "was", "been"}
    phrase = subject_phrase(lower, i, first) if passive else object_phrase(lower, i + 1, last)
    if phrase is None or FIGHTERS.isdisjoint(lower[phrase[0] : phrase[1]]):
        return None
    count = count_in(lower, *phrase)
    return Suffered(*phrase, killed=count) if count is not None else None
