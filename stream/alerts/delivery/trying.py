"""A test of a subscription's channels, by its subscriber's own wish."""

import secrets
from datetime import datetime

from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.deciding.identity import digest
from stream.alerts.delivery.made import single
from stream.alerts.delivery.telling import told
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deliveries import Deliveries


async def make_test(
    alerts: Alerts, deliveries: Deliveries, subscription: Subscription, now: datetime
) -> tuple[Delivery, ...]:
    """A delivery of a test alert for each channel; a worker tries each once, within a second or two.

    Get them again by their ids to see what came of it: `delivered`, or `set_aside` with the reason in the
    only attempt. They go out while the subscription is paused, too.
    """
    alert = told(
        digest("test", subscription.id, secrets.token_hex(8)),
        "test",
        subscription_id=subscription.id,
        subscription_name=subscription.name,
        note="You, or somebody for you, asked for this test",
        at=now,
    )
    await alerts.create(alert)
    made = tuple(single(subscription, channel, alert.id, now) for channel in subscription.channels)
    for delivery in made:
        await deliveries.create(delivery)
    return made
