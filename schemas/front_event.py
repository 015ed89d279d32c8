"""A front event: something happened at the front."""

from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.place import Place
from schemas.record import Record
from schemas.time_span import TimeSpan

EventType = Literal[
    "drone_strike",
    "air_strike",
    "missile_strike",
    "shelling",
    "strike",
    "explosion",
    "fire",
    "air_defence",
    "clash",
    "offensive",
    "counterattack",
    "advance",
    "capture",
    "withdrawal",
    "deployment",
    "other",
]
Outcome = Literal["repelled", "ongoing", "successful"]


class Acled(OutputModel):
    """The same event in the terms of ACLED's codebook."""

    event_type: str
    sub_event_type: str


class Actor(OutputModel):
    """Who did it: `side` is ISO 3166-1 alpha-2 or null, `unit` such as "Northern Group of Forces"."""

    name: str | None
    side: str | None
    unit: str | None


class Count(OutputModel):
    """How many, at least and at most; a null `max` leaves the upper end open."""

    min: int = Field(ge=0)
    max: int | None = Field(ge=0)


class Casualties(OutputModel):
    """Killed and wounded apart; `civilian` is null where the text does not tell."""

    killed: Count
    wounded: Count
    civilian: bool | None


class FrontEvent(Record):
    """What happened where, by whom, with which losses, how sure; one record a clause."""

    kind: Literal["front_event"] = "front_event"
    event_type: EventType
    acled: Acled
    actor: Actor
    target: str | None
    places: tuple[Place, ...]
    axis: str | None
    weapons: tuple[str, ...]
    casualties: Casualties | None
    occurred: TimeSpan | None
    outcome: Outcome | None
    source: str | None
