"""A subscription: what somebody wants to hear of, and how it is to reach them."""

from datetime import datetime, time
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from schemas.base import OutputModel
from schemas.channel import Channel
from schemas.entity import Latitude, Longitude
from schemas.front_event import EventType
from schemas.place import PlacePrecision
from schemas.record import Certainty
from schemas.statement import Mode

RecordKind = Literal["statement", "front_event"]
Pace = Literal["real_time", "hourly", "daily"]
State = Literal["active", "paused", "deleted"]
# JSON Schema's own "time" has an offset from UTC; this one is the clock of a zone that is named beside it.
CLOCK = r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$"
TimeOfDay = Annotated[
    time,
    WithJsonSchema({"type": "string", "pattern": CLOCK, "examples": ["08:00:00"]}),
]
# How an event stands to a place: "at" is at, near or between; the others are the roles of records.md.
PlaceGroup = Literal["at", "from", "toward", "within"]


class SpeakerWanted(OutputModel):
    """A speaker by entity, so that every spelling and "the minister" count; `name` is for people to read."""

    entity_id: str
    name: str


class PlaceWanted(OutputModel):
    """A place by entity with whatever lies in it, or all within `radius_km` of its point.

    `precision` says what it is: a `region` is met by all of its `country` and `admin1`, a `country` by all of
    it, a `district` by what the text puts there and by settlements of its country and region within 30 km of
    its middle; anything else by itself alone. A place that no gazetteer has an id for is known by its point.
    """

    entity_id: str | None
    name: str
    lat: float | None = Latitude
    lon: float | None = Longitude
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision = "settlement"
    radius_km: float | None = Field(default=None, gt=0, le=2000)


class WordsWanted(OutputModel):
    """Words of the passage, whatever their case, accents and plural; several in one entry are a phrase."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    phrase: str | None = None


class Wanted(OutputModel):
    """Which records fire. Every field narrows, values within one widen; an empty one lets all through.

    An event counts where it stands to a place as one of `place_groups` says, a statement by the places that
    it mentions, under "at". Of a region, country or district "at" takes in "within": both say that the event
    lies there. An axis is met by an event filed under it in any spelling. `casualties_at_least` counts the
    killed and wounded that the record tells for sure (the lower ends). What only one kind of record has
    (`speakers`, `modes`; `axes`, `event_types`, `sides`, casualties) the other never meets.
    """

    kinds: tuple[RecordKind, ...] = ()
    speakers: tuple[SpeakerWanted, ...] = ()
    places: tuple[PlaceWanted, ...] = ()
    place_groups: tuple[PlaceGroup, ...] = Field(default=("at",), min_length=1)
    axes: tuple[PlaceWanted, ...] = ()
    event_types: tuple[EventType, ...] = ()
    sides: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    modes: tuple[Mode, ...] = ()
    publishers: tuple[str, ...] = ()
    casualties_at_least: int | None = Field(default=None, ge=1)
    words: WordsWanted | None = None


HoursOfSilence = Annotated[float, Field(gt=0, le=24 * 30)]


class SilenceWatch(OutputModel):
    """Fires when a publisher has sent nothing for so many hours."""

    watch: Literal["silence"] = "silence"
    publisher: str
    hours: HoursOfSilence


class FailureWatch(OutputModel):
    """Fires when a subscription is paused because it could not be delivered."""

    watch: Literal["failure"] = "failure"


Watch = Annotated[SilenceWatch | FailureWatch, Field(discriminator="watch")]


class Rate(OutputModel):
    """How often it may speak.

    `real_time` at once, at most `most_an_hour` where given and the rest summed up at the hour's end; `hourly`
    and `daily` in one digest, the latter at `daily_at` of `timezone` (IANA name).
    """

    pace: Pace = "real_time"
    most_an_hour: int | None = Field(default=None, ge=1)
    daily_at: TimeOfDay = time(8, 0)
    timezone: str = "UTC"


class Subscription(OutputModel):
    """One subscription as the store keeps it and `frontwire.subscriptions` carries it, without its secrets.

    It has either `wanted` or `watch`. `version` rises with every change. Nothing published before `since`
    fires: the time it was made, or went on after a pause. For `fold_minutes` the same words or event from
    other bulletins are counted, not sent again (0: never folded). `paused_because` is None where the
    subscriber paused it. One that was `deleted` is kept for a week, so that every worker hears of it.
    """

    id: str
    version: int = Field(ge=1)
    name: str
    owner: str | None
    state: State
    paused_because: str | None
    wanted: Wanted | None
    watch: Watch | None
    channels: tuple[Channel, ...]
    rate: Rate
    fold_minutes: int = Field(ge=0, le=7 * 24 * 60)
    corrections: bool
    created_at: datetime
    changed_at: datetime
    since: datetime
