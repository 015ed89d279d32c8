"""Reads the day that a line gives to what follows: "Saturday, March 7", "Events of 4–5 March", "Sunday:"."""

from datetime import date, timedelta

from stream.extract.front.triggers import find_triggers
from stream.extract.text import Text
from stream.extract.time.calendar_words import PARTS_OF_DAY, WEEKDAYS
from stream.extract.time.dates import DateFound, read_date
from stream.extract.word_set import words

LONGEST = 20
# A digest tells of the month before it at most, and is dated a few days ahead at most ("for the 14th").
BACK, AHEAD = timedelta(days=31), timedelta(days=3)
# What may stand beside the date in small letters: a heading has no verb.
LABELS = words(
    "the of in at on for to as and a an & night morning evening day days week war front fronts situation"
    " update updates events summary thread report reports digest chronicle chronology developments overview"
    " roundup results strikes losses hours local time briefing bulletin log entry entries key main latest"
    " south north east west southern northern eastern western region regions over during past last"
)
MARKS = frozenset(",.:;()/|–—-#№*•[]")
WEEKDAY_LINE = 3


def read_day(text: Text, first: int, last: int, today: date | None, *, alone: bool) -> date | None:
    """The last day that the tokens `first` up to `last` name, when they are a heading or open like one.

    `alone` says that nothing else stands on the line. The year comes from `today`, the day of the bulletin,
    and a day too far from it dates nothing. None where the tokens tell something themselves.
    """
    if last - first > LONGEST:
        return None
    weekday = _lone_weekday(text, first, last, today) if alone else None
    if weekday is not None:
        return weekday
    found = _date_in(text, first, last)
    if found is None or not (
        _is_heading(text, first, last, found, alone=alone) or _opens(text, first, found)
    ):
        return None
    days = found.resolved(today)
    if days is None or find_triggers(text, first, last):
        return None
    near = today is None or today - BACK <= days[1] <= today + AHEAD
    return days[1] if near else None


def _date_in(text: Text, first: int, last: int) -> DateFound | None:
    """The first date with a day among the tokens."""
    for i in range(first, last):
        found = read_date(text, i, last)
        if found is not None and found.day is not None:
            return found
    return None


def _is_heading(text: Text, first: int, last: int, found: DateFound, *, alone: bool) -> bool:
    """Whether names, labels and marks alone stand beside the date; on a shared line, nothing but the day."""
    beside = [*range(first, found.first), *range(found.last, last)]
    if not alone:
        return all(_is_of_the_day(text.lower[i]) for i in beside)
    return all(_is_of_the_day(text.lower[i]) or _may_title(text, i) for i in beside)


def _is_of_the_day(word: str) -> bool:
    return word in WEEKDAYS or word in PARTS_OF_DAY or word[0] in MARKS or word in {"the", "of", "night"}


def _may_title(text: Text, i: int) -> bool:
    word = text.words[i]
    return word[0].isupper() or word[0].isdigit() or text.lower[i] in LABELS or not word[0].isalnum()


def _opens(text: Text, first: int, found: DateFound) -> bool:
    """Whether the date is how the sentence opens, without "on": "1/ Sunday 12 October, a short thread"."""
    before = text.lower[first : found.first]
    follows = text.words[found.last] if found.last < len(text.words) else ""
    return follows in {",", "–", "—", "-", ":"} and all(_is_of_the_day(w) or w[0].isdigit() for w in before)


def _lone_weekday(text: Text, first: int, last: int, today: date | None) -> date | None:
    """The latest such day that is not after the bulletin's: "Saturday", "Sunday morning:"."""
    if today is None or last - first > WEEKDAY_LINE or text.lower[first] not in WEEKDAYS:
        return None
    if not all(_is_of_the_day(word) for word in text.lower[first:last]):
        return None
    return today - timedelta(days=(today.weekday() - WEEKDAYS[text.lower[first]]) % 7)
