"""When something was said or happened, as far as the text tells."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, WithJsonSchema

from schemas.base import OutputModel
from schemas.moment import Moment

# JSON Schema's own "date-time" has an offset from UTC; the clock of a place has none.
LOCAL = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?$"
LocalMoment = Annotated[
    Moment,
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "pattern": LOCAL}]}),
]
Precision = Literal["minute", "hour", "part_of_day", "day", "days", "week", "month", "year"]


class TimeSpan(OutputModel):
    """From when to when, both ends included, and how finely the text tells it.

    `from` and `to` are dates, or date-times without zone (the time of the place) where the text is finer than
    a day. `text` is the expression as it stands ("on the morning of 4 September"), null where the time was
    taken from the section's time of update.
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    from_: LocalMoment | None = Field(alias="from")
    to: LocalMoment | None
    precision: Precision
    text: str | None
