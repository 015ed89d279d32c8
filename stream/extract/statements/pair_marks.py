"""Pairs the marks of one paragraph. Marks inside marks are part of the words, whatever their kind."""

from bisect import bisect_left

from stream.extract.statements.missing_marks import before_an_introduction, begins_anew, cut_at_attribution
from stream.extract.statements.quotation import Piece
from stream.extract.statements.quotation_marks import Mark, double_marks, single_marks
from stream.extract.text import Stretch, Text

SPEECH_ENDS = frozenset({",", ".", "!", "?"})


def pair_marks(text: Text, paragraph: Stretch, *, goes_on: bool = False) -> list[Piece]:
    """The pieces of a paragraph in order; an unpaired mark makes a piece that lacks a side.

    A piece without opening mark begins, for now, where the one before it ends. `goes_on` says that the next
    paragraph opens with a mark, so that one of this may be closed in that.
    """
    doubles = _pair_doubles(text, paragraph, goes_on=goes_on)
    singles = _pair_singles(text, paragraph, doubles)
    if not singles:
        return doubles
    starts = [piece.first for piece in singles]
    outside = [piece for piece in doubles if not _inside(piece, singles, starts)]
    return sorted([*outside, *singles])


def _pair_doubles(text: Text, paragraph: Stretch, *, goes_on: bool) -> list[Piece]:
    pieces: list[Piece] = []
    opened, depth, begin = -1, 0, paragraph.first
    marks = double_marks(text, paragraph.first, paragraph.last)
    lacks_end = not goes_on and sum(1 if mark.opens else -1 for mark in marks) > 0
    for mark in marks:
        if mark.opens and opened < 0:
            opened = mark.token
        elif mark.opens and (end := _end_of_unclosed(text, opened, mark, lacks_end=lacks_end)):
            pieces.append(Piece(opened, end, opened=True, closed=False))
            opened, depth = mark.token, 0
        elif mark.opens:
            depth += 1
        elif opened >= 0 and depth:
            depth -= 1
        else:
            pieces.append(Piece(max(opened, begin), mark.token + 1, opened=opened >= 0, closed=True))
            opened, begin = -1, mark.token + 1
    if opened >= 0:
        stop = cut_at_attribution(text, opened, paragraph.last)
        pieces.append(Piece(opened, stop, opened=True, closed=False))
    return [piece for piece in pieces if piece.last - piece.first > piece.opened + piece.closed]


def _end_of_unclosed(text: Text, opened: int, mark: Mark, *, lacks_end: bool) -> int | None:
    """The token after an unclosed quotation when the mark opens another one; None where it stands inside."""
    if begins_anew(text, opened, mark.token):
        return cut_at_attribution(text, opened, mark.token)
    return before_an_introduction(text, opened, mark.token) if lacks_end else None


def _pair_singles(text: Text, paragraph: Stretch, doubles: list[Piece]) -> list[Piece]:
    """Single marks outside double ones, both sides present: "'We are staying,' he said."."""
    pieces, opened = [], -1
    starts = [piece.first for piece in doubles]
    marks = single_marks(text, paragraph.first, paragraph.last)
    for at, mark in enumerate(marks):
        if opened >= 0 and _is_apostrophe(text, marks, at):
            continue
        if _inside(Piece(mark.token, mark.token + 1, opened=False, closed=False), doubles, starts):
            continue
        if mark.opens and opened < 0:
            opened = mark.token
        elif not mark.opens and opened >= 0:
            pieces.append(Piece(opened, mark.token + 1, opened=True, closed=True))
            opened = -1
    if opened >= 0 and _begins_speech(text, opened, paragraph):
        pieces.append(Piece(opened, paragraph.last, opened=True, closed=False))
    return [piece for piece in pieces if piece.last - piece.first > 2]  # noqa: PLR2004 -- more than the marks


def _is_apostrophe(text: Text, marks: list[Mark], at: int) -> bool:
    """Whether a mark behind an s goes with the plural: ‘the drivers’ road,’ closes behind the comma."""
    k = marks[at].token
    if marks[at].opens or text.lower[k - 1][-1] != "s" or k + 1 >= len(text.words):
        return False
    then = marks[at + 1] if at + 1 < len(marks) else None
    closes = then is not None and not then.opens and text.words[then.token - 1] in SPEECH_ENDS
    return closes and text.words[k + 1].islower() and text.starts[k + 1] > text.ends[k]


def _begins_speech(text: Text, mark: int, paragraph: Stretch) -> bool:
    """Whether a single mark that nothing closes opens a paragraph or what follows a colon, with a capital."""
    placed = mark == paragraph.first or text.words[mark - 1] in {":", "."}
    return placed and mark + 1 < paragraph.last and text.words[mark + 1][:1].isupper()


def _inside(inner: Piece, pieces: list[Piece], starts: list[int]) -> bool:
    at = bisect_left(starts, inner.first + 1) - 1
    return at >= 0 and pieces[at].first < inner.first and inner.last <= pieces[at].last
