"""Sending what this process has leased, in the background: one try each, and what came of it is kept."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from schemas.alert import Alert
from schemas.channel import Channel
from schemas.delivery import Attempt, Delivery
from schemas.subscription import Subscription
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.lanes import Lane, Lanes, lane_of
from stream.alerts.delivery.parcel import Outcome, Parcel, Sends
from stream.alerts.delivery.writing_down import WritingDown
from stream.alerts.desk.deliveries import Held
from stream.errors import FrontwireError, StoreUnavailableError

# How long a worker may hold a delivery. What one held that died is tried by another after that.
LEASE = timedelta(seconds=45)
# A try takes 20 s at most; with less left the lease is prolonged before it.
LEAST_LEFT = timedelta(seconds=25)
# Pause before the store is asked again after an outage, in seconds.
PAUSE = 1.0
# How long what is under way may go on when the process is asked to stop, in seconds.
GRACE = 8.0

Result = TypeVar("Result")
log = structlog.get_logger(__name__)


class Sending:
    """`senders` are by kind of channel, `owner` is this process's own name."""

    def __init__(
        self,
        desks: DeliveryDesks,
        senders: Mapping[str, Sends],
        writing_down: WritingDown,
        *,
        owner: str,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.lanes = Lanes(now)
        self._desks = desks
        self._senders = senders
        self._writing_down = writing_down
        self._owner = owner
        self._now = now
        self._sleep = sleep
        self._under_way: dict[asyncio.Task[None], Held] = {}

    def leased(self, delivery: Delivery, subscription: Subscription, channel: Channel) -> Delivery:
        """The delivery leased by this process, where it has room; else as it is."""
        if self.lanes.wait_for(lane_of(subscription.id, channel)):
            return delivery
        until = self._now() + LEASE
        return delivery.model_copy(update={"leased_by": self._owner, "leased_until": until})

    async def lease(self, held: Held) -> Held | None:
        """The delivery leased by this process; None where another has it."""
        now = self._now()
        return await self._desks.deliveries.lease(held, self._owner, now, now + LEASE)

    def take(
        self, held: Held, subscription: Subscription, channel: Channel, alerts: tuple[Alert, ...] = ()
    ) -> None:
        """Sends what was leased, in the background; `alerts` are read where they are not given."""
        lane = lane_of(subscription.id, channel)
        self.lanes.take(lane)
        task = asyncio.create_task(self._send(held, subscription, channel, alerts))
        self._under_way[task] = held
        task.add_done_callback(lambda done: self._ended(done, lane))

    async def idle(self) -> None:
        """Returns when nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def close(self) -> None:
        """Lets what is under way end within seconds, and gives back the leases of the rest."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        left = dict(self._under_way)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for held in left.values():
            try:
                await self._desks.deliveries.change(held.document_id, self._given_back)
            except FrontwireError as error:
                log.warning("a lease is left to run out", delivery=held.document_id, why=str(error))

    async def _send(
        self, held: Held, subscription: Subscription, channel: Channel, alerts: tuple[Alert, ...]
    ) -> None:
        """One try, from its place in the lane to what is written down."""
        lane = lane_of(subscription.id, channel)
        queued = self.lanes.is_full(lane)
        async with self.lanes.place(lane):
            mine = await self._until_it_works(lambda: self._still_mine(held))
            if mine is None:
                return
            if queued and not await self._until_it_works(lambda: self._still_wanted(subscription, channel)):
                log.info("dropped", delivery=mine.document_id, why="its subscription was ended meanwhile")
                await self._until_it_works(lambda: self._desks.deliveries.drop(mine))
                return
            kept = alerts or await self._until_it_works(lambda: self._alerts_of(mine.model))
            if not kept:
                log.warning("dropped", delivery=mine.document_id, why="its alerts are kept no more")
                await self._until_it_works(lambda: self._desks.deliveries.drop(mine))
                return
            parcel = Parcel(mine.model, subscription, channel, kept)
            outcome, attempt = await self._try(parcel)
            self.lanes.note(lane, delivered=outcome.delivered)
        await self._until_it_works(lambda: self._writing_down.write(mine, parcel, attempt, outcome))

    async def _try(self, parcel: Parcel) -> tuple[Outcome, Attempt]:
        at, began = self._now(), time.perf_counter()
        try:
            outcome = await self._senders[parcel.channel.kind].send(parcel)
        except Exception as error:
            log.exception("a bug while sending", delivery=parcel.delivery.id, channel=parcel.channel.kind)
            outcome = Outcome(error=f"internal error: {type(error).__name__}: {error}")
        attempt = Attempt(
            at=at,
            delivered=outcome.delivered,
            status=outcome.status,
            error=outcome.error,
            milliseconds=round(1000 * (time.perf_counter() - began), 1),
        )
        return outcome, attempt

    async def _still_mine(self, held: Held) -> Held | None:
        """The delivery with enough of its lease left for a try; None where another took it meanwhile."""
        until = held.model.leased_until
        if until is not None and until - self._now() >= LEAST_LEFT:
            return held
        return await self.lease(held)

    async def _still_wanted(self, subscription: Subscription, channel: Channel) -> bool:
        """Whether what waited for its place is still to be sent: its subscriber may have ended it since."""
        found = await self._desks.subscriptions.get(subscription.id)
        if found is None or found.model.state == "deleted":
            return False
        return any(each.id == channel.id for each in found.model.channels)

    async def _alerts_of(self, delivery: Delivery) -> tuple[Alert, ...]:
        found = await self._desks.alerts.get_many(delivery.alert_ids)
        return tuple(each.model for each in found.values())

    async def _until_it_works(self, attempt: Callable[[], Awaitable[Result]]) -> Result:
        """Waits for the store: what was sent would be sent again if it were not written down."""
        while True:
            try:
                return await attempt()
            except StoreUnavailableError as outage:
                log.warning("deliveries wait", why=str(outage))
                await self._sleep(PAUSE)

    def _given_back(self, delivery: Delivery) -> Delivery | None:
        if delivery.leased_by != self._owner or delivery.state != "waiting":
            return None
        return delivery.model_copy(update={"leased_by": None, "leased_until": None})

    def _ended(self, task: asyncio.Task[None], lane: Lane) -> None:
        held = self._under_way.pop(task)
        self.lanes.give_back(lane)
        if not task.cancelled() and (error := task.exception()) is not None:
            # The lease runs out, and it is tried again.
            log.error("a delivery was not finished", delivery=held.document_id, exc_info=error)
