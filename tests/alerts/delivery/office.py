"""All parts of delivery on documents in memory, with a clock that is moved by hand and a sender that is told
what to answer."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from schemas.alert import Alert
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.dispatcher import Dispatcher
from stream.alerts.delivery.parcel import Outcome, Parcel, Sends
from stream.alerts.delivery.pausing import Pausing
from stream.alerts.delivery.planning import Planner
from stream.alerts.delivery.sending import Sending
from stream.alerts.delivery.telling import Teller
from stream.alerts.delivery.ticking_off import TickingOff
from stream.alerts.delivery.writing_down import WritingDown
from stream.store.documents import Documents
from tests.agents.fakes import FakeOutlet
from tests.alerts.delivery.builders import Clock

DELIVERED = Outcome(status=204)
FAILED = Outcome(status=500, error="answered 500")
GONE = Outcome(status=410, error="answered 410", gone=True)


class FakeSender:
    """Keeps what it was given; answers by `answer`, after waiting for `gate` where one is set."""

    def __init__(self, answer: Callable[[Parcel], Outcome] = lambda _: DELIVERED) -> None:
        self.answer = answer
        self.sent: list[Parcel] = []
        self.at_once = self.most_at_once = 0
        self.gate: asyncio.Event | None = None

    async def send(self, parcel: Parcel) -> Outcome:
        self.sent.append(parcel)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
            return self.answer(parcel)
        finally:
            self.at_once -= 1

    @property
    def keys(self) -> list[str]:
        """The idempotency keys of all tries."""
        return [parcel.delivery.id for parcel in self.sent]


class Office:
    """One process that delivers; several on the same documents share the work."""

    def __init__(
        self, documents: Documents, clock: Clock, owner: str = "ann", sender: Sends | None = None
    ) -> None:
        self.clock = clock
        self.desks = DeliveryDesks.on(documents)
        self.outlet = FakeOutlet()
        self.announced: list[Subscription] = []
        self.sender = FakeSender()
        self.slept: list[float] = []
        teller = Teller(self.desks.alerts, self.outlet, self.clock.now)
        pausing = Pausing(self.desks.subscriptions, teller, self._announce, clock.now)
        used = sender or self.sender
        self.sending = Sending(
            self.desks,
            {"webhook": used, "mail": used, "chat": used},
            WritingDown(self.desks.deliveries, pausing, clock.now),
            owner=owner,
            now=clock.now,
            sleep=self._sleep,
        )
        self.dispatcher = Dispatcher(self.desks, self.sending, clock.now, self._sleep)
        self.ticking_off = TickingOff(self.desks.alerts)
        self.planner = Planner(self.desks, self.sending, self.ticking_off, clock.now)

    async def subscribe(self, *subscriptions: Subscription) -> None:
        for one in subscriptions:
            assert await self.desks.subscriptions.create(one)

    async def fire(self, *alerts: Alert) -> None:
        """The alerts are kept and arrive; what goes out at once is out when this returns."""
        for one in alerts:
            await self.desks.alerts.create(one)
            await self.planner.plan(one)
        await self.sending.idle()

    async def look(self) -> None:
        """One look, and all that it begins."""
        await self.dispatcher.look()
        await self.sending.idle()

    async def run_for(self, length: timedelta, step: timedelta) -> None:
        """Looks again and again while the clock goes on."""
        end = self.clock.at + length
        while self.clock.at < end:
            self.clock.at += step
            await self.look()

    async def deliveries(self, subscription_id: str = "s1") -> list[Delivery]:
        """All of a subscription, oldest first."""
        page = await self.desks.deliveries.page(subscription_id, limit=10_000)
        return [held.model for held in reversed(page)]

    async def only(self, subscription_id: str = "s1") -> Delivery:
        (delivery,) = await self.deliveries(subscription_id)
        return delivery

    async def subscription(self, subscription_id: str = "s1") -> Subscription:
        held = await self.desks.subscriptions.get(subscription_id)
        assert held is not None
        return held.model

    async def alter(self, subscription_id: str = "s1", **changes: object) -> None:
        """Somebody changes the subscription."""
        await self.desks.subscriptions.alter(
            subscription_id, lambda each: each.model_copy(update=changes), self.clock.now()
        )

    async def _announce(self, subscription: Subscription) -> None:
        self.announced.append(subscription)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)
