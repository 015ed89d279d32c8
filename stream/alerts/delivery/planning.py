"""Planning: an alert becomes one delivery a channel, at once or in a digest, as its rate says."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from schemas.alert import Alert
from schemas.channel import Channel
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.gathering import Gathering
from stream.alerts.delivery.made import single
from stream.alerts.delivery.windows import digest_due, hour_end
from stream.alerts.desk.deliveries import Held

# Kept before they are sent by whoever decides them; the others are kept here at the latest.
KEPT_BEFORE = ("match", "changed", "withdrawn")
# Go out at once whatever the rate, and also while the subscription is paused.
URGENT = ("notice", "test")


class TakesLeased(Protocol):
    """What planning asks of the dispatcher."""

    def leased(self, delivery: Delivery, subscription: Subscription, channel: Channel) -> Delivery:
        """The delivery leased by this process, where it has room; else as it is."""
        ...

    def take(
        self, held: Held, subscription: Subscription, channel: Channel, alerts: tuple[Alert, ...]
    ) -> None:
        """Sends what was leased, in the background."""
        ...


class TicksOff(Protocol):
    """What planning asks of what marks alerts."""

    def note(self, alert_id: str) -> None:
        """The deliveries of this alert are made."""
        ...


class Planner:
    """Makes deliveries; done twice for an alert, it has the effect of once."""

    def __init__(
        self,
        desks: DeliveryDesks,
        dispatcher: TakesLeased,
        ticking_off: TicksOff,
        now: Callable[[], datetime],
    ) -> None:
        self._desks = desks
        self._dispatcher = dispatcher
        self._ticking_off = ticking_off
        self._gathering = Gathering(desks.deliveries)
        self._now = now

    async def plan(self, alert: Alert) -> None:
        """Makes the alert's deliveries; those that are due at once are under way when this returns."""
        held = await self._desks.subscriptions.get(alert.subscription_id)
        if held is not None and held.model.state != "deleted":
            await self._make(held.model, alert)
        self._ticking_off.note(alert.id)

    async def _make(self, subscription: Subscription, alert: Alert) -> None:
        if alert.kind not in KEPT_BEFORE:
            await self._desks.alerts.create(alert)
        window_end = await self._window_end(subscription, alert)
        for channel in subscription.channels:
            if window_end is None:
                await self._send(subscription, channel, alert)
            else:
                await self._gathering.add(subscription, channel, alert, window_end, self._now())

    async def _window_end(self, subscription: Subscription, alert: Alert) -> datetime | None:
        """When the digest is due that the alert goes into; None where it goes out at once."""
        rate = subscription.rate
        if alert.kind in URGENT:
            return None
        if rate.pace != "real_time" or rate.most_an_hour is None:
            return digest_due(rate, alert.at)
        end = hour_end(alert.at)
        at_once = await self._desks.hours.enter(subscription.id, alert.id, end, rate.most_an_hour)
        return None if at_once else end

    async def _send(self, subscription: Subscription, channel: Channel, alert: Alert) -> None:
        delivery = single(subscription, channel, alert.id, self._now())
        if subscription.state == "active" or alert.kind in URGENT:
            delivery = self._dispatcher.leased(delivery, subscription, channel)
        held = await self._desks.deliveries.create(delivery)
        if held is not None and delivery.leased_by is not None:
            self._dispatcher.take(held, subscription, channel, (alert,))
