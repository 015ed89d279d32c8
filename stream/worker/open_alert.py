"""Puts the work of alert together: the desks, the book of subscriptions, and what keeps it up to date."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from agents.alert import Alert
from agents.patience import Patience, PatientAnnouncer
from agents.receipts import Receipts
from schemas.subscription import Subscription
from stream.alerts.announcing import Announcer, Desks
from stream.alerts.book import SubscriptionBook
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deciding import decisions, folds
from stream.alerts.desk.publishers import Publishers
from stream.alerts.desk.subscriptions import Subscriptions
from stream.alerts.following import Follower, changes_in
from stream.alerts.matching.matcher import Matcher
from stream.app import open_documents
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.topic_reader import TopicReader
from stream.broker.port import Outlet
from stream.broker.topics import SUBSCRIPTIONS
from stream.enrich.gazetteer.open import open_names
from stream.settings import Settings

# Seconds between two looks at the store: one takes 0.1 ms in a file, some 4 ms on a server, whose searches
# see a write a second late. A change must count within 2 s, also one that the topic does not bring: its
# process died between its two writes, or was told of no broker.
LOOK_INTO_FILE, LOOK_AT_SERVER = 0.5, 1.0


@asynccontextmanager
async def open_alert(settings: Settings, outlet: Outlet, receipts: Receipts) -> AsyncIterator[Alert]:
    """The work of alert, with every subscription known, and followed while this is open."""
    async with open_documents(settings) as documents:
        book = SubscriptionBook(Matcher(open_names(settings.data)))
        every = LOOK_INTO_FILE if settings.store.embedded else LOOK_AT_SERVER
        follower = Follower(book, Subscriptions(documents), every, _now)
        await Patience().until_it_works("store", follower.look)
        following = [asyncio.create_task(follower.run())]
        if settings.changes_by_topic:
            following.append(asyncio.create_task(follower.listen(_changes(settings, follower.look))))
        desks = Desks(decisions(documents), folds(documents), Alerts(documents), Publishers(documents))
        try:
            yield Alert(PatientAnnouncer(Announcer(book, desks, outlet, _now), Patience()), receipts)
        finally:
            for task in following:
                task.cancel()


def _changes(
    settings: Settings, look: Callable[[], Awaitable[object]]
) -> Callable[[], AsyncIterator[Subscription]]:
    """Each change of a subscription from now on, as `frontwire.subscriptions` carries it."""
    reader = TopicReader(Connection.of(settings))

    async def changes() -> AsyncIterator[Subscription]:
        async with reader.from_now_on([SUBSCRIPTIONS]) as messages:
            await look()  # what changed since the first look, before anybody listened
            async for subscription in changes_in(messages):
                yield subscription

    return changes


def _now() -> datetime:
    return datetime.now(UTC)
