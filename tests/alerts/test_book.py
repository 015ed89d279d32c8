"""The book holds the newest version of each subscription, whatever order changes come in."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest
from structlog.testing import capture_logs

from schemas.subscription import Subscription
from stream.alerts import following
from stream.alerts.book import SubscriptionBook
from stream.alerts.following import Follower, changes_in
from stream.alerts.matching.matcher import Matcher
from stream.broker.kafka.topic_reader import Stored
from stream.errors import StoreRejectedError, StoreUnavailableError
from tests.alerts.builders import NOW, published, subscription
from tests.store.builders import front_event


class NoNames:
    def candidates(self, name: str) -> tuple[Any, ...]:  # noqa: ARG002 - the port's name for it
        return ()


def book(*subscriptions: Subscription) -> SubscriptionBook:
    made = SubscriptionBook(Matcher(NoNames()))
    for one in subscriptions:
        made.put(one)
    return made


def fires(held: SubscriptionBook) -> list[str]:
    return [match.subscription.id for match in held.match(published(front_event("a")))]


def test_an_older_version_that_comes_late_changes_nothing() -> None:
    held = book(subscription(version=2, state="paused"))
    assert not held.put(subscription(version=1))
    assert (fires(held), list(held.active), list(held.paused)) == ([], [], ["s1"])


def test_a_paused_or_deleted_one_fires_nothing() -> None:
    for state in ("paused", "deleted"):
        assert fires(book(subscription(), subscription(version=2, state=state))) == []


def test_one_that_goes_on_fires_again() -> None:
    held = book(subscription(), subscription(version=2, state="paused"), subscription(version=3))
    assert fires(held) == ["s1"]
    assert (list(held.active), list(held.paused)) == (["s1"], [])


class FakeDesk:
    """Gives what it is told to; remembers since when it was asked."""

    def __init__(self) -> None:
        self.kept: list[Subscription] = []
        self.asked: list[datetime | None] = []

    async def changed_since(self, moment: datetime | None) -> AsyncIterator[Subscription]:
        self.asked.append(moment)
        for one in self.kept:
            yield one


async def test_the_first_look_takes_in_all_and_a_later_one_what_changed_since_a_little_before() -> None:
    desk, held = FakeDesk(), book()
    follower = Follower(held, desk, 1.0, lambda: NOW)
    desk.kept = [subscription("a"), subscription("b")]
    assert await follower.look() == 2
    assert await follower.look() == 0
    assert desk.asked[0] is None
    assert desk.asked[1] is not None
    assert desk.asked[1] < NOW
    assert sorted(held.active) == ["a", "b"]


class Wrong:
    """A desk and a topic in which something that no code foresees goes wrong, then all is well."""

    def __init__(self, error: Exception) -> None:
        self.errors = [error]
        self.went_on = asyncio.Event()

    async def changed_since(self, moment: datetime | None) -> AsyncIterator[Subscription]:  # noqa: ARG002
        async for one in self.changes():
            yield one

    async def changes(self) -> AsyncIterator[Subscription]:
        if self.errors:
            raise self.errors.pop()
        self.went_on.set()
        yield subscription("later")
        await asyncio.sleep(0)


@pytest.mark.parametrize(
    "error", [StoreUnavailableError("away"), StoreRejectedError("unreadable"), RuntimeError("a bug")]
)
@pytest.mark.parametrize("way", ["look", "listen"])
async def test_following_goes_on_whatever_happens(
    error: Exception, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "PAUSE", 0.0)
    wrong, held = Wrong(error), book()
    follower = Follower(held, wrong if way == "look" else FakeDesk(), 0.0, lambda: NOW)
    task = asyncio.create_task(follower.run() if way == "look" else follower.listen(wrong.changes))
    async with asyncio.timeout(30):
        await wrong.went_on.wait()
        while not held.active:  # noqa: ASYNC110 - the book tells nobody
            await asyncio.sleep(0.01)
    assert list(held.active) == ["later"]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def stored(offset: int, value: bytes | None) -> Stored:
    return Stored("frontwire.subscriptions", 3, offset, b"s1", value, 0)


async def test_a_message_that_is_no_subscription_of_this_version_is_logged_and_passed_over() -> None:
    async def messages() -> AsyncIterator[Stored]:
        yield stored(1, b"{")
        yield stored(2, subscription("new").model_dump_json()[:-1].encode() + b',"of_tomorrow":1}')
        yield stored(3, None)
        yield stored(4, subscription("good").model_dump_json().encode())

    with capture_logs() as logs:
        assert [one.id async for one in changes_in(messages())] == ["good"]
    assert [(entry["log_level"], entry["where"]) for entry in logs] == [
        ("error", "frontwire.subscriptions/3/1"),
        ("error", "frontwire.subscriptions/3/2"),
    ]
