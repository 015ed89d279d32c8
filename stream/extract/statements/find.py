"""From the prepared text to the drafts of its statements."""

from bisect import bisect_right

from stream.extract.drafts import Stand, StatementDraft
from stream.extract.layout import Layout
from stream.extract.lexicon import Lexicon
from stream.extract.statements.disputes import with_disputes
from stream.extract.statements.frame import Frame, find_frames
from stream.extract.statements.paragraph_heads import paragraph_heads
from stream.extract.statements.quotations import find_quotations
from stream.extract.statements.reading import Reading
from stream.extract.statements.seen_by_model import seen_by_model
from stream.extract.statements.transcript import find_turns
from stream.extract.statements.turns import drafts_of_turns
from stream.extract.text import Text


def find_statements(text: Text, layout: Layout, lexicon: Lexicon) -> tuple[StatementDraft, ...]:
    """The statements of a body in the order of the text."""
    if not text.words:
        return ()
    quotations = find_quotations(text)
    turns = find_turns(text)
    spoken = [Stand(turn.label.start, turn.words.end) for turn in turns]
    asides = [part for part in (layout.header, layout.byline, layout.intro) if part is not None]
    asides += paragraph_heads(text)
    cuts = [text.token_at(edge) for part in asides for edge in part]
    frames = _outside(text, find_frames(text, quotations, cuts), [*asides, *spoken])
    frames = seen_by_model(frames, text.seen)
    found = Reading(text, layout, lexicon, quotations, frames).statements()
    drafts = sorted([*found, *drafts_of_turns(text, turns, lexicon)], key=lambda draft: draft.stand)
    return tuple(with_disputes(text, drafts))


def _outside(text: Text, frames: list[Frame], parts: list[Stand]) -> list[Frame]:
    """The frames that begin in none of the parts: header, byline, announcement, the turns of a dialogue."""
    parts = sorted(parts)
    starts = [part.start for part in parts]
    kept = []
    for frame in frames:
        start = text.starts[frame.items[0].first]
        at = bisect_right(starts, start) - 1
        if at < 0 or start >= parts[at].end:
            kept.append(frame)
    return kept
