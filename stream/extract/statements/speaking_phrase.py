"""The phrase that names a speaker at the end of a stretch: "On Tuesday the minister" → "the minister"."""

from stream.extract.statements.closed_classes import (
    COORDINATORS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import BODIES, OUTLET_WORDS, PLACES_THAT_SPEAK, ROLES, UNNAMED
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.partners import POSSESSIVES
from stream.extract.statements.phrase import Range
from stream.extract.statements.unnamed import is_person_noun

LONGEST = 22
MODALS = frozenset({("might",), ("could",), ("can",), ("may",), ("should",), ("would",)})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
HEADS = ROLES | UNNAMED | BODIES | OUTLET_WORDS


def trimmed(frame: Frame, part: Range) -> Range | None:
    """The phrase at the end of a stretch, without the clause or the circumstance before it; None for none.

    "as the minister" → "the minister"; "On Tuesday the minister" → "the minister".
    """
    start = part.last
    while start > part.first and not _bounds(frame, start - 1, part):
        start -= 1
    while start < part.last and start not in frame.people and _is_adverbial(frame.lower[start]):
        start += 1
    if start < part.last and start not in frame.people and frame.lower[start] in PREPOSITIONS:
        start = _after_circumstance(frame, start, part.last)
    start = _first_of_two(frame, start, part)
    last = _before_day(frame, start, part.last)
    last -= last > start and frame.lower[last - 1] in REFLEXIVES
    found = Range(start, last)
    return found if _can_speak(frame, found) else None


def _first_of_two(frame: Frame, start: int, part: Range) -> int:
    """Where "residents and a rebel spokesman" begins, whose second half begins at `start`.

    Only where the first half fills the stretch: "the road is closed to residents and the mayor said" is one.
    """
    joint = start - 1
    if joint <= part.first or frame.lower[joint] != "and" or frame.lower[start] in PRONOUNS | POSSESSIVES:
        return start
    both = _is_speaker(frame, joint - 1) and any(_is_speaker(frame, k) for k in range(start, part.last))
    return part.first if both and noun_phrase_end(frame, part.first, joint) == joint else start


def _are_people(frame: Frame, part: Range) -> bool:
    """Whether the head of a phrase is a noun of several people or bodies: "fact-checkers", "aid groups"."""
    end = next((k for k in range(part.first + 1, part.last) if frame.lower[k] in PREPOSITIONS), part.last)
    head = frame.lower[end - 1]
    return head.endswith("s") and (is_person_noun(head) or head[:-1] in BODIES)


def _is_speaker(frame: Frame, k: int) -> bool:
    word = frame.lower[k]
    return is_person_noun(word) or word in BODIES or word in OUTLET_WORDS


def _is_adverbial(word: str) -> bool:
    return is_adverb(word) or word in TIME_WORDS


def _before_day(frame: Frame, start: int, last: int) -> int:
    """The end of a phrase without the day that follows it: "The council on Thursday (accused)"."""
    end = last
    while end - 1 > start and frame.lower[end - 1] in TIME_WORDS:
        end -= 1
    return end - 1 if end < last and end - 1 > start and frame.lower[end - 1] in {"on", "in"} else end


def _bounds(frame: Frame, k: int, part: Range) -> bool:
    """Whether an item cannot belong to the phrase after it."""
    if k in frame.people:
        return False
    word = frame.lower[k]
    if word == "and" and frame.lower[k + 1] in {"his", "her", "their"}:
        return k == part.first or not frame.words[k - 1][:1].isupper()
    if word == "and":
        return k == part.first or not frame.words[k - 1][:1].isupper() or not frame.words[k + 1][:1].isupper()
    return word in SUBORDINATORS or word in RELATIVES or word in COORDINATORS or word in FINITE_AUXILIARIES


def _after_circumstance(frame: Frame, start: int, last: int) -> int:
    """The first item after a preposition's phrase: a second determiner, or what follows a day or a place."""
    for k in range(start + 1, last):
        word = frame.lower[k]
        if k > start + 1 and word in DETERMINERS | PRONOUNS and frame.lower[k - 1] not in PREPOSITIONS:
            return k
        if word in TIME_WORDS or word in PLACES_THAT_SPEAK:
            rest = k + 1
            while rest < last and (frame.lower[rest].isdigit() or frame.lower[rest] in TIME_WORDS):
                rest += 1
            return rest
    return _name_at_end(frame, start, last)


def _name_at_end(frame: Frame, start: int, last: int) -> int:
    """Where a name begins that closes a circumstance: "In his evening address | Orlova"; `last` for none."""
    k = last
    while k > start and frame.words[k - 1][:1].isupper() and frame.lower[k - 1] not in OUTLET_WORDS:
        k -= 1
    before = frame.words[k - 1]
    closed = before.isalpha() and before.islower() and before not in PREPOSITIONS | DETERMINERS
    return k if start + 1 < k < last and (closed or before.isdigit()) else last


def _can_speak(frame: Frame, part: Range) -> bool:
    """Whether a stretch looks like the name or description of somebody who speaks."""
    if not 0 < part.last - part.first <= LONGEST:
        return False
    first, last = frame.lower[part.first], frame.lower[part.last - 1]
    if first in {"let", "nobody", "none", "no"} or (
        first == last == "one" and frame.lower[part.last : part.last + 1] in MODALS
    ):
        return False  # "Let us recall that", "nobody answered", "one might say"
    if part.first in frame.people or (part.last - part.first == 1 and first in PRONOUNS | {"who"}):
        return True
    if (
        last in PREPOSITIONS
        or last in DETERMINERS - {"this", "some", "many", "several"}
        or (not last[:1].isalpha() and frame.quotation(part.last - 1) < 0)
    ):
        return False
    capital = frame.words[part.first][:1].isupper() or first[:1].isdigit()
    return (
        capital
        or first in DETERMINERS | {"one", "two", "three", "four", "five", "another", "other", "local"}
        or any(word in HEADS for word in frame.lower[part.first : part.last])
        or _are_people(frame, part)
    )
