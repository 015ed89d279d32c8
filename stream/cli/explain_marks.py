"""Which parts of a passage are marked, and in which style."""

from collections.abc import Iterable, Iterator

from stream.cli.marked_passage import Mark
from stream.extract.drafts import EventDraft, Stand, StatementDraft

# By what the part is, in the order of the legend.
STYLES = {
    "speaker": "bold cyan",
    "cue": "yellow",
    "content": "green",
    "trigger": "bold red",
    "place": "bold blue",
    "actor": "magenta",
    "losses": "bold yellow",
}


def statement_marks(draft: StatementDraft) -> Iterator[Mark]:
    """Who says it, the word for saying, and every piece of what is said."""
    yield from _marks("speaker", [draft.speaker_stand])
    yield from _marks("cue", [draft.cue_stand])
    yield from _marks("content", draft.parts)


def event_marks(draft: EventDraft) -> Iterator[Mark]:
    """The word for the event, its places, who did it, and its losses, as far as they stand in the passage."""
    yield from _marks("trigger", [draft.trigger_stand])
    yield from _marks("place", [place.stand for place in draft.places])
    yield from _marks("actor", [draft.actor_stand])
    yield from _marks("losses", draft.loss_stands)


def _marks(label: str, stands: Iterable[Stand | None]) -> Iterator[Mark]:
    for stand in stands:
        if stand is not None:
            yield Mark(stand.start, stand.end, label, STYLES[label])
