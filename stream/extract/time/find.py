"""Finds the time expressions of a stretch of text and resolves them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from stream.extract.drafts import TimeDraft
from stream.extract.text import Text
from stream.extract.time.calendar_words import (
    COUNT_WORDS,
    MONTHS,
    PARTS_OF_DAY,
    WEEKDAYS,
)
from stream.extract.time.pieces import RELATIVE_DAYS, Piece, read_piece
from stream.extract.time.resolve import resolve
from stream.extract.time.spans_back import BACK
from stream.extract.word_set import words

# What may stand between two pieces of one expression: "on the morning of 4 September", "at 6 a.m. on Monday".
ZONES = frozenset({"time", "moscow", "local", "kyiv", "kiev", "gmt", "utc"})
JOINTS = ZONES | words("of on the at , early late to before around in hours")
# What belongs to an expression before its first piece.
LEADS = words(
    "on the of at in since over during within from by until before after early late around about this"
    " last early hours between for"
)
STARTERS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(PARTS_OF_DAY)
    | frozenset(RELATIVE_DAYS)
    | frozenset(COUNT_WORDS)
    | BACK
    | {"day", "weekend"}
)
SINCE = "since"
FROM, TO = frozenset({"from", "between"}), frozenset({"to", "until", "till", "and"})
WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time expression in the tokens `first` up to `last`."""

    first: int
    last: int
    draft: TimeDraft


def find_times(text: Text, first: int, last: int, reference: date | datetime | None) -> list[TimeFound]:
    """The time expressions of the tokens `first` up to `last`, in order.

    `reference` is the moment the text was updated, or its day; without one a relative expression
    ("yesterday") is found but stays unresolved: its start and end are None.

    "A drone hit the depot on the morning of 4 September" gives 2025-09-04T05:00 to T12:00 in a bulletin of
    that year.
    """
    today = reference.date() if isinstance(reference, datetime) else reference
    found, group = [], list[Piece]()
    i = first
    lower = text.lower
    while i < last:
        word = lower[i]
        piece = None
        if word in STARTERS or word[0].isdigit():
            piece = read_piece(text, i, last, today)
        if piece is None:
            i += 1
            continue
        if group and _dates_the_weekday(lower, group[-1], piece):
            group[-1] = replace(piece, first=group[-1].first)
        elif group and not _joined(lower, group, piece):
            found.append(_expression(text, first, group, reference))
            group = [piece]
        else:
            group.append(piece)
        i = piece.last
    if group:
        found.append(_expression(text, first, group, reference))
    return _ranges(text, found)


def _ranges(text: Text, found: list[TimeFound]) -> list[TimeFound]:
    """The expressions, the two ends of a span made one: "from 23:00 on 6 April to 07:00 on 7 April"."""
    joined = list[TimeFound]()
    for time in found:
        before = joined[-1] if joined else None
        if before is not None and _are_ends(text.lower, before, time):
            told = text.between(before.first, time.last)
            span = TimeDraft(before.draft.start, time.draft.end, time.draft.precision, told)
            joined[-1] = TimeFound(before.first, time.last, span)
        else:
            joined.append(time)
    return joined


def _are_ends(lower: list[str], one: TimeFound, other: TimeFound) -> bool:
    """Whether "from" or "between" leads to one expression and "to", "until" or "and" on to the other."""
    gap = lower[one.last : other.first + 1]
    start, end = one.draft.start, other.draft.end
    if start is None or end is None or len(gap) > WIDEST_GAP or TO.isdisjoint(gap):
        return False
    return not FROM.isdisjoint(lower[one.first : one.first + 2]) and str(start) <= str(end)


def _dates_the_weekday(lower: list[str], weekday: Piece, piece: Piece) -> bool:
    """Whether a date only follows its weekday: "on Wednesday, 3 December"."""
    return weekday.weekday and piece.days is not None and lower[weekday.last : piece.first] in ([], [","])


def _joined(lower: list[str], group: list[Piece], piece: Piece) -> bool:
    """Whether a piece belongs to the expression so far: only joints between, and of a sort not there yet."""
    gap = lower[group[-1].last : piece.first]
    if len(gap) > WIDEST_GAP or not all(word in JOINTS for word in gap):
        return False
    for other in group:
        if other.hours_back is not None or piece.hours_back is not None:
            return False
        if (other.days and piece.days) or (other.part and piece.part) or (other.clock and piece.clock):
            return False
    return True


def _expression(text: Text, first: int, group: list[Piece], reference: date | datetime | None) -> TimeFound:
    """The group as one expression, with the words that lead it in."""
    start = group[0].first
    while start > first and text.lower[start - 1] in LEADS:
        start -= 1
    end = group[-1].last
    leads = text.lower[start : group[0].first]
    words = text.between(start, end)
    return TimeFound(start, end, resolve(group, words, reference, since=SINCE in leads))
