"""The desk of secrets: what signs webhooks and what a link to unsubscribe must hold, apart from all else."""

import base64
import hmac
import secrets
from collections.abc import Iterable
from datetime import datetime

from pydantic import Field

from schemas.base import OutputModel
from stream.alerts.desk.desk import Desk, HeldModel
from stream.store.documents import Documents

SECRET_BYTES = 32  # Standard Webhooks asks for 24 to 64


class WebhookSecret(OutputModel):
    """A secret in the form of Standard Webhooks ("whsec_…"); None of `valid_until` is the present one."""

    channel_id: str
    value: str = Field(repr=False)
    valid_until: datetime | None

    def signs(self, channel_id: str, now: datetime) -> bool:
        """Whether a message to the channel is signed with it now."""
        return self.channel_id == channel_id and (self.valid_until is None or self.valid_until > now)


class SubscriptionSecrets(OutputModel):
    """The secrets of one subscription: of each webhook channel one, two while they are changed."""

    subscription_id: str
    webhooks: tuple[WebhookSecret, ...]
    unsubscribe: str = Field(repr=False)

    def of_webhook(self, channel_id: str, now: datetime) -> tuple[str, ...]:
        """Those that sign a message to the channel now, the present one first."""
        valid = [secret for secret in self.webhooks if secret.signs(channel_id, now)]
        return tuple(secret.value for secret in sorted(valid, key=lambda each: each.valid_until is not None))

    def unsubscribes(self, given: str) -> bool:
        """Whether this is the secret of the link; takes the same time wherever the two differ."""
        return hmac.compare_digest(self.unsubscribe.encode(), given.encode())

    def rotated(self, channel_id: str, now: datetime, old_valid_until: datetime) -> "SubscriptionSecrets":
        """With a new secret of the channel; of the old ones only the present one stays valid, until then."""
        kept = [secret for secret in self.webhooks if secret.channel_id != channel_id]
        present = [secret for secret in self.webhooks if secret.signs(channel_id, now)]
        kept += [
            secret.model_copy(update={"valid_until": old_valid_until})
            for secret in present
            if secret.valid_until is None and old_valid_until > now
        ]
        return self.model_copy(update={"webhooks": (*kept, new_webhook_secret(channel_id))})

    def for_channels(self, channel_ids: Iterable[str]) -> "SubscriptionSecrets":
        """With a secret for each of these webhook channels, and none of any other."""
        wanted = dict.fromkeys(channel_ids)
        kept = [secret for secret in self.webhooks if secret.channel_id in wanted]
        known = {secret.channel_id for secret in kept}
        new = [new_webhook_secret(channel_id) for channel_id in wanted if channel_id not in known]
        return self.model_copy(update={"webhooks": (*kept, *new)})


def new_webhook_secret(channel_id: str) -> WebhookSecret:
    """A secret that nobody has seen."""
    drawn = base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    return WebhookSecret(channel_id=channel_id, value=f"whsec_{drawn}", valid_until=None)


def new_secrets(subscription_id: str, webhook_ids: Iterable[str]) -> SubscriptionSecrets:
    """All secrets of a new subscription."""
    return SubscriptionSecrets(
        subscription_id=subscription_id,
        webhooks=tuple(new_webhook_secret(channel_id) for channel_id in webhook_ids),
        unsubscribe=secrets.token_urlsafe(SECRET_BYTES),
    )


class Secrets(Desk[SubscriptionSecrets]):
    """Kept by the subscription's id, found by nothing else."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(
            documents,
            "secrets",
            SubscriptionSecrets,
            id_of=lambda each: each.subscription_id,
            keys_of=lambda _: {},
        )

    async def fit(self, subscription_id: str, webhook_ids: tuple[str, ...]) -> SubscriptionSecrets:
        """Sees that each of the webhook channels has a secret, no other one has, and the link has its own.

        A channel that stays keeps its secrets.
        """
        fresh = new_secrets(subscription_id, webhook_ids)
        while True:
            made = await self.create(fresh)
            kept = made or await self.change(subscription_id, lambda known: _fitting(known, webhook_ids))
            if kept:
                return kept.model

    async def rotate(
        self, subscription_id: str, channel_id: str, now: datetime, old_valid_until: datetime
    ) -> HeldModel[SubscriptionSecrets] | None:
        """Draws a new secret for a webhook channel; both sign until then. None where there are none yet."""
        return await self.change(
            subscription_id, lambda known: known.rotated(channel_id, now, old_valid_until)
        )


def _fitting(known: SubscriptionSecrets, webhook_ids: tuple[str, ...]) -> SubscriptionSecrets | None:
    fitting = known.for_channels(webhook_ids)
    return fitting if fitting != known else None
