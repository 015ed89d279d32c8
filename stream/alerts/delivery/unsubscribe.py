"""The link that ends a subscription with one click, by a secret of its own and without logging in."""

from urllib.parse import quote

from schemas.subscription import Subscription
from stream.alerts.desk.secrets import Secrets

# POST ends it (RFC 8058: mail programs send `List-Unsubscribe=One-Click` as a form), GET asks a person first:
# programs that look at links in mail must end nothing. `SubscriptionSecrets.unsubscribes` checks the secret.
PATH = "/subscriptions/{subscription_id}/unsubscribe"


def unsubscribe_link(public_url: str, subscription_id: str, secret: str) -> str:
    """The link in a message.

    >>> unsubscribe_link("https://wire.example.org", "s1", "c2VjcmV0")
    'https://wire.example.org/subscriptions/s1/unsubscribe?secret=c2VjcmV0'
    """
    path = PATH.format(subscription_id=quote(subscription_id, safe=""))
    return f"{public_url}{path}?secret={quote(secret, safe='')}"


class UnsubscribeLinks:
    """The links of all subscriptions; `public_url` is where subscribers reach the API."""

    def __init__(self, secrets: Secrets, public_url: str) -> None:
        self._secrets = secrets
        self._public_url = public_url

    async def of(self, subscription: Subscription) -> str:
        """Its link; its secrets are made where there are none yet."""
        held = await self._secrets.get(subscription.id)
        if held is None:
            webhooks = tuple(each.id for each in subscription.channels if each.kind == "webhook")
            kept = await self._secrets.fit(subscription.id, webhooks)
        else:
            kept = held.model
        return unsubscribe_link(self._public_url, subscription.id, kept.unsubscribe)
