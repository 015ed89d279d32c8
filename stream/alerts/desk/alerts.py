"""The desk of alerts: each stored once, before it is sent."""

from datetime import datetime

from schemas.alert import Alert
from stream.alerts.desk.desk import Desk, HeldModel, Keys
from stream.store.documents import Documents, Key, Wish
from stream.store.moments import milliseconds


def keys_of(alert: Alert) -> Keys:
    """What alerts are found by."""
    return {"subscription_id": alert.subscription_id, "at": milliseconds(alert.at)}


class Alerts(Desk[Alert]):
    """`create` puts one in if it is absent: the second of an id is left out."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "alerts", Alert, id_of=lambda each: each.id, keys_of=keys_of)

    async def page(
        self, subscription_id: str, *, after: tuple[Key, str] | None = None, limit: int = 100
    ) -> tuple[HeldModel[Alert], ...]:
        """Those of a subscription, newest first, behind the `position("at")` given."""
        equal = {"subscription_id": subscription_id}
        return await self.find(Wish(equal=equal, order_by="at", descending=True, after=after, limit=limit))

    async def forget(self, before: datetime) -> int:
        """Removes all of before the moment; how many that were."""
        return await self.clear(Wish(at_most=("at", milliseconds(before) - 1), order_by="at", limit=1000))
