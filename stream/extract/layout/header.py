"""The date line at the head: "date 2025-09-06", "November 20, 2025.", "KHARTOUM, 12 March (Agency) —"."""

from dataclasses import dataclass
from datetime import date

from stream.extract.drafts import Stand
from stream.extract.text import Stretch, Text
from stream.extract.time.calendar_words import WEEKDAYS
from stream.extract.time.clock import read_clock
from stream.extract.time.dates import DateFound, read_date
from stream.extract.word_set import words

LABELS = words(
    "and date dated published posted updated issued on bulletin report daily no. no issue : , / | - – — ("
    " ) . # released last"
)
CLOSERS = frozenset({".", "—", "–", "-", ":", "|", ")", ","})
# A date further in than this belongs to the text.
REACH = 16
# A title may stand above the date line.
PARAGRAPHS = 4
# Else the title itself, or the line below it, may tell the day; it is no sentence.
TITLES, LONGEST_TITLE = 2, 20
ENDS = frozenset('.!?”"')


@dataclass(frozen=True, slots=True)
class Header:
    """The line and its day."""

    stand: Stand
    dated: date


def find_header(text: Text) -> Header | None:
    """The date line in one of the first paragraphs; a date without a year is none."""
    for paragraph in text.paragraphs[:PARAGRAPHS]:
        header = _header_of(text, paragraph)
        if header is not None:
            return header
    return next(filter(None, (_title_of(text, one) for one in text.paragraphs[:TITLES])), None)


def _title_of(text: Text, paragraph: Stretch) -> Header | None:
    """A title that tells its day anywhere: "What we know on Tuesday, 9 December 2025"."""
    if paragraph.last - paragraph.first > LONGEST_TITLE or text.words[paragraph.last - 1] in ENDS:
        return None
    for i in range(paragraph.first, paragraph.last):
        found = read_date(text, i, paragraph.last)
        days = found.resolved(None) if found is not None and found.day is not None else None
        if days is not None:
            return Header(Stand(text.starts[paragraph.first], text.ends[paragraph.last - 1]), days[1])
    return None


def _header_of(text: Text, paragraph: Stretch) -> Header | None:
    """The date line that a paragraph begins with, cities in capitals and labels before the date allowed."""
    i, last = paragraph.first, min(paragraph.last, paragraph.first + REACH)
    while i < last:
        found = read_date(text, i, paragraph.last)
        if found is not None:
            return _header(text, paragraph, found)
        if not _may_precede(text, i, paragraph):
            return None
        i += 1
    return None


def _may_precede(text: Text, i: int, paragraph: Stretch) -> bool:
    """Labels, weekdays, numbers, words in capitals and names of cities up to a comma."""
    word, lower = text.words[i], text.lower[i]
    if lower == "on" and i == paragraph.first:
        return False
    return lower in LABELS or lower in WEEKDAYS or word.isupper() or word[0].isdigit() or _is_city(text, i)


def _is_city(text: Text, i: int) -> bool:
    """A capitalised name that a comma, a bracket or another such name follows."""
    follows = text.words[i + 1] if i + 1 < len(text.words) else ""
    return text.words[i][0].isupper() and (follows in {",", "(", ")", "/", "and"} or follows[:1].isupper())


def _header(text: Text, paragraph: Stretch, found: DateFound) -> Header | None:
    """The line up to its closing point or dash, when what follows the date lets it be one."""
    days = found.resolved(None)
    if days is None or found.day is None:
        return None
    end = found.last
    while end < paragraph.last and (
        clock := read_clock(text, end + (text.words[end] == ","), paragraph.last)
    ):
        end = clock[1]
    if end < paragraph.last and text.words[end] in CLOSERS:
        end += 1
    elif end < paragraph.last and not (text.words[end] in "\"“'‘«(" or text.words[end][0].isupper()):
        return None
    return Header(Stand(text.starts[paragraph.first], text.ends[end - 1]), days[0])
