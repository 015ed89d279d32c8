"""Quotation marks: which token opens and which closes, straight, curly and angled.

The sign itself says little: straight marks are the same on both sides, and writers mistype curly ones. So the
white space decides first: "said “No” and" opens after a space and closes before one.
"""

from typing import NamedTuple

from stream.extract.text import Text

OPENING = frozenset("“„«‟")
CLOSING = frozenset("”»")
STRAIGHT = frozenset(['"', "''", "``", "＂"])
DOUBLE = OPENING | CLOSING | STRAIGHT
SINGLE = frozenset("'‘’‚‹›")
AFTER_CLOSING = frozenset(".,;:!?)]…-–—") | {"...", "'s", "’s"}
BEFORE_OPENING = frozenset("([—–-:…/") | {"..."}


class Mark(NamedTuple):
    """A quotation mark: its token and whether it opens."""

    token: int
    opens: bool


def double_marks(text: Text, first: int, last: int) -> list[Mark]:
    """The double marks of the tokens `first` to `last - 1` (a paragraph), each with its side."""
    found: list[Mark] = []
    is_open = False
    for i in range(first, last):
        if text.words[i] in DOUBLE:
            is_open = _opens(text, i, first, last, is_open=is_open)
            found.append(Mark(i, is_open))
    return found


def single_marks(text: Text, first: int, last: int) -> list[Mark]:
    """The single marks of a paragraph that can be quotation marks, apostrophes left out."""
    found = []
    for i in range(first, last):
        if text.words[i] in SINGLE:
            before, after = _touches_before(text, i, first), _touches_after(text, i, last)
            if before != after and text.words[i] != "‘" * before:
                found.append(Mark(i, after))
    return found


def _opens(text: Text, i: int, first: int, last: int, *, is_open: bool) -> bool:
    before, after = _touches_before(text, i, first), _touches_after(text, i, last)
    if before != after:
        return after
    word = text.words[i]
    if word in STRAIGHT:
        return not is_open
    if word == "“" and is_open and not after:
        return False  # „German quotations“ close with it
    return word in OPENING


def _touches_before(text: Text, i: int, first: int) -> bool:
    """Whether a word or its punctuation stands directly before a mark."""
    if i == first or text.ends[i - 1] < text.starts[i]:
        return False
    word = text.words[i - 1]
    return word not in BEFORE_OPENING and word not in OPENING and word != "‘"


def _touches_after(text: Text, i: int, last: int) -> bool:
    """Whether a word stands directly after a mark."""
    if i + 1 >= last or text.starts[i + 1] > text.ends[i]:
        return False
    word = text.words[i + 1]
    return word not in AFTER_CLOSING and word not in CLOSING and word not in STRAIGHT | {"’"}
