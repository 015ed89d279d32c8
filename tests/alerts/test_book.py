"""The book holds the newest version of each subscription, whatever order changes come in."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from schemas.subscription import Subscription
from stream.alerts.book import SubscriptionBook
from stream.alerts.following import Follower
from stream.alerts.matching.matcher import Matcher
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
    assert (fires(held), dict(held.active)) == ([], {})


def test_a_paused_or_deleted_one_fires_nothing() -> None:
    for state in ("paused", "deleted"):
        assert fires(book(subscription(), subscription(version=2, state=state))) == []


def test_one_that_goes_on_fires_again() -> None:
    held = book(subscription(), subscription(version=2, state="paused"), subscription(version=3))
    assert fires(held) == ["s1"]
    assert list(held.active) == ["s1"]


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
