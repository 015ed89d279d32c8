"""Whether an event word tells of something that happened: no plans, no absences; attempts count."""

from itertools import pairwise
from typing import Literal

from stream.extract.front.triggers import Trigger
from stream.extract.text import Text
from stream.extract.word_set import words

Reality = Literal["real", "attempt", "none"]

NOT = frozenset({"no", "not", "n't", "never", "without", "neither", "nor", "cannot"})
MODALS = frozenset({"would", "could", "may", "might", "should", "will", "can", "must", "shall", "'ll", "’ll"})
ATTEMPTS = words(
    "attempt attempts attempted attempting try tries tried trying failed fails failing seek seeks"
    " sought seeking sought unable effort efforts struggling"
)
# What follows "to" after these did happen.
ACTUAL = words(
    "forced forcing forces continue continues continued continuing began begin begins started start"
    " managed manages proceeded had compelled compelling went keep kept able resumed"
)
PLANS = words(
    "plan plans planned planning prepare prepares prepared preparing intend intends intended want"
    " wants wanted threat threatened threatens ready about aim aims hope hopes hoping possible"
    " potential expected future upcoming order ordered if unless capable ability able risk risks"
    " warned warn warns preparation preparations alert exercise exercises drills anniversary"
    " impossible designed"
)
# "in response to attacks on X": they only give the reason for what is told.
REASONS = frozenset(
    {
        ("response", "to"),
        ("reply", "to"),
        ("retaliation", "for"),
        ("revenge", "for"),
        ("backed", "by"),
        ("supported", "by"),
    }
)
# "are said to have moved up" is told as done, "were supposed to have taken" is not.
SHOULD = frozenset({"supposed", "meant", "due", "ought", "not", "never", "would"})
STOPS = frozenset({",", ";", ":", ".", "–", "—", "and", "but", "while", "after", "following"})
# "Clashes were not recorded"; fighting that "did not result in advances" was fought.
HAPPENS = words(
    "take occur happen recorded reported observed seen confirmed resume conducted carried launched"
)
# "The governor confirmed the attack" tells of no second one; "confirmed the capture of X" tells of it.
SPEAKS_OF = words(
    "confirmed condemned denounced acknowledged claimed praised mentioned discussed investigated welcomed"
    " confirms condemns confirming condemning claiming slammed"
)
# "No one was killed in the attack": it took place.
NOBODY = words("one casualties victims injuries deaths fatalities losses damage civilians")
MAY_DO = words("launch mount stage conduct carry begin start resume renew open order attempt face expect see")
NAMES_WHERE = frozenset({"on", "of", "in", "near", "at", "against", "by", "into", "from", "over"})
# "Three weeks after X was seized" dates something else by what is long past.
RANKS = words("deadliest worst largest biggest heaviest first second third latest longest most bloodiest")
YEAR = 4
LONG = frozenset({"days", "week", "weeks", "month", "months", "year", "years"})
REACH = 8


def reality(text: Text, trigger: Trigger, first: int) -> Reality:
    """Whether an event is told, only attempted, or not told at all by the words before it in the sentence.

    "failed to advance" is an attempt, "plans to attack" and "no advance was recorded" are nothing.
    """
    lower = text.lower
    before = ["" if word == "May" else word.lower() for word in _before(text.words, trigger.first, first)]
    if _only_dates(lower, trigger.first - len(before), first):
        return "none"
    if trigger.noun:
        return _noun(lower, trigger, before)
    if set(before) & NOT:
        return "attempt" if set(before) & ATTEMPTS else "none"
    if "to" in before[-3:] and not _to_somebody(text, trigger.first):
        return _infinitive(lower, before, trigger, first)
    if set(before[-4:]) & MODALS or set(before[-3:]) & {"if", "unless"}:
        return "none"
    return "attempt" if set(before[-2:]) & ATTEMPTS else "real"


def _noun(lower: list[str], trigger: Trigger, before: list[str]) -> Reality:
    """Drops "no attacks" and "the plan of an offensive"."""
    held = {w for w, following in pairwise((*before, "")) if w != "no" or following not in NOBODY}
    if held & (NOT - {"nor"}) and not held & {"only"}:
        return "none"
    if _is_planned(before[-5:]) or any(pair in REASONS for pair in pairwise(before[-6:])):
        return "none"
    if _is_ranked(before) or _may_come(before):
        return "none"
    if before[-1:] == ["the"] and not SPEAKS_OF.isdisjoint(before[-2:]):
        return "none" if NAMES_WHERE.isdisjoint(lower[trigger.last : trigger.last + 1]) else "real"
    after = lower[trigger.last : trigger.last + 6]
    absent = ("not" in after or "n't" in after) and not HAPPENS.isdisjoint(after)
    if absent or "matter" in after:
        return "none"
    return "real"


def _is_planned(before: list[str]) -> bool:
    """Whether a noun is planned: "about to launch an attack"; "wrote about a strike" tells of one."""
    return any(w in PLANS and (w != "about" or after == "to") for w, after in pairwise((*before, "")))


def _may_come(before: list[str]) -> bool:
    """Whether a noun is what somebody may do: "could launch an offensive", "will not mount any attack"."""
    return any(modal in MODALS and MAY_DO.intersection(before[at + 1 :]) for at, modal in enumerate(before))


def _is_ranked(before: list[str]) -> bool:
    """Whether a noun ranks or dates what is told elsewhere: "It was the deadliest strike", "a 2020 fire"."""
    dated = any(word.isdigit() and len(word) == YEAR for word in before[-3:])
    ranked = before[-1:] != [] and before[-1] in RANKS and before[-2:-1] == ["the"]
    return dated or (ranked and not {"was", "is"}.isdisjoint(before[-4:-2]))


def _only_dates(lower: list[str], start: int, first: int) -> bool:
    """Whether a phrase beginning at token `start` only dates another: "two months after the fall of X"."""
    return start - 2 > first and lower[start - 1] == "after" and lower[start - 2] in LONG


def _to_somebody(text: Text, at: int) -> bool:
    """Whether "to" leads to a name and not to the verb: "fighters loyal to JNIM seized"."""
    to = next(i for i in range(at - 1, at - 4, -1) if text.lower[i] == "to")
    return to + 1 < at and text.words[to + 1][0].isupper()


def _infinitive(lower: list[str], before: list[str], trigger: Trigger, first: int) -> Reality:
    """Looks for what governs "to", further back than the phrase itself."""
    if lower[trigger.first - 1] == "have" and not set(before) & SHOULD:
        return "real"
    held = set(lower[max(first, trigger.first - 2 * REACH) : trigger.first])
    near = set(before)
    if near & ATTEMPTS:
        return "attempt"
    if near & ACTUAL:
        return "real"
    if held & PLANS or near & MODALS:
        return "none"
    return "real" if held & ACTUAL else "none"


def _before(words_of: list[str], at: int, first: int) -> list[str]:
    """The words of the same phrase before token `at`; "May" with a capital is no modal verb there."""
    start = at
    while start > max(first, at - REACH) and words_of[start - 1] not in STOPS:
        start -= 1
    return words_of[start:at]
