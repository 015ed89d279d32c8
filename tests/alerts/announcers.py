"""Announcers over a store in memory, and what they announce, each with only what a test is about."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.subscription import Subscription
from stream.alerts.announcing import Announcer, Book, Desks
from stream.alerts.deciding.fold import Fold
from stream.alerts.desk.deciding import decisions, folds
from stream.alerts.desk.desk import Desk
from stream.alerts.desk.publishers import Publishers
from stream.alerts.match import Match
from stream.broker.port import Outgoing
from stream.broker.topics import ALERTS
from stream.store.documents import Collection, Document, Held, Wish
from tests.alerts.builders import NOW, match, published, subscription
from tests.alerts.fakes import MemoryDocuments
from tests.store.builders import KHARKIV, days, front_event, place


class FakeBook:
    """One subscription that every record meets."""

    def __init__(self, one: Subscription) -> None:
        self.active: Mapping[str, Subscription] = {one.id: one} if one.state == "active" else {}
        self.paused: Mapping[str, Subscription] = {one.id: one} if one.state == "paused" else {}

    def match(self, record_set: RecordSet) -> Sequence[Match]:
        return [match(record, one) for record in record_set.records for one in self.active.values()]


class MatchedBy(FakeBook):
    """That every record meets by these words, None: that no record meets."""

    value: str | None = "Kyiv"

    def match(self, record_set: RecordSet) -> Sequence[Match]:
        if self.value is None:
            return []
        return [
            match(record, one, place=self.value)
            for record in record_set.records
            for one in self.active.values()
        ]


class FakeOutlet:
    def __init__(self) -> None:
        self.sent: list[Alert] = []

    async def send(self, message: Outgoing) -> int:
        assert message.topic == ALERTS
        alert = Alert.model_validate_json(message.value or b"")
        assert message.key == alert.subscription_id.encode()
        self.sent.append(alert)
        return 0


class Crash(Exception):  # noqa: N818 - no error of ours: the process is gone
    """The process dies here."""


class DyingDocuments(MemoryDocuments):
    """Dies before the write of that number, counted from 1, once."""

    dies_before = 0
    writes = 0

    def _write(self, *arguments: Any) -> Any:
        self.writes += 1
        if self.writes == self.dies_before:
            raise Crash
        return super()._write(*arguments)


class CountingDocuments(MemoryDocuments):
    """Says what was asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[str] = []

    async def get(self, collection: Collection, document_id: str) -> Held | None:
        self.requests.append(f"get {collection}")
        return await super().get(collection, document_id)

    async def get_many(self, collection: Collection, document_ids: tuple[str, ...]) -> dict[str, Held]:
        self.requests.append(f"get_many {collection}")
        return await super().get_many(collection, document_ids)

    async def create(self, collection: Collection, document: Document) -> Held | None:
        self.requests.append(f"create {collection}")
        return await super().create(collection, document)

    async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
        self.requests.append(f"replace {collection}")
        return await super().replace(collection, held, document)


def announcer(
    documents: MemoryDocuments,
    outlet: FakeOutlet,
    now: datetime = NOW,
    book: Book | None = None,
    **wishes: Any,
) -> Announcer:
    alerts = Desk(documents, "alerts", Alert, id_of=lambda alert: alert.id, keys_of=lambda _: {})
    desks = Desks(decisions(documents), folds(documents), alerts, Publishers(documents))
    return Announcer(book or FakeBook(subscription(**wishes)), desks, outlet, lambda: now)


async def announced(documents: MemoryDocuments, outlet: FakeOutlet, book: Book, *sets: RecordSet) -> None:
    for record_set in sets:
        await announcer(documents, outlet, book=book).announce(record_set, NOW)


def event(record_id: str, text: str) -> Any:
    return front_event(record_id, text, occurred=None)


def with_id(record: FrontEvent, record_id: str) -> FrontEvent:
    return record.model_copy(update={"id": record_id})


REFINERY = "A drone hit a refinery."


SHELLED: dict[str, Any] = {
    "event_type": "shelling",
    "places": (place("Kharkov", KHARKIV),),
    "occurred": days(date(2026, 3, 1)),
}


MORNING = front_event("a", "Kharkov was shelled, killing two.", **SHELLED)


EVENING = front_event("b", "In the evening shells killed nine more in Kharkov.", **SHELLED)


FIRST = published(event("a", "A drone hit a refinery."), event("b", "A bridge was blown up near the town."))


def told_by(number: int, revision: int = 1) -> RecordSet:
    """A bulletin that tells of the refinery, in a record of its own."""
    return published(event(f"r{number}", REFINERY), bulletin_id=str(number), revision=revision)


def withdrawn(number: int) -> RecordSet:
    return published(bulletin_id=str(number), revision=9, withdrawn=True)


async def windows(documents: MemoryDocuments) -> list[Fold]:
    return [held.model async for held in folds(documents).each(Wish(order_by="closes_at"))]


def fired_for(outlet: FakeOutlet) -> list[str]:
    """The records of what was sent, in its order."""
    return [alert.record.id for alert in outlet.sent if alert.record]


def kinds_and_records(outlet: FakeOutlet) -> list[tuple[str, str]]:
    return [(alert.kind, alert.record.id) for alert in outlet.sent if alert.record]
