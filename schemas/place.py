"""A place of a front event: its name as it stands, and where that is."""

from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.entity import Latitude, Longitude

PlaceRole = Literal["at", "near", "between", "toward", "from", "within"]
PlacePrecision = Literal["exact", "settlement", "district", "region", "country", "unknown"]


class Alternative(OutputModel):
    """A place of the same name that lost: `score` compares with the winner's `confidence`."""

    entity_id: str
    name: str
    lat: float = Latitude
    lon: float = Longitude
    country: str | None
    admin1: str | None
    score: float


class Place(OutputModel):
    """A toponym in its role; one that no gazetteer knows keeps its name and lies where its region lies.

    `entity_id` is `geonames:<id>`, `country` ISO 3166-1 alpha-2, `admin1` the region's name or code.
    """

    name: str
    role: PlaceRole
    entity_id: str | None
    lat: float | None = Latitude
    lon: float | None = Longitude
    country: str | None
    admin1: str | None
    precision: PlacePrecision
    confidence: float = Field(ge=0, le=1)
    alternatives: tuple[Alternative, ...]
