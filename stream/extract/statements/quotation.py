"""A quotation: the stretches of words that one pair of marks, or one chain of paragraphs, encloses."""

from dataclasses import dataclass
from typing import NamedTuple

from stream.extract.drafts import Stand
from stream.extract.text import Text


class Piece(NamedTuple):
    """What marks enclose within one paragraph, in tokens, the marks included where they are known."""

    first: int
    last: int
    opened: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in tokens, marks included; `parts` are the letters inside the marks.

    Several parts only where a stray mark stands in the middle; paragraphs that belong together are one part,
    with the opening marks between them, as records.md has it.
    """

    first: int
    last: int
    parts: tuple[Stand, ...]
    inner_first: int
    inner_last: int
    closed: bool


def quotation_of(text: Text, pieces: list[Piece]) -> Quotation:
    """The quotation that pieces of one or several paragraphs make."""
    begin, end = pieces[0], pieces[-1]
    inner_first = begin.first + begin.opened
    inner_last = max(inner_first + 1, end.last - end.closed)
    return Quotation(
        first=begin.first,
        last=end.last,
        parts=(Stand(text.starts[inner_first], text.ends[inner_last - 1]),),
        inner_first=inner_first,
        inner_last=inner_last,
        closed=end.closed,
    )


def prolonged(text: Text, quotation: Quotation, piece: Piece) -> Quotation:
    """A quotation with a further part that follows its closing mark and lacks an opening one."""
    inner_last = max(piece.first + 1, piece.last - piece.closed)
    part = Stand(text.starts[piece.first], text.ends[inner_last - 1])
    return Quotation(
        quotation.first,
        piece.last,
        (*quotation.parts, part),
        quotation.inner_first,
        inner_last,
        closed=piece.closed,
    )
