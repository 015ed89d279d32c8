"""Reads what counts back from now: "the past 24 hours", "last week", "two days ago", "the previous day"."""

from typing import NamedTuple

from stream.extract.text import Text
from stream.extract.time.calendar_words import COUNT_WORDS, SPAN_UNITS

BACK = frozenset({"past", "last", "previous", "preceding"})


class SpanBack(NamedTuple):
    """So many hours back, up to token `last`; `point` means the day there, else all the time since."""

    hours: int
    last: int
    point: bool


def read_span_back(text: Text, i: int, last: int) -> SpanBack | None:
    """The span whose first token is `i`."""
    words = text.lower
    if words[i] in BACK:
        return _past(words, i, last)
    if words[i : i + 3] == ["day", "before", "yesterday"] and i + 3 <= last:
        return SpanBack(2 * SPAN_UNITS["day"], i + 3, point=True)
    if words[i] == "day" and i + 1 < last and words[i + 1] in {"before", "earlier"}:
        # "the day before the meeting" counts from the meeting.
        at_end = i + 2 >= last or words[i + 2] in {",", ".", ";", ":"}
        return SpanBack(SPAN_UNITS["day"], i + 2, point=True) if at_end else None
    if words[i] == "weekend" and i and words[i - 1] in {"the", "last", "this"}:
        return SpanBack(3 * SPAN_UNITS["day"], i + 1, point=False)
    return _ago(words, i, last)


def _past(words: list[str], i: int, last: int) -> SpanBack | None:
    """Reads "past day", "last 24 hours"; "last night" is a part of the day and read there."""
    j, count = i + 1, 1
    if j < last and (number := _count(words[j])) is not None:
        j, count = j + 1, number
    unit = _unit(words, j, last)
    if unit is None or (unit == "night" and count == 1):
        return None
    point = words[i] in {"previous", "preceding"} and unit == "day" and count == 1
    return SpanBack(count * SPAN_UNITS[unit], j + 1, point)


def _ago(words: list[str], i: int, last: int) -> SpanBack | None:
    """Reads "two days ago", "an hour ago", "3 weeks earlier"."""
    count = _count(words[i])
    j = i + 2 if i + 1 < last and words[i + 1] == "of" else i + 1
    unit = _unit(words, j, last) if count is not None else None
    if count is None or unit is None or j + 1 >= last or words[j + 1] not in {"ago", "earlier"}:
        return None
    return SpanBack(count * SPAN_UNITS[unit], j + 2, point=unit != "hour")


def _count(word: str) -> int | None:
    if word.isdecimal():
        return min(int(word), 1000)
    return COUNT_WORDS.get(word)


def _unit(words: list[str], j: int, last: int) -> str | None:
    if j >= last:
        return None
    unit = words[j].removesuffix("s")
    return unit if unit in SPAN_UNITS else None
