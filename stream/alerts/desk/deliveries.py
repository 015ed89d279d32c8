"""The desk of deliveries: what is due is leased by one of many workers, tried, and written down."""

import random
from dataclasses import replace
from datetime import datetime

from schemas.delivery import Attempt, Delivery, DeliveryState
from stream.alerts.desk.desk import Desk, HeldModel, Keys
from stream.store.documents import Documents, Key, Wish
from stream.store.moments import milliseconds

LATEST_ATTEMPTS = 20
WINDOW = 4
Held = HeldModel[Delivery]


def keys_of(delivery: Delivery) -> Keys:
    """What deliveries are found by."""
    return {
        "subscription_id": delivery.subscription_id,
        "state": delivery.state,
        "due_at": milliseconds(_free_at(delivery)),
        "created_at": milliseconds(delivery.created_at),
    }


class Deliveries(Desk[Delivery]):
    """`create` puts one in if it is absent, also one that its maker has leased already."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "deliveries", Delivery, id_of=lambda each: each.id, keys_of=keys_of)

    async def due(self, now: datetime, limit: int = 100) -> tuple[Held, ...]:
        """Those that wait and may be tried now, longest due first; a rival may lease any before you do.

        Where many are due they are drawn from the first `WINDOW * limit`: workers that all took the very
        first ones would lose three leases of four to each other. A search sees what was leased or delivered a
        moment ago as it was before: so each is read again, and where too few are left, more are looked at.
        """
        still_due: list[Held] = []
        wish = Wish(
            equal={"state": "waiting"},
            at_most=("due_at", milliseconds(now)),
            order_by="due_at",
            limit=WINDOW * limit,
        )
        while page := await self.find(wish):
            present = await self.get_many(tuple(held.document_id for held in page))
            still_due += [held for held in present.values() if _is_due(held.model, now)]
            if len(still_due) >= limit or len(page) < wish.limit:
                break
            wish = replace(wish, after=page[-1].position("due_at"))
        return _drawn(still_due, limit)

    async def lease(self, held: Held, owner: str, now: datetime, until: datetime) -> Held | None:
        """Yours until then; None where it is another's, or has changed since it was read."""
        delivery = held.model
        is_others = delivery.leased_by != owner and delivery.leased_until and delivery.leased_until > now
        if is_others or delivery.state != "waiting":
            return None
        return await self.replace(
            held, delivery.model_copy(update={"leased_by": owner, "leased_until": until})
        )

    async def record(self, held: Held, attempt: Attempt, retry_at: datetime | None) -> Held | None:
        """Writes down an attempt and ends the lease; None where it was taken from you meanwhile.

        One that failed waits for `retry_at`, or is set aside where that is None.
        """
        delivery = held.model
        attempts = (*delivery.attempts, attempt)[-LATEST_ATTEMPTS:]
        state: DeliveryState = "waiting" if retry_at else "set_aside"
        if attempt.delivered:
            state, retry_at = "delivered", None
        changed = {
            "attempts": attempts,
            "attempts_made": delivery.attempts_made + 1,
            "due_at": retry_at or delivery.due_at,
        }
        return await self._end_lease(held, state, **changed)

    async def set_aside(self, held: Held) -> Held | None:
        """Given up, to be replayed by hand; None where somebody was faster."""
        return await self._end_lease(held, "set_aside")

    async def drop(self, held: Held) -> Held | None:
        """Not to be sent any more, for its subscription is gone; None where somebody was faster."""
        return await self._end_lease(held, "dropped")

    async def replay(self, held: Held, now: datetime) -> Held | None:
        """Due again at once and for two days more, whatever became of it; None where somebody was faster."""
        made = held.model.attempts_made
        return await self._end_lease(
            held, "waiting", due_at=now, replayed_at=now, attempts_before_replay=made
        )

    async def page(
        self,
        subscription_id: str,
        *,
        state: DeliveryState | None = None,
        after: tuple[Key, str] | None = None,
        limit: int = 100,
    ) -> tuple[Held, ...]:
        """Those of a subscription, newest first, behind the `position("created_at")` given."""
        equal = {"subscription_id": subscription_id} | ({"state": state} if state else {})
        return await self.find(
            Wish(equal=equal, order_by="created_at", descending=True, after=after, limit=limit)
        )

    async def forget(self, state: DeliveryState, before: datetime) -> int:
        """Removes those in this state that were made before the moment; how many that were."""
        most = ("created_at", milliseconds(before) - 1)
        return await self.clear(Wish(equal={"state": state}, at_most=most, order_by="created_at", limit=1000))

    async def _end_lease(self, held: Held, state: DeliveryState, **changed: object) -> Held | None:
        free = {"state": state, "leased_by": None, "leased_until": None}
        return await self.replace(held, held.model.model_copy(update=free | changed))


def _drawn(held: list[Held], limit: int) -> tuple[Held, ...]:
    """So many of them, in their order."""
    if len(held) <= limit:
        return tuple(held)
    numbers = random.sample(range(len(held)), limit)
    return tuple(held[number] for number in sorted(numbers))


def _is_due(delivery: Delivery, now: datetime) -> bool:
    return delivery.state == "waiting" and _free_at(delivery) <= now


def _free_at(delivery: Delivery) -> datetime:
    """One that is leased is due again when its lease has run out."""
    return max(filter(None, (delivery.due_at, delivery.leased_until)))
