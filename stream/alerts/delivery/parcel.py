"""A parcel: one delivery with all that it takes to send it, and what became of one try."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from schemas.alert import Alert
from schemas.channel import Channel
from schemas.delivery import Delivery
from schemas.subscription import Subscription


@dataclass(frozen=True, slots=True)
class Parcel:
    """`alerts` are those of the delivery that are still kept, at least one, in the order they came."""

    delivery: Delivery
    subscription: Subscription
    channel: Channel
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one try came to: `error` is None where it was delivered.

    `retry_after` is how long the receiver asks us to wait; `gone`: it wants no more, ever.
    """

    status: int | None = None
    error: str | None = None
    retry_after: timedelta | None = None
    gone: bool = False

    @property
    def delivered(self) -> bool:
        """Whether it has arrived."""
        return self.error is None


class Sends(Protocol):
    """One way to reach subscribers."""

    async def send(self, parcel: Parcel) -> Outcome:
        """Tries once, within a time limit of its own; a failure is an outcome and not an exception."""
        ...
