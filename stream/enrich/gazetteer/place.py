"""What a lookup gives: a place with its coordinates and how well the name fits it."""

from typing import Literal, NamedTuple

PlaceKind = Literal["settlement", "district", "region", "country", "water", "forest", "island", "area"]


class GazetteerPlace(NamedTuple):
    """One place that a name may mean.

    `entity_id` is `geonames:<id>`, None for a place that only our own data have. `country` is ISO 3166-1
    alpha-2, `admin1` the region's name where known, else its code. `admin1_key` (`UA.05`) tells regions
    apart. `match` says how the name fits: 1 as it stands, less for other spellings (see `Gazetteer`); `alias`
    marks another name altogether, such as an old one ("Krasnoarmeysk" for Pokrovsk).
    """

    entity_id: str | None
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    admin1_key: str | None
    kind: PlaceKind
    population: int
    match: float
    row: int
    alias: bool = False
