"""A name before it is settled, and where it was found to be."""

from dataclasses import dataclass
from typing import NamedTuple

from schemas.place import Place
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.extract.drafts import NameDraft


class Located(NamedTuple):
    """Where a name was found to be."""

    entity_id: str | None
    lat: float | None
    lon: float | None
    country: str | None
    region: str | None
    kind: PlaceKind
    population: int
    admin1: str | None

    @classmethod
    def of(cls, place: Place) -> "Located":
        """Where a place of an event is; that it is one, the event has decided."""
        return cls(place.entity_id, place.lat, place.lon, place.country, None, "country", 0, place.admin1)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with what it may mean, what an event found it to be, and the region that follows it."""

    draft: NameDraft
    candidates: tuple[GazetteerPlace, ...]
    known: Located | None
    regions: frozenset[str]
