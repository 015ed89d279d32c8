"""Alerts over HTTP: what was fired, page by page, and one by its id."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field

from schemas.alert import Alert
from stream.alerts.managing import looking
from stream.api.office import OfficeOf
from stream.api.problems import NOT_FOUND, PROBLEMS, NotFoundError

router = APIRouter(tags=["alerts"])


class AlertPage(BaseModel):
    """Some of the alerts."""

    alerts: list[Alert]
    next_cursor: str | None = Field(description="for the next page, null on the last one")


@router.get("/alerts", responses=PROBLEMS)
async def alerts(
    office: OfficeOf,
    subscription: Annotated[str | None, Query(description="of this one alone, by its id")] = None,
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> AlertPage:
    """What was fired, the newest first; kept for 90 days unless the operator set otherwise."""
    page = await looking.alerts(office, subscription, cursor=cursor, limit=limit)
    return AlertPage(alerts=list(page.items), next_cursor=page.next_cursor)


@router.get("/alerts/{alert_id}", responses=PROBLEMS | NOT_FOUND)
async def alert(alert_id: Annotated[str, Path(min_length=1, max_length=100)], office: OfficeOf) -> Alert:
    """One alert by its id."""
    held = await office.desks.alerts.get(alert_id)
    if held is None:
        raise NotFoundError(f"there is no alert {alert_id}, or not any more")
    return held.model
