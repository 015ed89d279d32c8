"""What somebody who made or changed a subscription is told."""

from dataclasses import dataclass

from schemas.channel import Channel
from schemas.subscription import Subscription
from stream.alerts.desk.secrets import SubscriptionSecrets
from stream.alerts.preview import Preview


@dataclass(frozen=True, slots=True)
class ShownSecret:
    """The secret of a webhook, shown this once."""

    channel_id: str
    url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Made:
    """The subscription as it is stored; `preview` where its conditions are new, `secrets` of new webhooks.

    `notes` say what else the subscriber should know.
    """

    subscription: Subscription
    preview: Preview | None = None
    secrets: tuple[ShownSecret, ...] = ()
    notes: tuple[str, ...] = ()


def shown(
    kept: SubscriptionSecrets, channels: tuple[Channel, ...], known: tuple[str, ...] = ()
) -> tuple[ShownSecret, ...]:
    """The present secrets of these webhooks, without those that were shown before."""
    present = {secret.channel_id: secret.value for secret in kept.webhooks if secret.valid_until is None}
    return tuple(
        ShownSecret(channel.id, channel.url, present[channel.id])
        for channel in channels
        if channel.kind == "webhook" and channel.id not in known
    )
