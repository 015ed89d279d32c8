"""What is named: places, people, organizations, weapons, units."""

from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.span import Span

EntityKind = Literal["place", "person", "organization", "weapon", "unit"]
Latitude = Field(ge=-90, le=90)
Longitude = Field(ge=-180, le=180)


class Mention(OutputModel):
    """One entity named in a passage; `lat` and `lon` are null for what is no place or is not located."""

    kind: EntityKind
    name: str
    entity_id: str | None
    span: Span
    lat: float | None = Latitude
    lon: float | None = Longitude
