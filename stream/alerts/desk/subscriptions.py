"""The desk of subscriptions: saved by compare-and-set, each time with the next version."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from typing import Literal

from schemas.subscription import Subscription
from stream.alerts.desk.desk import Desk, HeldModel, Keys
from stream.store.documents import Documents, Key, Wish
from stream.store.moments import milliseconds

# A body is about 1 kB; a worker reads 100,000 at its start in 100 pages.
PAGE = 1000
Order = Literal["name", "created_at"]
After = tuple[Key, str]


def keys_of(subscription: Subscription) -> Keys:
    """What subscriptions are found by; `listed` is 0 for those that people see no more."""
    owner = {"owner": subscription.owner} if subscription.owner is not None else {}
    watch = {"watch": subscription.watch.watch} if subscription.watch is not None else {}
    return (
        owner
        | watch
        | {
            "name": subscription.name,
            "state": subscription.state,
            "listed": int(subscription.state != "deleted"),
            "created_at": milliseconds(subscription.created_at),
            "changed_at": milliseconds(subscription.changed_at),
        }
    )


class Subscriptions(Desk[Subscription]):
    """Get, create and settle as every desk has them; see below for the rest."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(
            documents, "subscriptions", Subscription, id_of=lambda each: each.id, keys_of=keys_of
        )

    async def save(
        self, held: HeldModel[Subscription], changed: Subscription, now: datetime
    ) -> HeldModel[Subscription] | None:
        """Keeps the change as the next version; None where somebody changed it since it was read."""
        return await self.replace(held, _next_version(held.model, changed, now))

    async def alter(
        self, subscription_id: str, change: Callable[[Subscription], Subscription | None], now: datetime
    ) -> HeldModel[Subscription] | None:
        """Saves what `change` makes of it, whoever else writes; None where there is none of this id.

        `change` may be called several times, and gives None to leave it as it is.
        """

        def altered(subscription: Subscription) -> Subscription | None:
            changed = change(subscription)
            return _next_version(subscription, changed, now) if changed else None

        return await self.change(subscription_id, altered)

    async def page(
        self, *, owner: str | None = None, order: Order = "name", after: After | None = None, limit: int = 100
    ) -> tuple[HeldModel[Subscription], ...]:
        """Those that are not deleted, by name or newest first, behind the `position(order)` given."""
        equal: dict[str, Key] = {"listed": 1} | ({"owner": owner} if owner is not None else {})
        descending = order == "created_at"
        return await self.find(
            Wish(equal=equal, order_by=order, descending=descending, after=after, limit=limit)
        )

    async def changed_since(self, moment: datetime | None) -> AsyncIterator[Subscription]:
        """Those that were changed at or after the moment, deleted ones included; None: all.

        What is changed meanwhile moves to the end, so that it comes twice rather than not at all. What
        another version wrote and this one cannot read is logged and left out.
        """
        wish = Wish(order_by="changed_at", limit=PAGE)
        if moment is not None:
            wish = replace(wish, after=(milliseconds(moment), ""))
        async for held in self.each_readable(wish):
            yield held.model

    async def watching(self, watch: Literal["silence", "failure"]) -> AsyncIterator[Subscription]:
        """Those that are active and have such a watch."""
        equal: dict[str, Key] = {"watch": watch, "state": "active"}
        async for held in self.each(Wish(equal=equal, order_by="created_at", limit=PAGE)):
            yield held.model

    async def deleted_before(self, moment: datetime) -> AsyncIterator[HeldModel[Subscription]]:
        """What was deleted before the moment, the oldest first."""
        most = ("changed_at", milliseconds(moment) - 1)
        wish = Wish(equal={"state": "deleted"}, at_most=most, order_by="changed_at", limit=PAGE)
        async for held in self.each(wish):
            yield held


def _next_version(held: Subscription, changed: Subscription, now: datetime) -> Subscription:
    return changed.model_copy(update={"version": held.version + 1, "changed_at": now})
