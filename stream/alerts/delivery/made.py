"""The deliveries of an alert: their ids, and what they are before the first try."""

from datetime import datetime

from schemas.channel import Channel
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.deciding.identity import digest


def delivery_id(alert_id: str, channel_id: str) -> str:
    """The id of the delivery of one alert to one channel, which is its idempotency key."""
    return digest(alert_id, channel_id)


def digest_id(subscription_id: str, channel_id: str, window_end: datetime, part: int) -> str:
    """The id of one part of a digest."""
    return digest("digest", subscription_id, channel_id, window_end.isoformat(), str(part))


def single(subscription: Subscription, channel: Channel, alert_id: str, now: datetime) -> Delivery:
    """The delivery of one alert to one channel, due at once."""
    return Delivery(
        id=delivery_id(alert_id, channel.id),
        subscription_id=subscription.id,
        channel_id=channel.id,
        digest=False,
        alert_ids=(alert_id,),
        state="waiting",
        created_at=now,
        due_at=now,
        attempts_made=0,
        attempts=(),
        leased_by=None,
        leased_until=None,
    )
