"""What search and subscriptions ask of the gazetteer: places by name, by id, by position."""

from collections.abc import Iterator
from typing import Protocol

from stream.enrich.asked_place import PlaceNames
from stream.enrich.gazetteer.place import GazetteerPlace

# What to do where nothing is called so, or where no place has that id.
ADVICE = "give another spelling, or geonames:<id> as records show it"
ID_ADVICE = "give the id of a place that the gazetteer has, as in geonames:703448"


class KnownPlaces(PlaceNames, Protocol):
    """What knows places: the gazetteer, one a process; hashable, so that what is made of it can be kept."""

    def __hash__(self) -> int: ...

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        """The place of an id."""
        ...

    def containing(self, key: str) -> GazetteerPlace | None:
        """The region or country of a key."""
        ...

    def main_names(self) -> Iterator[str]:
        """The main name of every place."""
        ...

    def at(self, row: int) -> GazetteerPlace:
        """The place of a position in `main_names`."""
        ...
