"""Gold: what a careful reader reads from a body. tests/gold/README.md is the reference of the format."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.front_event import EventType
from schemas.place import PlaceRole
from schemas.record import Certainty
from schemas.statement import Mode, SpeakerKind

# How far off a place may lie where gold does not say.
SAME_PLACE_KM = 25.0

Forms = Annotated[str | tuple[str, ...], Field(description="a text, or a list of accepted texts")]
Degrees = tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
AtLeastAtMost = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)] | None]


class GoldModel(BaseModel):
    """Strict, so that a misspelt field is noticed and does not count for nothing."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    def asks_for(self, field: str) -> bool:
        """Whether a field stands in the file: `"side": null` asks for no side, an absent one for nothing."""
        return field in self.model_fields_set


class GoldStatement(GoldModel):
    """An utterance; `joined` is its content without the cue that breaks it, and then what is asked for."""

    content: str = Field(min_length=1)
    joined: str | None = None
    speaker: tuple[str, ...]
    mode: Mode | None = None
    kind: SpeakerKind | None = None
    role: Forms | None = None
    via: Forms | None = None
    venue: Forms | None = None
    addressee: Forms | None = None
    optional: bool = False

    @property
    def wanted(self) -> str:
        """The content that is asked for."""
        return self.joined or self.content


class GoldPlace(GoldModel):
    """A place of an event; `names` are the forms that are as good, `geo` is latitude and longitude."""

    name: str
    names: tuple[str, ...] | None = None
    role: PlaceRole
    geo: Degrees | None = None
    km: float = SAME_PLACE_KM
    optional: bool = False

    @property
    def accepted(self) -> tuple[str, ...]:
        """Every form of the name that is accepted."""
        return (self.name,) if self.names is None else self.names


class GoldCasualties(GoldModel):
    """Killed and wounded as [at least, at most]; `[1, null]` is one or more."""

    killed: AtLeastAtMost | None = None
    wounded: AtLeastAtMost | None = None
    civilian: bool | None = None


class GoldEvent(GoldModel):
    """What one clause reports, with its accepted types."""

    types: tuple[EventType, ...] = Field(min_length=1)
    places: tuple[GoldPlace, ...]
    side: str | None = None
    axis: Forms | None = None
    certainty: Certainty | None = None
    casualties: GoldCasualties | None = None
    date: dt.date | None = None
    target: str | None = None
    optional: bool = False


class Gold(GoldModel):
    """All that must be read from one body; `ignore` are passages that count neither way."""

    bulletin: str | None = None
    statements: tuple[GoldStatement, ...]
    ignore: tuple[str, ...] = ()
    events: tuple[GoldEvent, ...]
