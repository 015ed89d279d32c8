"""What opens a paragraph before its first sentence: a bullet, a dateline, the time of a live blog's entry.

"•" · "GENEVA, Dec. 3 —" · "KYIV (Reuters) –" · "VARNA, June 3. /TASS/." · "14:05 GMT"
"""

import re

from stream.extract.drafts import Stand
from stream.extract.statements.closed_classes import MONTHS
from stream.extract.text import Stretch, Text
from stream.extract.word_set import words as word_set

LONGEST = 14
DASHES = frozenset({"—", "–", "--", "-"})
BULLETS = frozenset("•●▪◦‣*·■►–—-")
POINTS = frozenset({",", ".", "/", "-", "’"})
LONGEST_NUMBER = 4
# An agency between strokes, with its point: "/TASS/."
AGENCY = re.compile(r"/[A-Z][\w -]*/\.?")
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:am|pm)?")
ZONES = word_set("gmt utc bst est edt cet cest eet eest msk ist local time a.m. p.m. am pm")
AFTER_CLOCK = DASHES | {".", ":", "|", ","}
OPENING = frozenset("“\"‘'«(")


def paragraph_heads(text: Text) -> list[Stand]:
    """The bullets, datelines and clock times that open paragraphs, in order; they are nobody's words."""
    found = []
    for paragraph in text.paragraphs:
        end = (
            _after_bullet(text, paragraph)
            or _after_clock(text, paragraph)
            or _after_dateline(text, paragraph)
        )
        if end is not None and end < paragraph.last:
            found.append(Stand(text.starts[paragraph.first], text.ends[end - 1]))
    return found


def _after_bullet(text: Text, paragraph: Stretch) -> int | None:
    """The token after the bullet of a list."""
    return paragraph.first + 1 if text.words[paragraph.first] in BULLETS else None


def _after_clock(text: Text, paragraph: Stretch) -> int | None:
    """The token after a time of day that opens a paragraph, its zone and the mark behind it."""
    if not CLOCK.fullmatch(text.words[paragraph.first]):
        return None
    k = paragraph.first + 1
    while k < paragraph.last and text.lower[k] in ZONES:
        k += 1
    if k < paragraph.last and text.words[k] in AFTER_CLOCK:
        k += 1
    begins = k < paragraph.last and (text.words[k][0].isupper() or text.words[k][0] in OPENING)
    return k if begins else None


def _after_dateline(text: Text, paragraph: Stretch) -> int | None:
    """The token after a dateline; a place in plain letters needs a day or an agency beside it."""
    first = text.words[paragraph.first]
    if not first[0].isupper():
        return None
    sure, bracket = first.isupper() and len(first) > 1, False
    for k in range(paragraph.first + 1, min(paragraph.first + LONGEST, paragraph.last - 1)):
        word = text.words[k]
        if AGENCY.fullmatch(word):
            return k + 1 + (text.words[k + 1] in DASHES | {"."})
        if word in DASHES and _spaced(text, k):
            return k + 1 if sure else None
        bracket = word == "(" or (bracket and word != ")")
        sure = sure or word == ")" or text.lower[k] in MONTHS
        if not (bracket or word == ")" or _can_stand(word)):
            return None
    return None


def _can_stand(word: str) -> bool:
    """Whether a word can be part of a dateline: a name, a day, a mark."""
    return word[0].isupper() or word in POINTS or (word.isdigit() and len(word) <= LONGEST_NUMBER)


def _spaced(text: Text, k: int) -> bool:
    """Whether white space stands on both sides of a token, or it is a long dash."""
    apart = text.ends[k - 1] < text.starts[k] and text.ends[k] < text.starts[k + 1]
    return apart or text.words[k] == "—"
