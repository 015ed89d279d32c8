"""Which place of an event of the gold is which of those that were read."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.front_event import FrontEvent
from schemas.place import Place
from stream.evaluate.gold import Gold, GoldEvent, GoldPlace
from stream.evaluate.wording import place_name

# Roles that place an event. One with "from" may match, and is not held against the extraction.
_PLACES_IT = frozenset({"at", "near", "between", "toward"})
_MAY_MATCH = _PLACES_IT | {"from"}
# One in so many events of the gold may be read without a place.
_LET_PASS = 5


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """An event that was read, at one of its places."""

    event: FrontEvent
    place: Place


@dataclass(frozen=True, slots=True)
class AskedEvent:
    """An event of the gold at one of its places, with what was read of it, if anything."""

    event: GoldEvent
    place: GoldPlace
    found: PlacedEvent | None

    @property
    def required(self) -> bool:
        """Whether it counts as missed when it is."""
        return not (self.event.optional or self.place.optional)


@dataclass(frozen=True, slots=True)
class EventPairs:
    """All that is asked for, what was made up, and how many events without a place are too many."""

    asked: list[AskedEvent]
    made_up: list[PlacedEvent]
    placeless_too_many: int


def pair_events(gold: Gold, read: Sequence[FrontEvent]) -> EventPairs:
    """Pairs by name and type: each asked place takes the first in the text that fits and is still free."""
    placed = [
        PlacedEvent(event, place) for event in read for place in event.places if place.role in _MAY_MATCH
    ]
    taken = set[int]()
    asked = []
    for event in gold.events:
        for place in event.places:
            names = names_of(place)
            hit = next((i for i, p in enumerate(placed) if i not in taken and _fits(p, event, names)), None)
            taken |= {hit} if hit is not None else set()
            asked.append(AskedEvent(event, place, placed[hit] if hit is not None else None))
    made_up = [p for i, p in enumerate(placed) if i not in taken and p.place.role in _PLACES_IT]
    return EventPairs(asked, made_up, _placeless_too_many(gold, read))


def names_of(place: GoldPlace) -> list[str]:
    """The accepted names, without the words for the kind of place."""
    return [place_name(name) for name in place.accepted]


def _fits(placed: PlacedEvent, event: GoldEvent, names: list[str]) -> bool:
    return placed.event.event_type in event.types and place_name(placed.place.name) in names


def _placeless_too_many(gold: Gold, read: Sequence[FrontEvent]) -> int:
    """How many events without a place go beyond those of the gold, the optional ones and one in five more."""
    placeless = sum(not any(place.role in _MAY_MATCH for place in event.places) for event in read)
    let_pass = sum(event.optional or not event.places for event in gold.events)
    return max(0, placeless - let_pass - len(gold.events) // _LET_PASS)
