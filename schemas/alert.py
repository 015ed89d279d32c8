"""An alert: what a subscription fired for, and why."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from schemas.base import OutputModel
from schemas.front_event import FrontEvent
from schemas.span import Span
from schemas.statement import Statement

AlertKind = Literal["match", "changed", "withdrawn", "repeated", "silence", "failure", "notice", "test"]


class Reason(OutputModel):
    """One condition that was met: the field, its value, and the words that say so.

    `span` counts in the record's `text`; it is None for what the passage does not name itself ("publisher").
    """

    field: str
    value: str
    span: Span | None


class BulletinLink(OutputModel):
    """Where the record was published."""

    publisher: str
    id: str
    revision: int = Field(ge=1)
    title: str | None
    url: str | None


class Alert(OutputModel):
    """One message of `frontwire.alerts`, keyed by its subscription.

    `match`: a record fired · `changed`: a revision altered what had fired, `record` is the new one ·
    `withdrawn`: a revision took it away, `record` is the old one · `repeated`: how often the same came from
    other bulletins until the window closed (`count` in all) · `silence`, `failure`: a watch fired ·
    `notice`: the subscription was paused · `test`: sent by the subscriber's own wish.

    `id` is the same for the same subscription, record and content of the matched fields: whoever has seen it
    may drop it. `supersedes` is the alert that this one corrects or sums up.
    """

    id: str
    kind: AlertKind
    subscription_id: str
    subscription_name: str
    record: Annotated[Statement | FrontEvent, Field(discriminator="kind")] | None
    reasons: tuple[Reason, ...]
    bulletin: BulletinLink | None
    supersedes: str | None
    count: int = Field(ge=1)
    note: str | None
    at: datetime
