"""Forgetting what nobody asks for any more, so that the store does not grow for ever."""

from collections.abc import Callable
from datetime import datetime, timedelta

from stream.alerts.delivery.desks import DeliveryDesks

# `frontwire.alerts` keeps alerts for a week: what comes from it a second time must still find its delivery.
DELIVERED_FOR = DROPPED_FOR = timedelta(days=30)
SET_ASIDE_FOR = ALERTS_FOR = timedelta(days=90)
DELETED_SUBSCRIPTIONS_FOR = timedelta(days=7)
HOURS_FOR = timedelta(days=8)


class Forgetting:
    """Removes what is over; what waits is never removed."""

    def __init__(self, desks: DeliveryDesks, now: Callable[[], datetime]) -> None:
        self._desks = desks
        self._now = now

    async def forget(self) -> int:
        """How many documents were removed."""
        now, desks = self._now(), self._desks
        return sum(
            [
                await desks.deliveries.forget("delivered", now - DELIVERED_FOR),
                await desks.deliveries.forget("dropped", now - DROPPED_FOR),
                await desks.deliveries.forget("set_aside", now - SET_ASIDE_FOR),
                await desks.alerts.forget(now - ALERTS_FOR),
                await desks.subscriptions.forget_deleted(now - DELETED_SUBSCRIPTIONS_FOR),
                await desks.hours.forget(now - HOURS_FOR),
            ]
        )
