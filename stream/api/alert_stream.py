"""Alerts as they come, as server-sent events that any replica goes on with."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Annotated

import orjson
from fastapi import APIRouter, Header, Query
from sse_starlette import EventSourceResponse, ServerSentEvent

from stream.alerts.live.cursor import Sent
from stream.alerts.live.following import follow
from stream.alerts.managing.office import Office
from stream.api.office import OfficeOf
from stream.api.problems import NOT_FOUND, PROBLEMS
from stream.store.moments import first_moment, milliseconds

router = APIRouter(tags=["alerts"])
MOST_SUBSCRIPTIONS = 100
# Proxies end connections that are silent for a minute; a client whose line broke asks again after 2 s.
PING_SECONDS = 15
RETRY_MS = 2_000
LONGEST_BACK = timedelta(days=7)
STREAM: dict[int | str, dict[str, object]] = {
    200: {
        "description": "Events `alert` with an alert as data, and one `ready` at the beginning",
        "content": {
            "text/event-stream": {
                "example": 'id: 1767355200000-1767355200000\nevent: ready\ndata: {"subscriptions":[]}\n\n'
            }
        },
    }
}


@router.get("/alerts/stream", response_class=EventSourceResponse, responses=STREAM | PROBLEMS | NOT_FOUND)
async def stream(
    office: OfficeOf,
    subscription: Annotated[
        list[str], Query(max_length=MOST_SUBSCRIPTIONS, description="of these alone, by their ids")
    ] = [],  # noqa: B006 - FastAPI copies it
    since: Annotated[
        datetime | None, Query(description="begin with what was fired from then on, a week ago at most")
    ] = None,
    last_event_id: Annotated[str | None, Header(description="go on behind this event")] = None,
) -> EventSourceResponse:
    """Follow alerts live. Browsers (`EventSource`) resume by themselves; others send `Last-Event-ID`.

    Each alert comes once; after a broken line it may come twice: drop ids that you have seen.
    """
    for subscription_id in subscription:
        await office.held(subscription_id)
    sent = _sent(office, last_event_id, since)
    return EventSourceResponse(_events(office, sent, tuple(subscription)), ping=PING_SECONDS)


async def _events(
    office: Office, sent: Sent, subscription_ids: tuple[str, ...]
) -> AsyncIterator[ServerSentEvent]:
    # So that also who has had no alert yet has an id to go on from.
    about = orjson.dumps({"subscriptions": subscription_ids}).decode()
    yield ServerSentEvent(about, event="ready", id=sent.event_id, retry=RETRY_MS)
    async for event_id, alert in follow(office.feed, sent, subscription_ids):
        yield ServerSentEvent(alert.model_dump_json(), event="alert", id=event_id)


def _sent(office: Office, last_event_id: str | None, since: datetime | None) -> Sent:
    if last_event_id:
        return Sent.parse(last_event_id)
    now = office.now()
    begin = now if since is None else max(first_moment(since), now - LONGEST_BACK)
    return Sent.since(milliseconds(begin))
