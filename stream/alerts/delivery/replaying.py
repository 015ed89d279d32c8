"""Sending again: what was set aside, and what a paused subscription has waiting."""

from collections.abc import AsyncIterator
from datetime import datetime

from schemas.delivery import DeliveryState
from stream.alerts.desk.deliveries import Deliveries, Held

PAGE = 500


async def replay_set_aside(deliveries: Deliveries, subscription_id: str, now: datetime) -> int:
    """Makes all of a subscription that was set aside due at once; how many that were."""
    return sum(
        [
            await deliveries.replay(held, now) is not None
            async for held in _all(deliveries, subscription_id, "set_aside")
        ]
    )


async def release(deliveries: Deliveries, subscription_id: str, now: datetime) -> int:
    """Makes due at once what was held back while a subscription was paused; how many that were.

    For when it goes on: without, that goes out within the next hour. Digests stay due when they are.
    """
    released = 0
    async for held in _all(deliveries, subscription_id, "waiting"):
        waiting = held.model
        if waiting.due_at > now and waiting.leased_by is None and not waiting.digest:
            due = waiting.model_copy(update={"due_at": now})
            released += await deliveries.replace(held, due) is not None
    return released


async def _all(deliveries: Deliveries, subscription_id: str, state: DeliveryState) -> AsyncIterator[Held]:
    after = None
    while page := await deliveries.page(subscription_id, state=state, after=after, limit=PAGE):
        after = page[-1].position("created_at")
        for held in page:
            yield held
