"""Stretches that only give a reason or a date: "in response to fire from X", "three weeks after X fell,"."""

from stream.extract.front.marked import Marked
from stream.extract.front.reality import LONG
from stream.extract.word_set import words

REASONS = words("response retaliation reply revenge reprisal retribution")
LEADS = frozenset({"to", "for"})
ENDS = frozenset({",", ";", ":", "–", "—", "and", "but", "while"})
CLOSES = frozenset({",", ";"})
# "About three weeks after": only at the head of a sentence, up to its comma.
DATE_REACH = 4


def reasons_given(marked: Marked) -> frozenset[int]:
    """The tokens of a sentence's reasons and dates: what is named there has no part in the event."""
    lower, found = marked.text.lower, set[int]()
    for i in range(marked.first + 1, marked.last - 1):
        if lower[i] in REASONS and lower[i - 1] in {"in", "as"} and lower[i + 1] in LEADS:
            found.update(range(i - 1, _end(marked, i + 2, ENDS)))
        elif lower[i] == "after" and lower[i - 1] in LONG and i - marked.first <= DATE_REACH:
            end = _end(marked, i + 1, CLOSES)
            if end < marked.last - 1:
                found.update(range(i - 1, end))
    return frozenset(found)


def _end(marked: Marked, i: int, ends: frozenset[str]) -> int:
    """The token of the first of `ends` from `i` on, else the end of the sentence."""
    return next((j for j in range(i, marked.last) if marked.text.lower[j] in ends), marked.last)
