"""Where a text says of which day it tells: in a heading, a line of its own, a sentence with the year."""

from datetime import date, datetime

from stream.extract.front.day_heading import read_day
from stream.extract.front.lines import BULLETS
from stream.extract.text import Sentence, Text
from stream.extract.time.calendar_words import MONTHS
from stream.extract.time.dates import read_date

BULLETS_BEFORE = 2


def ends_line(text: Text, sentence: Sentence) -> bool:
    """Whether nothing stands after the sentence on its line."""
    end = sentence.end
    while end < len(text.body) and text.body[end] == " ":
        end += 1
    return end == len(text.body) or text.body[end] == "\n"


def _begins_line(text: Text, sentence: Sentence) -> bool:
    """Whether nothing, or a bullet alone, stands before the sentence on its line."""
    first = sentence.first
    while first > max(0, sentence.first - BULLETS_BEFORE) and text.words[first - 1] in BULLETS:
        first -= 1
    return first == 0 or "\n" in text.body[text.ends[first - 1] : text.starts[first]]


def told_day(
    text: Text, sentence: Sentence, moment: date | datetime | None, dated: date | None
) -> date | datetime | None:
    """The day that a heading gives to what follows; the moment itself where that is of the same day."""
    if not _begins_line(text, sentence):
        return None
    alone = ends_line(text, sentence)
    day = read_day(text, sentence.first, sentence.last, dated, alone=alone)
    return moment if day == day_of(moment) else day


def day_of(moment: date | datetime | None) -> date | None:
    """The day alone."""
    return moment.date() if isinstance(moment, datetime) else moment


def first_date(text: Text, sentence: Sentence) -> date | None:
    """The day that a sentence tells with its year: what a body without a date line is dated by."""
    for i in range(sentence.first, sentence.last):
        if text.lower[i] in MONTHS or text.words[i][0].isdigit():
            found = read_date(text, i, sentence.last)
            days = found.resolved(None) if found is not None and found.day is not None else None
            if days is not None:
                return days[1]
    return None
