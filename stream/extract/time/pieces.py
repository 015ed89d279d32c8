"""The pieces that a time expression is put together from: a day or days, a part of the day, a time of day."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from schemas.time_span import Precision
from stream.extract.text import Text
from stream.extract.time.calendar_words import PARTS_OF_DAY, SPAN_UNITS, WEEKDAYS
from stream.extract.time.clock import read_clock
from stream.extract.time.dates import read_date, read_ordinal
from stream.extract.time.spans_back import read_span_back

RELATIVE_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "overnight": 0, "nightfall": 0}
BEFORE_LONE_PART = frozenset(
    {"this", "last", "the", "in", "during", "at", "by", "before", "after", "early", "late", "around", "until"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece in the tokens `first` up to `last`.

    One of `days` (first and last day), `part` (of the day), `clock` and `hours_back` (from the reference) is
    set. `precision` goes with `days`.
    """

    first: int
    last: int
    days: tuple[date, date] | None = None
    part: str | None = None
    clock: time | None = None
    hours_back: int | None = None
    precision: Precision = "day"
    unresolved: bool = False
    weekday: bool = False


def read_piece(text: Text, i: int, last: int, today: date | None) -> Piece | None:
    """The piece that begins at token `i`, its day counted from `today` (the day of the reference)."""
    word = text.lower[i]
    if word in RELATIVE_DAYS:
        return _relative_day(word, i, today)
    if word in WEEKDAYS and text.words[i][0].isupper():
        return _weekday(text, i, today)
    if word in PARTS_OF_DAY:
        return _part(text, i)
    found = read_date(text, i, last)
    if found is not None:
        days = found.resolved(today)
        finely: Precision = "month" if found.day is None else "days" if found.last_day else "day"
        return Piece(found.first, found.last, days=days, precision=finely, unresolved=days is None)
    number = _number(text, i, last, today) if word[0].isdigit() else None
    return number or _span_back(text, i, last, today)


def _number(text: Text, i: int, last: int, today: date | None) -> Piece | None:
    """A day of the month or a time of day that begins with a digit: "on the 14th", "at 04:30"."""
    ordinal = read_ordinal(text, i, last, today)
    if ordinal is not None:
        return Piece(i, i + 1, days=(ordinal, ordinal))
    clock = read_clock(text, i, last)
    return Piece(i, clock[1], clock=clock[0]) if clock is not None else None


def _relative_day(word: str, i: int, today: date | None) -> Piece:
    if word in {"tonight", "overnight", "nightfall"}:
        return Piece(i, i + 1, part="night" if word == "overnight" else "evening")
    days = None
    if today is not None:
        day = today + timedelta(days=RELATIVE_DAYS[word])
        days = (day, day)
    return Piece(i, i + 1, days=days, unresolved=days is None)


def _weekday(text: Text, i: int, today: date | None) -> Piece:
    """The latest such day that is not after today; "last Monday" is never today itself."""
    previous = text.lower[i - 1] if i else ""
    if previous == "next" or today is None:
        return Piece(i, i + 1, unresolved=True, weekday=True)
    back = (today.weekday() - WEEKDAYS[text.lower[i]]) % 7
    if back == 0 and previous == "last":
        back = 7
    day = today - timedelta(days=back)
    return Piece(i, i + 1, days=(day, day), weekday=True)


def _part(text: Text, i: int) -> Piece | None:
    """A part of the day, where a word before or after it shows that no other sense is meant."""
    before = text.lower[i - 1] if i else ""
    after = text.lower[i + 1] if i + 1 < len(text.lower) else ""
    if before in WEEKDAYS or before in RELATIVE_DAYS or before in BEFORE_LONE_PART or after in {"of", "to"}:
        return Piece(i, i + 1, part=text.lower[i])
    return None


def _span_back(text: Text, i: int, last: int, today: date | None) -> Piece | None:
    """Reads "past 24 hours", "last week", "two days ago", "the day before", the weekend."""
    found = read_span_back(text, i, last)
    if found is None:
        return None
    hours = found.hours
    precision: Precision = "days" if hours > SPAN_UNITS["day"] else "day"
    if today is None:
        return Piece(i, found.last, unresolved=True)
    if found.point:
        day = today - timedelta(hours=hours)
        return Piece(i, found.last, days=(day, day), precision="day")
    return Piece(i, found.last, hours_back=hours, precision=precision)
