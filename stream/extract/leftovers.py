"""What became no record: every letter of the body is either in a record or in one of these stretches."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from stream.extract.drafts import Leftover, Stand
from stream.extract.layout import Layout
from stream.extract.text import Text

FOOTNOTE = "footnote"


def leftovers(text: Text, layout: Layout, records: Iterable[Stand]) -> tuple[Leftover, ...]:
    """One stretch for each sentence or heading outside all records, with its reason.

    Stretches without a letter or digit (a lone closing mark) are left out.
    """
    taken = _merged(records)
    footnotes = set(_footnotes(text))
    parts = sorted([*_cut_at(text, [layout.header, layout.byline, layout.intro]), *footnotes])
    found: list[Leftover] = []
    following = 0
    for part in parts:
        while following < len(taken) and taken[following].end <= part.start:
            following += 1
        whole = following == len(taken) or taken[following].start >= part.end
        gaps = [part] if whole else _gaps(part, taken, following)
        stretches = (_trimmed(text.body, gap) for gap in gaps)
        reason = FOOTNOTE if part in footnotes else None
        found += [Leftover(s, reason or _reason(s, layout, whole=whole)) for s in stretches if s is not None]
    return tuple(found)


def all_of_it(text: Text, reason: str) -> tuple[Leftover, ...]:
    """Every sentence with the same reason, for a body that is not read at all."""
    parts = sorted([*(Stand(s.start, s.end) for s in text.sentences), *_footnotes(text)])
    stretches = (_trimmed(text.body, part) for part in parts)
    return tuple(Leftover(stretch, reason) for stretch in stretches if stretch is not None)


def _footnotes(text: Text) -> Iterator[Stand]:
    """The marks of footnotes between sentences ("It fell.[12] Nobody came."), which are no tokens."""
    edges = [0, *chain.from_iterable((s.start, s.end) for s in text.sentences), len(text.body)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start < end and not text.body[start:end].isspace():
            yield Stand(start, end)


def _merged(stands: Iterable[Stand]) -> list[Stand]:
    """The stretches in order, overlapping ones made one."""
    merged: list[Stand] = []
    for stand in sorted(stands):
        if merged and stand.start <= merged[-1].end:
            merged[-1] = Stand(merged[-1].start, max(merged[-1].end, stand.end))
        else:
            merged.append(stand)
    return merged


def _cut_at(text: Text, marks: list[Stand | None]) -> list[Stand]:
    """The sentences, cut where a header or byline begins or ends inside one."""
    cuts = sorted({edge for mark in marks if mark is not None for edge in mark})
    parts = []
    for sentence in text.sentences:
        edges = [sentence.start, *(c for c in cuts if sentence.start < c < sentence.end), sentence.end]
        parts += [Stand(a, b) for a, b in pairwise(edges)]
    return parts


def _gaps(part: Stand, taken: list[Stand], following: int) -> list[Stand]:
    """What records leave of a part, `following` being the first record that ends after its start."""
    gaps, at = [], part.start
    while following < len(taken) and taken[following].start < part.end:
        if taken[following].start > at:
            gaps.append(Stand(at, taken[following].start))
        at = taken[following].end
        following += 1
    if at < part.end:
        gaps.append(Stand(at, part.end))
    return gaps


def _trimmed(body: str, stand: Stand) -> Stand | None:
    """The stretch without white space around it; None when it holds no letter or digit."""
    piece = body[stand.start : stand.end]
    if not any(letter.isalnum() for letter in piece):
        return None
    start = stand.start + len(piece) - len(piece.lstrip())
    return Stand(start, start + len(piece.strip()))


def _reason(stand: Stand, layout: Layout, *, whole: bool) -> str:
    """Why a stretch became no record, by where it stands."""
    for mark, reason in (
        (layout.header, "header"),
        (layout.byline, "byline"),
        (layout.intro, "section heading"),
    ):
        if mark is not None and mark.start <= stand.start and stand.end <= mark.end:
            return reason
    if not whole:
        return "beside a record"
    if layout.front is not None and layout.front.start <= stand.start < layout.front.end:
        return "no event"
    return "background"
