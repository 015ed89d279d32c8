"""What is named: places, people, organizations, weapons, units."""

from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.span import Span

EntityKind = Literal["place", "person", "organization", "weapon", "unit"]
Latitude = Field(ge=-90, le=90)
Longitude = Field(ge=-180, le=180)


class Mention(OutputModel):
    """One entity named in a passage; all from `lat` on is null for what is no place or is not located.

    `country` is ISO 3166-1 alpha-2, `admin1` the region's name or code, as in a place of an event.
    """

    kind: EntityKind
    name: str
    entity_id: str | None
    span: Span
    lat: float | None = Latitude
    lon: float | None = Longitude
    country: str | None = None
    admin1: str | None = None
