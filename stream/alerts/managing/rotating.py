"""Changing the secret of a webhook without losing a message: both are valid for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.channel import WebhookChannel
from schemas.subscription import Subscription
from stream.alerts.managing.asked_channels import webhook_ids
from stream.alerts.managing.office import Office, SubscriptionError

OLD_VALID_FOR = timedelta(hours=24)
LONGEST_HOURS = 24 * 7


@dataclass(frozen=True, slots=True)
class Rotated:
    """The new secret, shown this once; messages are signed with the old one, too, until then."""

    channel_id: str
    url: str
    secret: str
    old_valid_until: datetime


async def rotate(
    office: Office, subscription_id: str, channel_id: str | None = None, keep_old: timedelta = OLD_VALID_FOR
) -> Rotated:
    """Draws a new secret for a webhook; `channel_id` may be left out where there is one alone."""
    subscription = (await office.held(subscription_id)).model
    channel = _webhook(subscription, channel_id)
    now = office.now()
    await office.desks.secrets.fit(subscription_id, tuple(webhook_ids(subscription.channels)))
    held = await office.desks.secrets.rotate(subscription_id, channel.id, now, now + keep_old)
    if held is None:
        raise SubscriptionError(f"subscription {subscription_id} has just lost its secrets: try again")
    present, *_ = held.model.of_webhook(channel.id, now)
    return Rotated(channel.id, channel.url, present, now + keep_old)


def _webhook(subscription: Subscription, channel_id: str | None) -> WebhookChannel:
    webhooks = [channel for channel in subscription.channels if channel.kind == "webhook"]
    chosen = [channel for channel in webhooks if channel_id in {None, channel.id}]
    if len(chosen) == 1:
        return chosen[0]
    if not webhooks:
        raise SubscriptionError(f"{subscription.name!r} has no webhook, and so no secret that signs")
    listed = ", ".join(f"{channel.id} ({channel.url})" for channel in webhooks)
    raise SubscriptionError(f"say which webhook of {subscription.name!r}, by its id: {listed}")
