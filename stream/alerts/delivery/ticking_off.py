"""Ticking off: an alert whose deliveries are made is marked, beside the way that alerts take."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from stream.alerts.desk.alerts import Alerts
from stream.errors import FrontwireError

EVERY = 0.5
# Alerts in one go, and in memory while the store is away: those beyond are marked by the sweep.
AT_ONCE, MOST = 200, 10_000
log = structlog.get_logger(__name__)


class TickingOff:
    """Marks alerts as planned, many in one go: the next alert of the topic does not wait for it.

    What a crash leaves unmarked is planned once more by the sweep, which finds its deliveries made.
    """

    def __init__(self, alerts: Alerts, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._alerts = alerts
        self._sleep = sleep
        self._noted: dict[str, None] = {}

    def note(self, alert_id: str) -> None:
        """The deliveries of this alert are made."""
        if len(self._noted) < MOST:
            self._noted[alert_id] = None

    async def run(self) -> None:
        """Marks what was noted, again and again, through any outage; endless."""
        while True:
            await self._sleep(EVERY)
            try:
                await self.tick()
            except FrontwireError as error:
                log.warning("alerts are not ticked off for now", why=str(error))

    async def tick(self) -> None:
        """Marks all that was noted so far; what cannot be marked stays noted."""
        while self._noted:
            ids = tuple(self._noted)[:AT_ONCE]
            await self._alerts.tick_off(ids)
            for alert_id in ids:
                del self._noted[alert_id]
