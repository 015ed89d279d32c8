"""The record set: everything that was read from one revision of one bulletin."""

from datetime import datetime
from typing import Literal, Self

from pydantic import Field

from schemas.base import OutputModel
from schemas.bulletin import Bulletin
from schemas.entity import Mention
from schemas.front_event import FrontEvent
from schemas.span import Span
from schemas.statement import Statement

SCHEMA_VERSION = 2

# "published": read because the publisher sent it. "reread": the same bulletin by newer rules.
Origin = Literal["published", "reread"]


class Unclassified(OutputModel):
    """A stretch of the body that became no record, and why; never overlapping a record or another stretch."""

    span: Span
    reason: str


class RecordSet(OutputModel):
    """One message of `frontwire.records`: the whole bulletin and all its records; the log of truth.

    `plain_body` is what spans count in when the bulletin's body is HTML, else null (the body itself then).
    `inferred` names the bulletin's fields that the publisher left out and the text gave ("author").
    `received_at` is the time of the publisher's message, kept when the set is read anew; None where an older
    Frontwire did not say. Alerts fire for what is published after them, never for what is reread.
    A withdrawn bulletin is a set without records.
    """

    schema_version: int = SCHEMA_VERSION
    extractor_version: str
    bulletin: Bulletin
    received_at: datetime | None = None
    origin: Origin = "published"
    plain_body: str | None = None
    inferred: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    front_events: tuple[FrontEvent, ...] = ()
    unclassified: tuple[Unclassified, ...] = ()
    entities: tuple[Mention, ...] = ()
    warnings: tuple[str, ...] = ()
    unclassified_share: float = Field(default=0.0, ge=0, le=1)

    @property
    def key(self) -> str:
        """`publisher/id`: the Kafka key."""
        return self.bulletin.key

    @property
    def version(self) -> tuple[int, tuple[int, ...]]:
        """What decides between two sets of one bulletin: the revision, then the extractor's version."""
        return set_version(self.bulletin.revision, self.extractor_version)

    @property
    def records(self) -> tuple[Statement | FrontEvent, ...]:
        """Statements first, then front events."""
        return (*self.statements, *self.front_events)

    @classmethod
    def withdrawal(cls, bulletin: Bulletin, extractor_version: str) -> Self:
        """The set of a withdrawn bulletin: no records, kept so that an older set stays out."""
        return cls(extractor_version=extractor_version, bulletin=bulletin)


def set_version(revision: int, extractor_version: str) -> tuple[int, tuple[int, ...]]:
    """A version to compare by: later revisions win, then later rules.

    Behind a "+" stands the trained pipeline that helped ("1.0.0+en_core_web_sm-3.8.0"): it tells two sets
    apart, and is neither later nor earlier than none.

    >>> set_version(2, "1.0.0") > set_version(1, "9.0.0")
    True
    >>> set_version(1, "1.10.0") > set_version(1, "1.9.0")
    True
    >>> set_version(1, "1.0.0+en_core_web_sm-3.8.0") == set_version(1, "1.0.0")
    True
    """
    rules = extractor_version.partition("+")[0]
    return revision, tuple(int(part) for part in rules.split("."))
