"""What somebody gives to make or change a subscription: the same for API and command line."""

from datetime import time
from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from schemas.subscription import Pace, Rate, TimeOfDay
from stream.alerts.asking.asked import Asked, AskedWatch
from stream.alerts.managing.asked_channels import AskedChannel
from stream.search.choices import AskingError

HOUR_OF_FOLDING = 60
WEEK_IN_MINUTES = 7 * 24 * 60
MOST_CHANNELS = 20


class AskedRate(BaseModel):
    """How often it may speak: at once, at most so many an hour, or in a digest; see `Rate`."""

    model_config = ConfigDict(extra="forbid")

    pace: Pace = "real_time"
    most_an_hour: int | None = Field(default=None, ge=1, description="the rest is summed up")
    daily_at: TimeOfDay = Field(default=time(8, 0), examples=["07:30"])
    timezone: str = Field(default="UTC", examples=["Europe/Kyiv"])

    @field_validator("daily_at")
    @classmethod
    def _without_offset(cls, moment: time) -> time:
        if moment.tzinfo is not None:
            raise ValueError("give the time without an offset: timezone says which clock is meant")
        return moment

    @field_validator("timezone")
    @classmethod
    def _known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"no time zone is called {name!r}; example: Europe/Kyiv") from error
        return name

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.most_an_hour is not None and self.pace != "real_time":
            raise ValueError("most_an_hour belongs to real_time: a digest is one message")
        return self

    @property
    def rate(self) -> Rate:
        """As it is stored."""
        return Rate(
            pace=self.pace,
            most_an_hour=self.most_an_hour,
            daily_at=self.daily_at,
            timezone=self.timezone,
        )


Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Drones on Odesa"])]
FoldMinutes = Annotated[
    int, Field(ge=0, le=WEEK_IN_MINUTES, description="how long the same from others is counted, not sent")
]
Channels = Annotated[list[AskedChannel], Field(max_length=MOST_CHANNELS)]


class Draft(BaseModel):
    """A subscription to be made: either `wanted` (records) or `watch` (silence, failing subscriptions)."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = Field(default=None, description="unset: made of what is wanted")
    owner: str | None = Field(default=None, max_length=200, description="whose it is, to list by")
    wanted: Asked | None = None
    watch: AskedWatch | None = None
    channels: Channels = []
    rate: AskedRate = AskedRate()
    fold_minutes: FoldMinutes = HOUR_OF_FOLDING
    corrections: bool = Field(default=True, description="say so when a revision changes what fired")


class Change(BaseModel):
    """What is to be different; a field that is not given stays, one that is given is replaced whole."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = None
    wanted: Asked | None = None
    watch: AskedWatch | None = None
    channels: Channels | None = None
    rate: AskedRate | None = None
    fold_minutes: FoldMinutes | None = None
    corrections: bool | None = None


def draft_from(given: dict[str, object]) -> Draft:
    """A draft from values of any source; raises AskingError that names the field and the value."""
    try:
        return Draft.model_validate(given)
    except ValidationError as error:
        raise _refusal(error) from error


def change_from(given: dict[str, object]) -> Change:
    """A change from values of any source; raises AskingError that names the field and the value."""
    try:
        return Change.model_validate(given)
    except ValidationError as error:
        raise _refusal(error) from error


def _refusal(error: ValidationError) -> AskingError:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return AskingError(f"{field}: {message}, got {first['input']!r}", field, str(first["input"]))
