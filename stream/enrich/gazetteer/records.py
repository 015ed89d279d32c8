"""A place on its way into the index, wherever it comes from."""

from dataclasses import dataclass

from stream.enrich.gazetteer.place import PlaceKind


@dataclass(slots=True)
class SourceRecord:
    """A place with all its names; `geonames_id` 0 for one that GeoNames does not have.

    `admin1` is the key of its region (`UA.05`), or empty; `country` is ISO 3166-1 alpha-2, or empty.
    """

    geonames_id: int
    name: str
    names: list[str]
    lat: float
    lon: float
    country: str
    admin1: str
    kind: PlaceKind
    population: int = 0
