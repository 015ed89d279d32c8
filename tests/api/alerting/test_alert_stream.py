"""The live stream: server-sent events that any replica goes on with."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import orjson
import pytest
from httpx import AsyncClient

from stream.alerts.managing.creating import create
from stream.alerts.managing.draft import draft_from
from stream.alerts.managing.office import Office
from tests.alerts.delivery.builders import NOON, Clock, alert
from tests.alerts.managing.offices import Announced, opened_office
from tests.api.alerting.conftest import served

Event = dict[str, str]


@asynccontextmanager
async def events(address: str, **headers: str) -> AsyncIterator[AsyncIterator[Event]]:
    """The events of the stream, without pings."""
    async with (
        AsyncClient(timeout=httpx.Timeout(10)) as client,
        client.stream("GET", address, headers=headers) as answer,
    ):
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        yield _parsed(answer.aiter_lines())


async def _parsed(lines: AsyncIterator[str]) -> AsyncIterator[Event]:
    event: Event = {}
    async for line in lines:
        name, _, value = line.partition(": ")
        if line and name:
            event[name] = value
        elif event:
            yield event
            event = {}


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/alerts/stream?subscription=none", {}, 404),
        ("/alerts/stream", {"Last-Event-ID": "nonsense"}, 422),
        ("/alerts/stream?since=yesterday", {}, 422),
        ("/alerts/stream?subscripton=s1", {}, 422),
    ],
)
async def test_what_cannot_be_followed_is_a_problem(
    client: AsyncClient, path: str, headers: dict[str, str], status: int
) -> None:
    answer = await client.get(path, headers=headers)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


async def test_what_is_fired_comes_at_once_and_nothing_from_before(office: Office) -> None:
    await office.desks.alerts.create(alert("old", at=NOON - timedelta(seconds=1)))
    async with served(office) as address, events(f"{address}/alerts/stream") as stream:
        assert (await anext(stream))["event"] == "ready"
        await office.desks.alerts.create(alert("new"))
        event = await anext(stream)
    assert event["event"] == "alert"
    assert orjson.loads(event["data"])["id"] == "new"


async def test_another_replica_goes_on_behind_the_last_event(office: Office, file: Path) -> None:
    await office.desks.alerts.create(alert("aaaaaaaa"))
    async with served(office) as address, events(f"{address}/alerts/stream?since=2026-03-01") as stream:
        ready, first = [await anext(stream) for _ in range(2)]
    await office.desks.alerts.create(alert("bbbbbbbb"))  # of the very same moment
    async with opened_office(file, Clock(), Announced()) as other, served(other) as address:
        async with events(f"{address}/alerts/stream", **{"Last-Event-ID": first["id"]}) as stream:
            got = [await anext(stream) for _ in range(2)]
        async with events(f"{address}/alerts/stream", **{"Last-Event-ID": ready["id"]}) as stream:
            again = [await anext(stream) for _ in range(3)]
    assert [orjson.loads(one["data"])["id"] for one in got[1:]] == ["bbbbbbbb"]
    assert [orjson.loads(one["data"])["id"] for one in again[1:]] == ["aaaaaaaa", "bbbbbbbb"]


async def test_only_the_subscriptions_asked_for_are_followed(office: Office) -> None:
    made = (await create(office, draft_from({"wanted": {"place": ["Kyiv"]}}))).subscription
    path = f"/alerts/stream?subscription={made.id}"
    async with served(office) as address, events(f"{address}{path}") as stream:
        ready = await anext(stream)
        assert orjson.loads(ready["data"]) == {"subscriptions": [made.id]}
        await office.desks.alerts.create(alert("a", subscription_id="another"))
        await office.desks.alerts.create(alert("b", subscription_id=made.id))
        assert orjson.loads((await anext(stream))["data"])["id"] == "b"


async def test_nobody_looks_any_more_when_the_listener_has_gone(office: Office) -> None:
    async with served(office) as address:
        async with events(f"{address}/alerts/stream") as stream:
            await anext(stream)
        async with asyncio.timeout(10):
            while office.feed._looking is not None:  # noqa: ASYNC110 - the server learns it by itself
                await asyncio.sleep(0.01)
