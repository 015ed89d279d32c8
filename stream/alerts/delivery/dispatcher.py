"""The dispatcher: takes what is due, beside others that do the same."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from schemas.channel import Channel
from schemas.subscription import Subscription
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.lanes import lane_of
from stream.alerts.delivery.planning import URGENT
from stream.alerts.delivery.sending import Sending
from stream.alerts.desk.deliveries import Held
from stream.errors import FrontwireError
from stream.metrics import DELIVERIES

# Seconds between two looks for what is due, and between two where there was more than one look takes.
EVERY, EVERY_OF_MANY = 1.0, 0.05
PAGE = 100
# What a paused subscription has waiting is looked at again each hour, and set aside after a week.
HELD_BACK_FOR, HELD_BACK_UNTIL = timedelta(hours=1), timedelta(days=7)

log = structlog.get_logger(__name__)


class Dispatcher:
    """Leases by compare-and-set, so any number of processes share what is due."""

    def __init__(
        self,
        desks: DeliveryDesks,
        sending: Sending,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._desks = desks
        self._sending = sending
        self._now = now
        self._sleep = sleep

    async def run(self) -> None:
        """Looks again and again, through any outage; endless."""
        while True:
            try:
                more = await self.look()
            except FrontwireError as error:
                log.warning("deliveries wait", why=str(error))
                more = False
            await self._sleep(EVERY_OF_MANY if more else EVERY)

    async def look(self) -> bool:
        """Takes what is due; whether there may be more."""
        limit = min(PAGE, self._sending.lanes.free)
        if limit <= 0:
            return False
        due = await self._desks.deliveries.due(self._now(), limit)
        wanted = tuple(dict.fromkeys(held.model.subscription_id for held in due))
        subscriptions = await self._desks.subscriptions.get_many(wanted)
        for held in due:
            found = subscriptions.get(held.model.subscription_id)
            await self._handle(held, found.model if found else None)
        return len(due) == limit

    async def _handle(self, held: Held, subscription: Subscription | None) -> None:
        channel = _channel(subscription, held.model.channel_id)
        if subscription is None or subscription.state == "deleted" or channel is None:
            await self._desks.deliveries.drop(held)
            DELIVERIES.labels(channel.kind if channel else "gone", "dropped").inc()
        elif subscription.state == "paused" and not await self._is_urgent(held):
            await self._hold_back(held, channel)
        elif wait := self._sending.lanes.wait_for(lane_of(subscription.id, channel)):
            await self._put_off(held, wait)
        elif leased := await self._sending.lease(held):
            self._sending.take(leased, subscription, channel)

    async def _is_urgent(self, held: Held) -> bool:
        first = await self._desks.alerts.get(held.model.alert_ids[0])
        return first is not None and first.model.kind in URGENT

    async def _hold_back(self, held: Held, channel: Channel) -> None:
        waits_since = held.model.replayed_at or held.model.created_at
        if self._now() - waits_since >= HELD_BACK_UNTIL:
            await self._desks.deliveries.set_aside(held)
            DELIVERIES.labels(channel.kind, "set_aside").inc()
            return
        await self._put_off(held, HELD_BACK_FOR * random.uniform(0.9, 1.1))  # noqa: S311 - no secret
        DELIVERIES.labels(channel.kind, "held_back").inc()

    async def _put_off(self, held: Held, wait: timedelta) -> None:
        """Makes way for what is due behind it; who changed it meanwhile knows better."""
        later = held.model.model_copy(update={"due_at": self._now() + wait})
        await self._desks.deliveries.replace(held, later)


def _channel(subscription: Subscription | None, channel_id: str) -> Channel | None:
    channels = subscription.channels if subscription else ()
    return next((channel for channel in channels if channel.id == channel_id), None)
