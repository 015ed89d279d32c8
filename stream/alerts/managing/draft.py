"""What somebody gives to make or change a subscription: the same for API and command line."""

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from schemas.subscription import Rate, Watch
from stream.alerts.asking.asked import Asked
from stream.alerts.managing.asked_channels import AskedChannel
from stream.search.choices import AskingError

HOUR_OF_FOLDING = 60
WEEK_IN_MINUTES = 7 * 24 * 60
MOST_CHANNELS = 20


def possible(rate: Rate) -> Rate:
    """The rate as it is; raises ValueError for one that contradicts itself."""
    try:
        ZoneInfo(rate.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"no time zone is called {rate.timezone!r}; example: Europe/Kyiv") from error
    if rate.most_an_hour is not None and rate.pace != "real_time":
        raise ValueError(f"most_an_hour belongs to real_time: a digest is one message ({rate.pace})")
    return rate


Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Drones on Odesa"])]
AskedRate = Annotated[Rate, AfterValidator(possible)]
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
    watch: Watch | None = None
    channels: Channels = []
    rate: AskedRate = Rate()
    fold_minutes: FoldMinutes = HOUR_OF_FOLDING
    corrections: bool = Field(default=True, description="say so when a revision changes what fired")


class Change(BaseModel):
    """What is to be different; a field that is not given stays, one that is given is replaced whole."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = None
    wanted: Asked | None = None
    watch: Watch | None = None
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
