"""When something was said or happened, as far as the text tells."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.base import OutputModel
from schemas.moment import Moment

Precision = Literal["minute", "hour", "part_of_day", "day", "days", "week", "month", "year"]


class TimeSpan(OutputModel):
    """From when to when, both ends included, and how finely the text tells it.

    `from` and `to` are dates, or date-times without zone (the time of the place) where the text is finer than
    a day. `text` is the expression as it stands ("on the morning of 4 September"), null where the time was
    taken from the section's time of update.
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    from_: Moment | None = Field(alias="from")
    to: Moment | None
    precision: Precision
    text: str | None
