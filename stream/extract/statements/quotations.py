"""All quotations of a body: pieces of paragraphs joined where the marks say that they belong together.

“First paragraph.            each paragraph opened, only the last one closed
“Second paragraph.”
"""

from stream.extract.statements.cue_lexicon import PLAIN_CUES
from stream.extract.statements.missing_marks import start_without_mark
from stream.extract.statements.pair_marks import pair_marks
from stream.extract.statements.quotation import Piece, Quotation, prolonged, quotation_of
from stream.extract.statements.quotation_marks import DOUBLE
from stream.extract.text import Stretch, Text

# An unclosed quotation is followed over at most so many paragraphs without any mark at their head.
FARTHEST = 12
MOST_PARTS = 4
LONGEST_TERM = 6


def find_quotations(text: Text) -> list[Quotation]:
    """The quotations in the order of the text, none overlapping another."""
    pieces = [
        pair_marks(text, paragraph, goes_on=_opens_with_mark(text, number + 1))
        for number, paragraph in enumerate(text.paragraphs)
    ]
    found: list[Quotation] = []
    number = 0
    while number < len(pieces):
        last = _last_of_chain(text, pieces, number)
        _take_paragraph(text, pieces[number], found, chained=last > number)
        if last > number:
            chain = [pieces[number][-1], *(_link(text, pieces, n) for n in range(number + 1, last + 1))]
            found.append(quotation_of(text, chain))
            rest = [piece for piece in pieces[last] if piece.first >= chain[-1].last]
            pieces[last] = rest
            number = last
            continue
        number += 1
    return found


def _opens_with_mark(text: Text, number: int) -> bool:
    return number < len(text.paragraphs) and text.words[text.paragraphs[number].first] in DOUBLE


def _take_paragraph(text: Text, pieces: list[Piece], found: list[Quotation], *, chained: bool) -> None:
    """Adds the quotations of one paragraph; of a chained one without its last, which the chain takes."""
    for piece in pieces[:-1] if chained else pieces:
        if piece.opened:
            found.append(quotation_of(text, [piece]))
            continue
        start = start_without_mark(text, piece.first, piece.last - 1)
        if start is not None:
            found.append(quotation_of(text, [piece._replace(first=start)]))
        elif (
            found
            and found[-1].last == piece.first
            and len(found[-1].parts) < MOST_PARTS
            and not _has_cue(text, piece.first, piece.last)
        ):
            found[-1] = prolonged(text, found[-1], piece)
        else:
            found.append(quotation_of(text, [piece]))


def _last_of_chain(text: Text, pieces: list[list[Piece]], number: int) -> int:
    """The number of the paragraph where a quotation open at the end of paragraph `number` closes."""
    if not _open_at_end(text, pieces, number):
        return number
    sure, skipped = number, False
    for n in range(number + 1, min(number + FARTHEST, len(pieces))):
        paragraph, own = text.paragraphs[n], pieces[n]
        if own and own[0].opened and own[0].first == paragraph.first:
            if _has_attribution(text, own[0], paragraph) and (
                skipped or _introduced(text, pieces[number][-1])
            ):
                return sure
            sure = n
            if own[0].closed or own[0].last < paragraph.last:
                return sure
        elif _orphan(own) is not None:
            return n
        elif _tells(text, pieces, n, number):
            return sure
        else:
            skipped = True
    return sure


def _tells(text: Text, pieces: list[list[Piece]], number: int, begin: int) -> bool:
    """Whether a paragraph without a mark at its head is the writer's: it quotes or reports somebody."""
    paragraph = text.paragraphs[number]
    if any(_long(piece) for piece in pieces[number]):
        return True
    reports = _has_cue(text, paragraph.first, paragraph.last)
    return reports and not _closes_later(pieces, number, begin)


def _closes_later(pieces: list[list[Piece]], number: int, begin: int) -> bool:
    """Whether the next mark that can end or begin somebody's words closes: the cue stands inside them."""
    for own in pieces[number : min(begin + FARTHEST, len(pieces))]:
        telling = next((piece for piece in own if not piece.opened or _long(piece)), None)
        if telling is not None:
            return not telling.opened
    return False


def _open_at_end(text: Text, pieces: list[list[Piece]], number: int) -> bool:
    if not pieces[number]:
        return False
    end = pieces[number][-1]
    return not end.closed and end.last == text.paragraphs[number].last


def _link(text: Text, pieces: list[list[Piece]], number: int) -> Piece:
    """The part of a paragraph within a chain that belongs to the chain's quotation."""
    paragraph, own = text.paragraphs[number], pieces[number]
    if own and own[0].opened and own[0].first == paragraph.first:
        return own[0]
    orphan = _orphan(own)
    last = paragraph.last if orphan is None else orphan.last
    return Piece(paragraph.first, last, opened=False, closed=orphan is not None)


def _long(piece: Piece) -> bool:
    """Whether a piece can be somebody's words, and no term in marks within a quotation."""
    return piece.last - piece.first > LONGEST_TERM


def _orphan(pieces: list[Piece]) -> Piece | None:
    return next((piece for piece in pieces if not piece.opened), None)


def _has_cue(text: Text, first: int, last: int) -> bool:
    return any(word in PLAIN_CUES for word in text.lower[first:last])


def _has_attribution(text: Text, piece: Piece, paragraph: Stretch) -> bool:
    """Whether words of the writer follow a piece that opens a paragraph."""
    return any(word[0].isalpha() for word in text.words[piece.last : paragraph.last])


def _introduced(text: Text, piece: Piece) -> bool:
    """Whether a colon or comma before a piece says that its speaker stands there already."""
    return piece.first > 0 and text.words[piece.first - 1] in {":", ","}
