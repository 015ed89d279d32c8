"""Forgetting what nobody asks for any more, so that the store does not grow for ever."""

from collections.abc import Callable
from datetime import datetime, timedelta

from stream.alerts.deciding.fold import Fold
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.desk.desk import Desk
from stream.store.documents import Wish
from stream.store.moments import milliseconds

DELETED_SUBSCRIPTIONS_FOR = timedelta(days=7)
HOURS_FOR = FOLDS_FOR = timedelta(days=8)


class Forgetting:
    """Removes what is over; what waits is never removed.

    `alerts_for`: how long alerts are kept, and deliveries that were set aside, which need them for a replay;
    `deliveries_for`: how long those that have arrived, or whose subscription is gone.
    """

    def __init__(
        self,
        desks: DeliveryDesks,
        folds: Desk[Fold],
        *,
        alerts_for: timedelta,
        deliveries_for: timedelta,
        now: Callable[[], datetime],
    ) -> None:
        self._desks = desks
        self._folds = folds
        self._alerts_for = alerts_for
        self._deliveries_for = deliveries_for
        self._now = now

    async def forget(self) -> int:
        """How many documents were removed."""
        now, desks = self._now(), self._desks
        return sum(
            [
                await desks.deliveries.forget("delivered", now - self._deliveries_for),
                await desks.deliveries.forget("dropped", now - self._deliveries_for),
                await desks.deliveries.forget("set_aside", now - self._alerts_for),
                await desks.alerts.forget(now - self._alerts_for),
                await self._forget_deleted(now - DELETED_SUBSCRIPTIONS_FOR),
                await desks.hours.forget(now - HOURS_FOR),
                await self._folds.clear(_closed_before(now - FOLDS_FOR)),
            ]
        )

    async def _forget_deleted(self, before: datetime) -> int:
        """Subscriptions that were ended before the moment; each takes its secrets along, which go first."""
        removed, desks = 0, self._desks
        async for held in desks.subscriptions.deleted_before(before):
            secrets = await desks.secrets.get(held.document_id)
            gone = secrets is None or await desks.secrets.delete(secrets)
            removed += gone and await desks.subscriptions.delete(held)
        return removed


def _closed_before(moment: datetime) -> Wish:
    """Windows with nothing left to tell."""
    most = ("closes_at", milliseconds(moment) - 1)
    return Wish(equal={"repeated": 0}, at_most=most, order_by="closes_at", limit=1000)
