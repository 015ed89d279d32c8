"""Sending again what was set aside after two days of tries."""

from dataclasses import dataclass

from stream.alerts.delivery.replaying import replay_set_aside
from stream.alerts.managing.office import Office


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many deliveries are due again, and what the subscriber should know."""

    count: int
    notes: tuple[str, ...]


async def replay(office: Office, subscription_id: str) -> Replayed:
    """Makes all of it due at once; two more days of tries begin."""
    subscription = (await office.held(subscription_id)).model
    count = await replay_set_aside(office.desks.deliveries, subscription_id, office.now())
    is_held_back = count and subscription.state == "paused"
    return Replayed(count, ("They wait until the subscription is resumed",) if is_held_back else ())
