"""A delivery: one message to one channel, until it has arrived or is given up."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from schemas.base import OutputModel

DeliveryState = Literal["waiting", "delivered", "set_aside", "dropped"]


class Attempt(OutputModel):
    """One try: the HTTP status where there was an answer, else what went wrong."""

    at: datetime
    delivered: bool
    status: int | None
    error: str | None
    milliseconds: float = Field(ge=0)


class Delivery(OutputModel):
    """What is to reach one channel of one subscription.

    `id` is the idempotency key that travels with every attempt. A digest gathers `alert_ids` until
    `due_at`. `set_aside`: given up after two days, to be replayed by hand; `dropped`: its subscription is
    gone. `attempts` are the latest twenty of `attempts_made`. What is replayed is tried for two days more:
    its `attempts_before_replay` count no more.
    """

    id: str
    subscription_id: str
    channel_id: str
    digest: bool
    alert_ids: tuple[str, ...]
    state: DeliveryState
    created_at: datetime
    due_at: datetime
    attempts_made: int = Field(ge=0)
    attempts: tuple[Attempt, ...]
    replayed_at: datetime | None = None
    attempts_before_replay: int = Field(default=0, ge=0)
    leased_by: str | None
    leased_until: datetime | None
