"""What of a record subscriptions ask for, worked out once for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.alerts.matching.axis import Axes, AxisName
from stream.alerts.matching.folding import Word, words_of
from stream.alerts.matching.placed import Placed, places_of


class OfKind(NamedTuple):
    """What only one kind of record tells, None for the other."""

    speaker_id: str | None
    mode: str | None
    event_type: str | None
    side: str | None
    casualties: int


@dataclass(frozen=True, slots=True)
class Facts:
    """A record as subscriptions see it; `words` in order, `positions` where each folded word stands in them.

    `of_kind.casualties` are the killed and wounded told for sure, 0 where none are.
    """

    record: Statement | FrontEvent
    of_kind: OfKind
    places: tuple[Placed, ...]
    axes: tuple[AxisName, ...]
    words: tuple[Word, ...]
    positions: Mapping[str, tuple[int, ...]]


def facts_of(record: Statement | FrontEvent, axes: Axes) -> Facts:
    """The facts of a record; `axes` reads the name of its axis."""
    words = words_of(record.text)
    positions: dict[str, tuple[int, ...]] = {}
    for number, word in enumerate(words):
        positions[word.folded] = (*positions.get(word.folded, ()), number)
    axis = record.axis if isinstance(record, FrontEvent) else None
    return Facts(
        record=record,
        of_kind=_of_kind(record),
        places=places_of(record),
        axes=axes.read(axis) if axis else (),
        words=words,
        positions=positions,
    )


def _of_kind(record: Statement | FrontEvent) -> OfKind:
    if isinstance(record, Statement):
        return OfKind(record.speaker.entity_id, record.mode, None, None, 0)
    lost = record.casualties
    casualties = lost.killed.min + lost.wounded.min if lost else 0
    return OfKind(None, None, record.event_type, record.actor.side, casualties)
