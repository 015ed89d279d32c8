"""Alerts, deliveries and parcels for tests of delivery, each with only what the test is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.alert import Alert, BulletinLink, Reason
from schemas.channel import Channel, WebhookChannel
from schemas.delivery import Delivery
from schemas.span import Span
from stream.alerts.delivery.parcel import Parcel
from tests.alerts.builders import subscription
from tests.store.builders import statement

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PASSAGE = "“We stand,” said Olha Marchenko <of Kyiv> & others."


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


def alert(alert_id: str = "a1", **more: Any) -> Alert:
    fields: dict[str, Any] = {
        "kind": "match",
        "subscription_id": "s1",
        "subscription_name": "Kyiv",
        "record": statement("r1", text=PASSAGE),
        "reasons": (Reason(field="speaker", value="Olha Marchenko", span=Span(start=17, end=31)),),
        "bulletin": BulletinLink(
            publisher="tribune", id="b1", revision=1, title="Evening", url="https://tribune.example/b1"
        ),
        "supersedes": None,
        "count": 1,
        "note": None,
        "at": NOON,
    }
    return Alert(id=alert_id, **(fields | more))


def delivery(delivery_id: str = "d1", **more: Any) -> Delivery:
    fields: dict[str, Any] = {
        "subscription_id": "s1",
        "channel_id": "c1",
        "digest": False,
        "alert_ids": ("a1",),
        "state": "waiting",
        "created_at": NOON,
        "due_at": NOON,
        "attempts_made": 0,
        "attempts": (),
        "leased_by": None,
        "leased_until": None,
    }
    return Delivery(id=delivery_id, **(fields | more))


def hook(url: str = "https://hooks.example.org/x", channel_id: str = "c1") -> WebhookChannel:
    return WebhookChannel(id=channel_id, url=url)


def parcel(channel: Channel, *alerts: Alert, digest: bool = False, **more: Any) -> Parcel:
    to = subscription(channels=(channel,), **more)
    sent = alerts or (alert(),)
    ids = tuple(each.id for each in sent)
    return Parcel(delivery(digest=digest, alert_ids=ids, channel_id=channel.id), to, channel, sent)
