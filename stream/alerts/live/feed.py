"""The feed: looks at the store for new alerts while anybody listens, once for all of them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from schemas.alert import Alert
from stream.alerts.desk.alerts import Alerts
from stream.alerts.live.cursor import LOOK_BACK
from stream.errors import FrontwireError
from stream.store.moments import milliseconds

# Seconds between two looks. One takes 1 ms in a file, some 4 ms on a server, however many listen.
EVERY = 0.25
# A look goes back as far as a search may be late; each twentieth as far as anything may be.
SHORT_LOOK_BACK = 3_000
THOROUGH = 20
# Alerts that wait for a listener who is slow; one who has more is cut off, and resumes by the last id.
MOST_WAITING = 1_000
log = structlog.get_logger(__name__)

Waiting = asyncio.Queue[Alert | None]


class AlertFeed:
    """Gives each alert to every listener once; `now` and `sleep` are the clock."""

    def __init__(
        self,
        alerts: Alerts,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.alerts = alerts
        self.now = now
        self._sleep = sleep
        self._listeners: set[Waiting] = set()
        self._looking: asyncio.Task[None] | None = None
        self._seen: dict[str, int] = {}

    def listen(self) -> Waiting:
        """What is new from now on, until `leave`; None is the last for one who does not keep up."""
        waiting: Waiting = asyncio.Queue(MOST_WAITING + 1)
        self._listeners.add(waiting)
        if self._looking is None:
            self._looking = asyncio.create_task(self._look_on())
        return waiting

    def leave(self, waiting: Waiting) -> None:
        """Listens no more. Nothing is awaited here: a client may go at any moment."""
        self._listeners.discard(waiting)
        if not self._listeners and self._looking is not None:
            self._looking.cancel()
            self._looking = None

    async def _look_on(self) -> None:
        """Looks again and again, through any outage; endless."""
        looks = 0
        while True:
            try:
                await self.look(LOOK_BACK if looks % THOROUGH == 0 else SHORT_LOOK_BACK)
            except FrontwireError as outage:
                log.warning("the live stream sees nothing for now", why=str(outage))
            looks += 1
            await self._sleep(EVERY)

    async def look(self, back: int) -> None:
        """Gives out what was made in the last so many ms and was not given out yet."""
        now = milliseconds(self.now())
        async for alert in self.alerts.since(now - back):
            if alert.id not in self._seen:
                self._seen[alert.id] = milliseconds(alert.at)
                self._give(alert)
        # Twice as long as looks go back: a worker's clock may be ahead of this one's.
        self._seen = {one: made for one, made in self._seen.items() if made >= now - 2 * LOOK_BACK}

    def _give(self, alert: Alert) -> None:
        for waiting in tuple(self._listeners):
            if waiting.qsize() < waiting.maxsize - 1:
                waiting.put_nowait(alert)
            else:
                waiting.put_nowait(None)
                self._listeners.discard(waiting)
