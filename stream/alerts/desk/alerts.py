"""The desk of alerts: each stored once, before it is sent, and ticked off when its deliveries are made."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import replace
from datetime import datetime

from schemas.alert import Alert
from stream.alerts.desk.desk import Desk, HeldModel, Keys
from stream.store.documents import Document, Documents, Key, Wish
from stream.store.moments import milliseconds


def keys_of(alert: Alert) -> Keys:
    """What a new alert is found by; `planned` becomes 1 when its deliveries are made."""
    return {"subscription_id": alert.subscription_id, "at": milliseconds(alert.at), "planned": 0}


class Alerts(Desk[Alert]):
    """`create` puts one in if it is absent: the second of an id is left out."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "alerts", Alert, id_of=lambda each: each.id, keys_of=keys_of)

    async def page(
        self, subscription_id: str | None, *, after: tuple[Key, str] | None = None, limit: int = 100
    ) -> tuple[HeldModel[Alert], ...]:
        """Those of a subscription, None: of all, newest first, behind the `position("at")` given."""
        equal = _of(subscription_id)
        return await self.find(Wish(equal=equal, order_by="at", descending=True, after=after, limit=limit))

    async def since(self, moment_ms: int, subscription_id: str | None = None) -> AsyncIterator[Alert]:
        """Those of a subscription, None: of all, that were made at or after the moment, oldest first."""
        wish = Wish(equal=_of(subscription_id), order_by="at", after=(moment_ms, ""), limit=500)
        async for held in self.each(wish):
            yield held.model

    async def unplanned(self, before: datetime) -> AsyncGenerator[HeldModel[Alert]]:
        """Those of before the moment that are not ticked off, oldest first."""
        most = ("at", milliseconds(before) - 1)
        async for held in self.each(Wish(equal={"planned": 0}, at_most=most, order_by="at", limit=500)):
            yield held

    async def tick_off(self, alert_ids: tuple[str, ...]) -> None:
        """Marks that their deliveries are made; of several who do, one does."""
        found = await self._documents.get_many("alerts", alert_ids)
        open_ones = [held for held in found.values() if held.document.keys.get("planned") == 0]
        await asyncio.gather(
            *(self._documents.replace("alerts", held, _ticked_off(held.document)) for held in open_ones)
        )

    async def forget(self, before: datetime) -> int:
        """Removes all of before the moment; how many that were."""
        return await self.clear(Wish(at_most=("at", milliseconds(before) - 1), order_by="at", limit=1000))


def _of(subscription_id: str | None) -> Keys:
    return {} if subscription_id is None else {"subscription_id": subscription_id}


def _ticked_off(document: Document) -> Document:
    return replace(document, keys={**document.keys, "planned": 1})
