"""Keeping a process's book of subscriptions up to date: all at its start, each change from then on."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from schemas.subscription import Subscription
from stream.alerts.book import SubscriptionBook
from stream.errors import BrokerUnavailableError, StoreUnavailableError

# Looked at again that far back: a search sees a write a second late, and clocks of processes differ.
OVERLAP = timedelta(seconds=30)
# After an outage of the store or the broker, in seconds.
PAUSE = 1.0
log = structlog.get_logger(__name__)


class Changed(Protocol):
    """What following asks of the desk of subscriptions."""

    def changed_since(self, moment: datetime | None) -> AsyncIterator[Subscription]:
        """Those that were changed at or after the moment, deleted ones included; None: all."""
        ...


class Follower:
    """Fills the book before the first set is matched, and keeps it filled while `run` runs.

    `every`: seconds between two looks at the store. Where changes also come by the topic, a look only catches
    what a process that died between its two writes left behind.
    """

    def __init__(
        self, book: SubscriptionBook, desk: Changed, every: float, now: Callable[[], datetime]
    ) -> None:
        self._book = book
        self._desk = desk
        self._every = every
        self._now = now
        self._looked_at: datetime | None = None

    async def look(self) -> int:
        """Takes in what the store has that is new; how many that were."""
        since = self._looked_at - OVERLAP if self._looked_at else None
        looked_at = self._now()
        taken = [self._book.put(one) async for one in self._desk.changed_since(since)]
        self._looked_at = looked_at
        return sum(taken)

    async def run(self) -> None:
        """Looks again and again, through any outage; endless."""
        while True:
            await asyncio.sleep(self._every)
            await _through_outages(self.look)

    async def listen(self, changes: Callable[[], AsyncIterator[Subscription]]) -> None:
        """Takes in each change that comes by the topic, through any outage; endless."""

        async def take_in() -> None:
            async for subscription in changes():
                self._book.put(subscription)

        while True:
            await _through_outages(take_in)
            # What came while nobody listened is in the store.
            await _through_outages(self.look)


async def _through_outages(attempt: Callable[[], Awaitable[object]]) -> None:
    try:
        await attempt()
    except (BrokerUnavailableError, StoreUnavailableError) as outage:
        log.warning("subscriptions are not followed for now", why=str(outage))
        await asyncio.sleep(PAUSE)
