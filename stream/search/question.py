"""The filters of a search, once for all that search: HTTP paths, page, command line."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.front_event import EventType
from schemas.moment import Moment
from schemas.record import Certainty
from stream.search.complaint import complaint
from stream.store.query import MAX_LIMIT, Facet, PlaceGroup, QueryError, Sort, Struck


class Question(BaseModel):
    """What the caller wants to find; every filter narrows, repeated ones widen."""

    model_config = ConfigDict(extra="forbid")

    q: str | None = Field(
        default=None, description='words that must all occur; "a phrase" in quotation marks'
    )
    speaker: str | None = Field(default=None, description="name or part of it, or an entity id")
    place: str | None = Field(default=None, description="a name in any spelling, or geonames:<id>")
    within: float | None = Field(default=None, gt=0, description="kilometres around the place or the point")
    near: str | None = Field(
        default=None, pattern=r"^-?\d+(\.\d+)?,-?\d+(\.\d+)?$", description="a point: latitude,longitude"
    )
    place_role: list[PlaceGroup] = Field(default=["at"], description="how the event stands to the place")
    event_type: list[EventType] = []
    side: list[str] = []
    certainty: list[Certainty] = []
    publisher: str | None = None
    bulletin: str | None = Field(default=None, description="the publisher's id of the bulletin")
    since: Moment | None = Field(default=None, description="included")
    until: Moment | None = Field(default=None, description="included, a date to its end")
    struck: Struck = Field(
        default="leave_out", description="records that an analyst struck out: leave_out, include, only"
    )
    sort: Sort = "newest"
    limit: int = Field(default=20, ge=1, le=MAX_LIMIT)
    cursor: str | None = Field(default=None, description="`next_cursor` of the page before")
    facet: list[Facet] = Field(default=[], description="values to count over all that matches")


def question_from(**filters: object) -> Question:
    """A question from filters given as text; raises QueryError that names the filter and what was given."""
    given = {name: value for name, value in filters.items() if value is not None}
    try:
        return Question.model_validate(given)
    except ValidationError as error:
        # Once a filter: a moment that is neither a date nor a date-time is two errors of pydantic's.
        wrong: dict[str, str] = {}
        for one in error.errors():
            wrong.setdefault(str(one["loc"][0]), complaint(str(one["loc"][0]), one))
        raise QueryError("; ".join(wrong.values())) from error
