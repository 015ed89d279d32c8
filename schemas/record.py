"""What statements and front events have in common."""

from typing import Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.entity import Mention
from schemas.moment import Moment
from schemas.span import Span

Certainty = Literal["stated", "reported", "denied", "disputed"]


class Record(OutputModel):
    """The fields that both kinds of record share; records.md of the docs is their contract.

    `rule` names the rule that read the record, so that a mistake leads to its file.
    """

    id: str
    bulletin_id: str
    publisher: str
    revision: int = Field(ge=1)
    published_at: Moment | None
    url: str | None
    text: str
    span: Span
    mentions: tuple[Mention, ...]
    certainty: Certainty
    confidence: float = Field(ge=0, le=1)
    rule: str
