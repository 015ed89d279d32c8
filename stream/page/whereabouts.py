"""A place's name and what it lies in, as a record tells it."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.entity import Mention
from schemas.front_event import FrontEvent
from schemas.place import Place
from stream.page.wording import lies
from stream.store.port import Record


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place's name, and region and country in one line ("Donetsk Oblast, Ukraine")."""

    name: str
    lies: str


def whereabouts(entity_id: str, record: Record) -> Whereabouts:
    """From the places of an event or the mentions of any record; the id itself where neither has it."""
    for place in _named(record):
        if place.entity_id == entity_id:
            return Whereabouts(
                place.name,
                lies(place.admin1, place.country),
            )
    return Whereabouts(entity_id, "")


def _named(record: Record) -> Iterator[Place | Mention]:
    if isinstance(record, FrontEvent):
        yield from record.places
    yield from record.mentions
