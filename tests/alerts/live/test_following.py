"""Following: what was missed comes from the store, what is new as it comes, each once to each listener."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from schemas.alert import Alert
from stream.alerts.desk.alerts import Alerts
from stream.alerts.live import feed as feeding
from stream.alerts.live.cursor import LOOK_BACK, Sent
from stream.alerts.live.feed import AlertFeed
from stream.alerts.live.following import follow
from stream.errors import StoreUnavailableError
from stream.store.embedded.documents import EmbeddedDocuments
from stream.store.moments import milliseconds
from tests.alerts.delivery.builders import NOON, Clock, alert

NOON_MS = milliseconds(NOON)


class Fewer(Alerts):
    """A desk that fails so often first."""

    failures = 0

    async def since(self, moment_ms: int, subscription_id: str | None = None):  # type: ignore[no-untyped-def, override] # noqa: ANN201 - as the desk's
        if subscription_id is None and self.failures:
            self.failures -= 1
            raise StoreUnavailableError("the file is locked")
        async for one in super().since(moment_ms, subscription_id):
            yield one


@pytest.fixture
async def alerts(tmp_path: Path) -> AsyncIterator[Fewer]:
    documents = EmbeddedDocuments(tmp_path / "store.db")
    await documents.setup()
    yield Fewer(documents)
    await documents.close()


async def soon(_: float) -> None:
    await asyncio.sleep(0.01)


def feed_of(alerts: Alerts) -> AlertFeed:
    return AlertFeed(alerts, Clock().now, soon)


async def next_ids(following: AsyncGenerator[tuple[str, Alert]], count: int) -> tuple[list[str], str]:
    """The ids of the next alerts, and the event id of the last one."""
    ids, event_id = [], ""
    async with asyncio.timeout(10):
        while len(ids) < count:
            event_id, one = await anext(following)
            ids.append(one.id)
    return ids, event_id


async def test_what_was_made_before_is_not_sent_and_what_comes_is(alerts: Fewer) -> None:
    await alerts.create(alert("old", at=NOON - timedelta(seconds=1)))
    following = follow(feed_of(alerts), Sent.since(NOON_MS))
    coming = asyncio.create_task(next_ids(following, 2))
    await alerts.create(alert("first"))
    await asyncio.sleep(0.05)
    await alerts.create(alert("second"))
    assert (await coming)[0] == ["first", "second"]
    await following.aclose()


async def test_another_replica_goes_on_with_what_was_missed(alerts: Fewer) -> None:
    await alerts.create(alert("aaaaaaaa1"))
    one = follow(feed_of(alerts), Sent.since(NOON_MS))
    ids, event_id = await next_ids(one, 1)
    await one.aclose()
    await alerts.create(alert("bbbbbbbb1", at=NOON + timedelta(seconds=9)))
    await alerts.create(alert("cccccccc1", at=NOON + timedelta(seconds=3)))
    other = follow(feed_of(alerts), Sent.parse(event_id))
    assert ids == ["aaaaaaaa1"]
    assert (await next_ids(other, 2))[0] == ["cccccccc1", "bbbbbbbb1"]
    await other.aclose()


@pytest.mark.parametrize("wanted", [("s2",), ("s2", "s3")])
async def test_only_what_was_asked_for_is_sent(alerts: Fewer, wanted: tuple[str, ...]) -> None:
    await alerts.create(alert("of s1", subscription_id="s1"))
    await alerts.create(alert("of s2", subscription_id="s2"))
    following = follow(feed_of(alerts), Sent.since(NOON_MS), wanted)
    coming = asyncio.create_task(next_ids(following, 2))
    await asyncio.sleep(0.05)
    await alerts.create(alert("again s1", subscription_id="s1"))
    await alerts.create(alert("then of s2", subscription_id="s2"))
    assert (await coming)[0] == ["of s2", "then of s2"]
    await following.aclose()


async def test_an_outage_of_the_store_is_waited_out(alerts: Fewer) -> None:
    feed = feed_of(alerts)
    waiting = feed.listen()
    alerts.failures = 3
    await alerts.create(alert("late"))
    async with asyncio.timeout(10):
        found = await waiting.get()
    feed.leave(waiting)
    assert found is not None
    assert found.id == "late"
    assert alerts.failures == 0


async def test_one_who_does_not_keep_up_is_cut_off_and_holds_up_nobody(
    alerts: Fewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = feed_of(alerts)
    other = feed.listen()
    monkeypatch.setattr(feeding, "MOST_WAITING", 2)
    slow = feed.listen()
    for number in range(4):
        await alerts.create(alert(f"a{number}"))
    assert slow.maxsize == 3
    await feed.look(LOOK_BACK)
    taken = [slow.get_nowait() for _ in range(3)]
    assert [one and one.id for one in taken] == ["a0", "a1", None]
    assert other.qsize() == 4
    for each in (slow, other):
        feed.leave(each)


async def test_nobody_looks_while_nobody_listens(alerts: Fewer) -> None:
    feed = feed_of(alerts)
    waiting = feed.listen()
    assert feed._looking is not None
    feed.leave(waiting)
    assert feed._looking is None
