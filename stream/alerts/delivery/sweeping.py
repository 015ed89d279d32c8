"""Sweeping: an alert that was kept and never arrived on `frontwire.alerts` is planned from the store."""

from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta

import structlog

from schemas.alert import Alert
from stream.alerts.delivery.planning import Planner
from stream.alerts.desk.alerts import Alerts
from stream.errors import StoreRejectedError

# The usual way takes less than a second; what is planned on both ways has its deliveries once all the same.
OLD_ENOUGH = timedelta(seconds=30)
# In memory at once, some 10 MB: after an outage of a week there may be hundreds of thousands.
MOST = 2_000
log = structlog.get_logger(__name__)


class Sweeping:
    """Plans what is not ticked off: its sender died between the store and the topic, or the topic lost it.

    The embedded broker drops what it has no more room for, and all of it when it ends; Kafka after a week.
    """

    def __init__(self, alerts: Alerts, planner: Planner, now: Callable[[], datetime]) -> None:
        self._alerts = alerts
        self._planner = planner
        self._now = now

    async def sweep(self) -> int:
        """How many alerts were planned that way; one that the store refuses keeps no other from it.

        `MOST` at a time, the oldest first: what is ticked off makes room for the others in the next sweep.
        """
        left: list[Alert] = []
        async with aclosing(self._alerts.unplanned(self._now() - OLD_ENOUGH)) as unplanned:
            async for held in unplanned:
                left.append(held.model)
                if len(left) == MOST:
                    break
        return sum([await self._plan(alert) for alert in left])

    async def _plan(self, alert: Alert) -> bool:
        try:
            await self._planner.plan(alert)
        except StoreRejectedError as error:
            log.warning("not planned", alert=alert.id, subscription=alert.subscription_id, why=str(error))
            return False
        return True
