"""Ending a subscription: by whoever manages it, or by the link in its messages."""

from schemas.subscription import Subscription
from stream.alerts.managing.made import Made
from stream.alerts.managing.office import Office, UnknownSubscriptionError, unknown


async def delete(office: Office, subscription_id: str) -> Made:
    """Ends it; what was to be delivered is dropped. Deleted already, it stays so.

    Its webhooks' secrets go at once, the one of its link with the subscription, a week later.
    """
    held = await office.desks.subscriptions.alter(subscription_id, _deleted, office.now())
    if held is None:
        raise unknown(subscription_id)
    await office.desks.secrets.fit(subscription_id, ())
    return Made(held.model, notes=await office.make_known(held.model))


async def unsubscribe(office: Office, subscription_id: str, secret: str) -> Subscription:
    """Ends it by the secret of its link; raises UnknownSubscriptionError for a wrong one."""
    await linked(office, subscription_id, secret)
    return (await delete(office, subscription_id)).subscription


async def linked(office: Office, subscription_id: str, secret: str) -> Subscription:
    """The subscription of a link, also one that was ended before.

    Whoever has no right secret does not learn which subscriptions there are: the answer is the same.
    """
    secrets = await office.desks.secrets.get(subscription_id)
    held = await office.desks.subscriptions.get(subscription_id)
    if secrets is None or held is None or not secrets.model.unsubscribes(secret):
        raise UnknownSubscriptionError(
            "this link ends no subscription, or none any more: see that it is whole"
        )
    return held.model


def _deleted(subscription: Subscription) -> Subscription | None:
    return None if subscription.state == "deleted" else subscription.model_copy(update={"state": "deleted"})
