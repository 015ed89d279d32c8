"""Reads a date in any order that English uses: "September 5, 2025", "5 Sept", "4th of March", 2025-09-05."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from stream.extract.text import Text
from stream.extract.time.calendar_words import MONTHS

DAY = re.compile(r"^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$")
ORDINAL = re.compile(r"^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$")
LEADS_TO_ORDINAL, CLOSES_ORDINAL = frozenset({"of", "on"}), frozenset({",", ".", ";", ":", ")", "and", "at"})
DAYS = re.compile(r"^(0?[1-9]|[12]\d|3[01])[–-](0?[1-9]|[12]\d|3[01])$")
MONTH = re.compile(r"^(0?[1-9]|1[0-2])$")
RANGE = frozenset({"-", "–", "to", "and"})
YEAR = re.compile(r"^(?:19|20)\d\d$")
POINTED = re.compile(r"^(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])[./]((?:19|20)\d\d)$")
MONTH_BEFORE_DAY = re.compile(r"^(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/((?:19|20)\d\d)$")
# A date without a year that would lie further ahead than this belongs to last year.
AHEAD = timedelta(days=180)
INTRODUCE = frozenset({"in", "since", "of", "early", "late", "mid", "until", "by", "last"})


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in the tokens `first` up to `last`; `day` None for a month alone, `year` None when not told.

    `past` says that it cannot lie ahead ("last July").
    """

    first: int
    last: int
    day: int | None
    month: int
    year: int | None
    last_day: int | None = None
    past: bool = False

    def resolved(self, reference: date | None) -> tuple[date, date] | None:
        """First and last day meant, the year taken from `reference` when not told; None without one."""
        year = self.year if self.year is not None else reference.year if reference else None
        if year is None:
            return None
        try:
            start = date(year, self.month, self.day or 1)
            end = date(year, self.month, self.last_day) if self.last_day else start
        except ValueError:
            return None
        ahead = timedelta(0) if self.past else AHEAD
        if self.year is None and reference is not None and start > reference + ahead:
            start, end = start.replace(year=year - 1), end.replace(year=year - 1)
        if self.day is None:
            end = (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        return start, end


def read_date(text: Text, i: int, last: int) -> DateFound | None:
    """The date whose first token is `i`, within the tokens up to `last`."""
    word = text.lower[i]
    if word in MONTHS:
        return _month_first(text, i, last)
    if not word[0].isdigit():
        return None
    return _iso(text, i, last) or _pointed(text, i) or _day_first(text, i, last)


def _month_first(text: Text, i: int, last: int) -> DateFound | None:
    """Reads "September 5, 2025", "Sept. 3–5", "November 2025", "in November"; "may" only with a day."""
    month, words = MONTHS[text.lower[i]], text.lower
    if not text.words[i][0].isupper():
        return None
    if i + 1 < last and YEAR.match(words[i + 1]):
        return DateFound(i, i + 2, None, month, int(words[i + 1]))
    days = _days(words, i + 1, last)
    if days is None:
        # A bare month needs "in" or the like before it, as "May" and "March" begin other names too.
        introduced = i > 0 and words[i - 1] in INTRODUCE
        past = i > 0 and words[i - 1] == "last"
        return DateFound(i, i + 1, None, month, None, past=past) if introduced else None
    day, last_day, end = days
    year, end = _year_after(words, end, last)
    return DateFound(i, end, day, month, year, last_day)


def _day_first(text: Text, i: int, last: int) -> DateFound | None:
    """Reads "5 September 2025", "the 4th of March", "3–5 September", "2 to 4 September"."""
    words = text.lower
    days = _days(words, i, last)
    if days is None:
        return None
    day, last_day, j = days
    if j + 1 < last and words[j] == "of":
        j += 1
    if j >= last or words[j] not in MONTHS or not text.words[j][0].isupper():
        return None
    year, end = _year_after(words, j + 1, last)
    return DateFound(i, end, day, MONTHS[words[j]], year, last_day)


def read_ordinal(text: Text, i: int, last: int, today: date | None) -> date | None:
    """The latest day of that number in "on the 2nd", "on the evening of the 14th", counted from `today`.

    "The 2nd of 12 drones" and "the 72nd Brigade" are no days: nothing but the end of a phrase may follow.
    """
    words = text.lower
    match = ORDINAL.match(words[i])
    led = i > 1 and words[i - 1] == "the" and words[i - 2] in LEADS_TO_ORDINAL
    if match is None or today is None or not led or (i + 1 < last and words[i + 1] not in CLOSES_ORDINAL):
        return None
    month = today if int(match[1]) <= today.day else today.replace(day=1) - timedelta(days=1)
    try:
        return month.replace(day=int(match[1]))
    except ValueError:
        return None


def _iso(text: Text, i: int, last: int) -> DateFound | None:
    """2025-09-05; the tokenizer gives five tokens."""
    words = text.words
    if i + 4 < last and words[i + 1] == words[i + 3] == "-" and YEAR.match(words[i]):
        month, day = words[i + 2], words[i + 4]
        if MONTH.match(month) and DAY.match(day):
            return DateFound(i, i + 5, int(day), int(month), int(words[i]))
    return None


def _pointed(text: Text, i: int) -> DateFound | None:
    """05.09.2025, day first; month first where only that gives a date (09/25/2025)."""
    if (match := POINTED.match(text.words[i])) is not None:
        day, month, year = (int(part) for part in match.groups())
        return DateFound(i, i + 1, day, month, year)
    if (match := MONTH_BEFORE_DAY.match(text.words[i])) is not None:
        month, day, year = (int(part) for part in match.groups())
        return DateFound(i, i + 1, day, month, year)
    return None


def _days(words: list[str], i: int, last: int) -> tuple[int, int | None, int] | None:
    """The day of the month at token `i`, the last one of a range ("3–5"), and the token after them."""
    if i >= last:
        return None
    if (both := DAYS.match(words[i])) is not None:
        return int(both[1]), int(both[2]), i + 1
    match = DAY.match(words[i])
    if match is None:
        return None
    upper = DAY.match(words[i + 2]) if i + 2 < last and words[i + 1] in RANGE else None
    if upper is not None and int(upper[1]) > int(match[1]):
        return int(match[1]), int(upper[1]), i + 3
    return int(match[1]), None, i + 1


def _year_after(words: list[str], i: int, last: int) -> tuple[int | None, int]:
    """The year that follows, with or without a comma, and the token after it."""
    for at in (i, i + 1):
        if at < last and (at == i or words[i] == ",") and YEAR.match(words[at]):
            return int(words[at]), at + 1
    return None, i
