"""Pausing a subscription by its subscriber's wish, and going on."""

from schemas.subscription import Subscription
from stream.alerts.delivery.replaying import release
from stream.alerts.managing.made import Made
from stream.alerts.managing.office import Office, unknown


async def pause(office: Office, subscription_id: str) -> Made:
    """Nothing fires any more, and what was to be delivered waits; paused already it stays as it is."""
    return await _move(office, subscription_id, "paused")


async def resume(office: Office, subscription_id: str) -> Made:
    """Goes on from this moment: what was published in the pause does not fire; what waited goes out.

    What was set aside before stays so until it is replayed.
    """
    made = await _move(office, subscription_id, "active")
    deliveries = office.desks.deliveries
    released = await release(deliveries, subscription_id, office.now())
    left = await deliveries.count({"subscription_id": subscription_id, "state": "set_aside"})
    told = [f"{released} deliveries that were held back go out now"] if released else []
    told += [f"{left} deliveries were set aside: replay them, or leave them"] if left else []
    return Made(made.subscription, notes=(*made.notes, *told))


async def _move(office: Office, subscription_id: str, state: str) -> Made:
    await office.held(subscription_id)
    now = office.now()

    def moved(subscription: Subscription) -> Subscription | None:
        if subscription.state in {state, "deleted"}:
            return None
        since = {"since": now} if state == "active" else {}
        return subscription.model_copy(update={"state": state, "paused_because": None} | since)

    held = await office.desks.subscriptions.alter(subscription_id, moved, now)
    if held is None or held.model.state != state:
        raise unknown(subscription_id)  # somebody deleted it meanwhile
    # Also where it was so before: a change that was stored and never sent is caught up by asking again.
    return Made(held.model, notes=await office.make_known(held.model))
