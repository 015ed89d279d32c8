"""Subscriptions over HTTP: make, list, read, change, delete one."""

import re
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response

from schemas.subscription import Subscription
from stream.alerts.desk.subscriptions import Order
from stream.alerts.managing import looking
from stream.alerts.managing.changing import change
from stream.alerts.managing.creating import create, plan
from stream.alerts.managing.deleting import delete
from stream.alerts.managing.office import ChangedMeanwhileError
from stream.api.alert_problems import ASKING, CHANGED, UNFIT
from stream.api.office import OfficeOf
from stream.api.problems import NOT_FOUND, PROBLEMS
from stream.api.subscription_answers import (
    ChangeOf,
    DraftOf,
    MadeOf,
    PlannedOf,
    PreviewOf,
    SubscriptionId,
    SubscriptionPage,
)

router = APIRouter(tags=["subscriptions"])
VERSION = re.compile(r'(?:W/)?"(\d{1,9})"')


@router.post("/subscriptions", status_code=HTTPStatus.CREATED, responses=PROBLEMS | ASKING)
async def make(draft: DraftOf, response: Response, office: OfficeOf) -> MadeOf:
    """Make a subscription. A name that means nothing or several things is refused with its candidates."""
    made = await create(office, draft)
    response.headers["Location"] = f"/subscriptions/{made.subscription.id}"
    _tag(response, made.subscription)
    return MadeOf.of(made)


@router.post("/subscriptions/preview", responses=PROBLEMS | ASKING)
async def preview(draft: DraftOf, office: OfficeOf) -> PlannedOf:
    """How often it would have fired in the last 7 and 30 days, with examples; stores nothing."""
    planned, seen = await plan(office, draft)
    return PlannedOf(subscription=planned, preview=PreviewOf.of(seen) if seen else None)


@router.get("/subscriptions", responses=PROBLEMS)
async def listed(
    office: OfficeOf,
    owner: Annotated[str | None, Query(description="whose")] = None,
    order: Annotated[Order, Query(description="name, or created_at: the newest first")] = "name",
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> SubscriptionPage:
    """All subscriptions, page by page."""
    page = await looking.subscriptions(office, owner=owner, order=order, cursor=cursor, limit=limit)
    return SubscriptionPage(subscriptions=list(page.items), next_cursor=page.next_cursor)


@router.get("/subscriptions/{subscription_id}", responses=PROBLEMS | NOT_FOUND)
async def read(subscription_id: SubscriptionId, response: Response, office: OfficeOf) -> Subscription:
    """One subscription; its `ETag` goes into `If-Match` of a change."""
    held = await office.held(subscription_id)
    _tag(response, held.model)
    return held.model


@router.patch("/subscriptions/{subscription_id}", responses=PROBLEMS | NOT_FOUND | ASKING | CHANGED | UNFIT)
async def changed(
    subscription_id: SubscriptionId,
    asked: ChangeOf,
    response: Response,
    office: OfficeOf,
    if_match: Annotated[
        str | None, Header(description="the ETag of the version that the change is meant for")
    ] = None,
) -> MadeOf:
    """Change what is given; every other field stays. With other conditions it begins anew."""
    made = await change(office, subscription_id, asked, version=_version(if_match))
    _tag(response, made.subscription)
    return MadeOf.of(made)


@router.delete("/subscriptions/{subscription_id}", responses=PROBLEMS | NOT_FOUND)
async def deleted(subscription_id: SubscriptionId, office: OfficeOf) -> MadeOf:
    """End it; what was to be delivered is dropped. Safe to repeat for a week."""
    return MadeOf.of(await delete(office, subscription_id))


def _tag(response: Response, subscription: Subscription) -> None:
    response.headers["ETag"] = f'"{subscription.version}"'


def _version(if_match: str | None) -> int | None:
    if if_match is None or if_match.strip() == "*":
        return None
    found = VERSION.fullmatch(if_match.strip())
    if found is None:
        raise ChangedMeanwhileError(
            f"If-Match is {if_match!r}, which no version of a subscription has: give the ETag of its answer"
        )
    return int(found[1])
