"""Keeping a process's book of subscriptions up to date: all at its start, each change from then on."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from pydantic import ValidationError

from schemas.subscription import Subscription
from stream.alerts.book import SubscriptionBook
from stream.broker.kafka.topic_reader import Stored
from stream.errors import BrokerUnavailableError, StoreUnavailableError

# Looked at again that far back: a search sees a write a second late, and clocks of processes differ.
OVERLAP = timedelta(seconds=30)
# After an outage of the store or the broker, or a bug, in seconds.
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
        """Looks again and again, through outages and bugs; endless."""
        while True:
            await asyncio.sleep(self._every)
            await _whatever_happens(self.look)

    async def listen(self, changes: Callable[[], AsyncIterator[Subscription]]) -> None:
        """Takes in each change that comes by the topic, through outages and bugs; endless."""

        async def take_in() -> None:
            async for subscription in changes():
                self._book.put(subscription)

        while True:
            await _whatever_happens(take_in)
            # What came while nobody listened is in the store.
            await _whatever_happens(self.look)


async def changes_in(messages: AsyncIterator[Stored]) -> AsyncIterator[Subscription]:
    """The subscriptions in messages of the topic; what this version cannot read is logged and passed over."""
    async for message in messages:
        if message.value is None:
            continue
        try:
            subscription = Subscription.model_validate_json(message.value)
        except ValidationError as error:
            where = f"{message.topic}/{message.partition}/{message.offset}"
            log.error(  # noqa: TRY400 - the error says it all
                "a message is no subscription of this version: let all processes run the same version",
                where=where,
                key=(message.key or b"").decode(errors="replace"),
                why=str(error),
            )
            continue
        yield subscription


async def _whatever_happens(attempt: Callable[[], Awaitable[object]]) -> None:
    """Nobody awaits who follows: an end would go unnoticed, and no change would count any more."""
    try:
        await attempt()
    except (BrokerUnavailableError, StoreUnavailableError) as outage:
        log.warning("subscriptions are not followed for now", why=str(outage))
        await asyncio.sleep(PAUSE)
    except Exception:
        log.exception("a bug interrupted the following of subscriptions; it goes on", seconds=PAUSE)
        await asyncio.sleep(PAUSE)
