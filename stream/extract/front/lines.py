"""Cuts sentences where a list or a heading begins a new line: points end few headings and items of lists."""

from typing import NamedTuple

from stream.extract.text import Sentence, Text
from stream.extract.word_set import words

BULLETS = frozenset("-–—•*·▪◾●‣►▶→➤#🔴🟢🔵⚡❗")
# A line of a hard-wrapped text goes on after these, however short it is.
GOES_ON = words(
    ", and or of in near on at the a an to from with by for toward towards between over after before as that"
)
# A line of so many tokens may be a heading.
SHORT = 8


class Line(NamedTuple):
    """A sentence or the piece of it on one line; `item` says that it begins an item of a list."""

    sentence: Sentence
    item: bool


def cut_lines(text: Text, sentence: Sentence) -> list[Line]:
    """The lines of a sentence that are headings or items of a list; wrapped lines stay together.

    "North Kivu", "- Clashes resumed near X", "- A shell hit Y" are three. Bullets and numbers are left out.
    """
    cuts = [sentence.first]
    if "\n" in text.body[sentence.start : sentence.end]:
        for i in range(sentence.first + 1, sentence.last):
            if _on_new_line(text, i) and _begins_line(text, i, cuts[-1], sentence.last):
                cuts.append(i)
    edges = [*cuts, sentence.last]
    return [_line(text, sentence, first, edges[at + 1]) for at, first in enumerate(cuts)]


def _on_new_line(text: Text, i: int) -> bool:
    return i == 0 or "\n" in text.body[text.ends[i - 1] : text.starts[i]]


def _begins_line(text: Text, i: int, line_first: int, last: int) -> bool:
    """Whether a bullet or number stands at token `i`, or what stands on the line before it is a heading."""
    if after_bullet(text, i, last) > i:
        return True
    short = i - line_first <= SHORT and text.lower[i - 1] not in GOES_ON
    return short and (text.words[i][0].isupper() or text.words[i - 1] == ":")


def after_bullet(text: Text, i: int, last: int) -> int:
    """The token after the bullets or the number ("3.", "3)") that a line begins with, else `i`."""
    start = i
    while i < last and text.words[i] in BULLETS:
        i += 1
    number = i + 1 < last and text.words[i].isdecimal() and text.words[i + 1] in {".", ")"}
    if number and text.ends[i] == text.starts[i + 1]:
        return i + 2
    pointed = i < last and text.words[i][-1] in ".)" and text.words[i][:-1].isdecimal()
    return i + 1 if pointed and (i > start or _on_new_line(text, i)) else i


def _line(text: Text, sentence: Sentence, first: int, last: int) -> Line:
    """The line without its bullet; a bullet alone stays as an empty item."""
    begins = after_bullet(text, first, last) if _on_new_line(text, first) else first
    if begins == first and last == sentence.last and first == sentence.first:
        return Line(sentence, item=False)
    item = begins > first
    begins = min(begins, last - 1)
    return Line(
        Sentence(text.starts[begins], text.ends[last - 1], begins, last, sentence.paragraph), item=item
    )
