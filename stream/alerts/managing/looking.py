"""Looking at subscriptions, what they fired, and what became of their deliveries."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from schemas.alert import Alert
from schemas.delivery import Delivery, DeliveryState
from schemas.subscription import Subscription
from stream.alerts.desk.desk import HeldModel
from stream.alerts.desk.subscriptions import Order
from stream.alerts.managing.office import Office
from stream.alerts.managing.page_cursor import read_cursor, written_cursor

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class PageOf(Generic[Model]):
    """Some of them, and where the next page goes on, None on the last one."""

    items: tuple[Model, ...]
    next_cursor: str | None


async def subscriptions(
    office: Office,
    *,
    owner: str | None = None,
    order: Order = "name",
    cursor: str | None = None,
    limit: int = 100,
) -> PageOf[Subscription]:
    """Those that are not deleted, by name or newest first; what was made a moment ago is among them."""
    if cursor is None:
        await office.desks.subscriptions.settle()
    after = read_cursor(cursor)
    found = await office.desks.subscriptions.page(owner=owner, order=order, after=after, limit=limit)
    return _page(found, order, limit)


async def alerts(
    office: Office, subscription_id: str | None, *, cursor: str | None = None, limit: int = 100
) -> PageOf[Alert]:
    """What a subscription has fired, or all have, newest first, also of one that is deleted."""
    found = await office.desks.alerts.page(subscription_id, after=read_cursor(cursor), limit=limit)
    return _page(found, "at", limit)


async def deliveries(
    office: Office,
    subscription_id: str,
    *,
    state: DeliveryState | None = None,
    cursor: str | None = None,
    limit: int = 100,
) -> PageOf[Delivery]:
    """The log of attempts: each delivery with its latest tries, newest first."""
    await office.held(subscription_id)
    after = read_cursor(cursor)
    found = await office.desks.deliveries.page(subscription_id, state=state, after=after, limit=limit)
    return _page(found, "created_at", limit)


def _page(found: tuple[HeldModel[Model], ...], order: str, limit: int) -> PageOf[Model]:
    next_cursor = written_cursor(found[-1].position(order)) if len(found) == limit else None
    return PageOf(tuple(held.model for held in found), next_cursor)
