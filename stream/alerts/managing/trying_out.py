"""Trying out a subscription's channels: a test alert to each, and what came of it."""

import asyncio
import time

from schemas.delivery import Delivery
from stream.alerts.delivery.trying import make_test
from stream.alerts.managing.office import Office

PATIENCE = 20.0  # seconds; a webhook has 15, and a worker takes one or two to see it
LOOK_EVERY = 0.2


async def try_out(office: Office, subscription_id: str, patience: float = PATIENCE) -> tuple[Delivery, ...]:
    """The deliveries of a test alert, one a channel, when they are tried or patience is over.

    `waiting` is one that no worker has tried yet. Without channels the alert is on the live stream alone.
    """
    subscription = (await office.held(subscription_id)).model
    made = await make_test(office.desks.alerts, office.desks.deliveries, subscription, office.now())
    ids = tuple(delivery.id for delivery in made)
    deadline = time.monotonic() + patience
    while True:
        found = await office.desks.deliveries.get_many(ids)
        tried = tuple(found[delivery_id].model for delivery_id in ids)
        if all(delivery.state != "waiting" for delivery in tried) or time.monotonic() > deadline:
            return tried
        await asyncio.sleep(LOOK_EVERY)
