"""Whatever step a crash hits, the same message does the rest: each alert is sent, once under its id."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from schemas.alert import Alert
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.subscription import Subscription
from stream.alerts.announcing import Announcer, Book, Desks
from stream.alerts.deciding import correcting
from stream.alerts.deciding.fold import Fold
from stream.alerts.desk.deciding import decisions, folds
from stream.alerts.desk.desk import Desk
from stream.alerts.desk.publishers import Publishers
from stream.alerts.match import Match
from stream.broker.port import Outgoing
from stream.broker.topics import ALERTS
from stream.store.documents import Collection, Document, Held, Wish
from tests.alerts.builders import MADE, NOW, match, published, subscription
from tests.alerts.fakes import MemoryDocuments
from tests.store.builders import KHARKIV, KYIV, days, front_event, place


class FakeBook:
    """One subscription that every record meets."""

    def __init__(self, one: Subscription) -> None:
        self.active: Mapping[str, Subscription] = {one.id: one}

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


class NoBook:
    """While the only subscription is paused."""

    active: Mapping[str, Subscription] = {}

    def match(self, record_set: RecordSet) -> Sequence[Match]:  # noqa: ARG002 - whatever it holds
        return []


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


def event(record_id: str, text: str) -> Any:
    return front_event(record_id, text, occurred=None)


def with_id(record: FrontEvent, record_id: str) -> FrontEvent:
    return record.model_copy(update={"id": record_id})


def fired_for(outlet: FakeOutlet) -> list[str]:
    """The records of what was sent, in its order."""
    return [alert.record.id for alert in outlet.sent if alert.record]


FIRST = published(event("a", "A drone hit a refinery."), event("b", "A bridge was blown up near the town."))


async def test_nothing_is_sent_for_a_set_that_was_decided() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(FIRST, NOW)
    sent = list(outlet.sent)
    await announcer(documents, outlet).announce(FIRST, NOW)
    assert outlet.sent == sent
    assert len(sent) == 2


async def test_an_older_revision_that_comes_late_fires_nothing() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(revision=2), NOW)
    await announcer(documents, outlet).announce(FIRST, NOW)
    assert outlet.sent == []


@pytest.mark.parametrize("dies_before", range(1, 8))
async def test_a_crash_before_any_write_loses_nothing_and_doubles_no_id(dies_before: int) -> None:
    documents, outlet = DyingDocuments(), FakeOutlet()
    documents.dies_before = dies_before
    with pytest.raises(Crash):
        await announcer(documents, outlet).announce(FIRST, NOW)
    await announcer(documents, outlet).announce(FIRST, NOW)
    assert len({alert.id for alert in outlet.sent}) == 2
    before = len(outlet.sent)
    await announcer(documents, outlet).announce(FIRST, NOW)
    assert len(outlet.sent) == before


async def test_the_same_event_of_another_bulletin_is_counted_not_sent() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(event("a", "A drone hit a refinery.")), NOW)
    again = published(event("c", "A drone hit a refinery!"), bulletin_id="2")
    await announcer(documents, outlet).announce(again, NOW)
    assert [alert.record.id for alert in outlet.sent if alert.record] == ["a"]


SHELLED: dict[str, Any] = {
    "event_type": "shelling",
    "places": (place("Kharkov", KHARKIV),),
    "occurred": days(date(2026, 3, 1)),
}
MORNING = front_event("a", "Kharkov was shelled, killing two.", **SHELLED)
EVENING = front_event("b", "In the evening shells killed nine more in Kharkov.", **SHELLED)


async def test_two_events_of_one_bulletin_fire_both_and_are_folded_apart() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(MORNING, EVENING), NOW)
    others = published(with_id(MORNING, "c"), with_id(EVENING, "d"), bulletin_id="2")
    await announcer(documents, outlet).announce(others, NOW)
    assert fired_for(outlet) == ["a", "b"]


async def test_two_events_of_a_bulletin_fire_both_though_another_told_of_one() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(MORNING), NOW)
    both = published(with_id(MORNING, "c"), with_id(EVENING, "d"), bulletin_id="2")
    await announcer(documents, outlet).announce(both, NOW)
    assert fired_for(outlet) == ["a", "d"]


async def test_a_like_event_that_a_revision_adds_fires_too() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(MORNING), NOW)
    await announcer(documents, outlet).announce(published(EVENING, MORNING, revision=2), NOW)
    assert fired_for(outlet) == ["a", "b"]


async def test_an_alert_costs_five_requests_to_the_store() -> None:
    documents, outlet = CountingDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(origin="published"), NOW)
    documents.requests.clear()
    await announcer(documents, outlet).announce(published(MORNING, bulletin_id="2"), NOW)
    deciding = [request for request in documents.requests if "publishers" not in request]
    assert deciding == [
        "get decisions",
        "create folds",
        "create alerts",
        "create decisions",
        "replace decisions",
    ]


async def test_what_a_window_counted_is_told_before_the_next_one_opens() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    for number in "12":
        record_set = published(event(number, "A drone hit a refinery."), bulletin_id=number)
        await announcer(documents, outlet).announce(record_set, NOW)
    late = published(event("3", "A drone hit a refinery."), bulletin_id="3")
    await announcer(documents, outlet, now=NOW + timedelta(days=2)).announce(late, NOW)
    assert [(alert.kind, alert.count) for alert in outlet.sent] == [
        ("match", 1),
        ("repeated", 2),
        ("match", 1),
    ]


async def test_without_folding_each_bulletin_fires() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    for number in "12":
        record_set = published(event(number, "A drone hit a refinery."), bulletin_id=number)
        await announcer(documents, outlet, fold_minutes=0).announce(record_set, NOW)
    assert len(outlet.sent) == 2


async def test_a_revision_corrects_what_it_takes_away() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(FIRST, NOW)
    await announcer(documents, outlet).announce(published(FIRST.records[1], revision=2), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "match", "withdrawn"]
    assert outlet.sent[2].supersedes == outlet.sent[0].id


async def test_a_withdrawn_bulletin_takes_back_all_that_it_fired() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(FIRST, NOW)
    await announcer(documents, outlet).announce(published(revision=2, withdrawn=True), NOW)
    assert [alert.kind for alert in outlet.sent[2:]] == ["withdrawn", "withdrawn"]


REFINERY = "A drone hit a refinery."
BY_THE_RIVER = "A drone hit a refinery. It stands by the river."


def by_newer_rules(*records: FrontEvent, body: str = "", **more: Any) -> RecordSet:
    record_set = published(*records, extractor="99.0.0", **more)
    bulletin = record_set.bulletin.model_copy(update={"body": body})
    return record_set.model_copy(update={"bulletin": bulletin})


async def test_a_withdrawal_is_told_of_though_newer_rules_read_the_record_otherwise() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    for record_set in (
        published(event("a", REFINERY)),
        by_newer_rules(event("a2", BY_THE_RIVER), body=BY_THE_RIVER, origin="reread"),
        by_newer_rules(revision=2, withdrawn=True),
    ):
        await announcer(documents, outlet).announce(record_set, NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]
    assert outlet.sent[1].supersedes == outlet.sent[0].id


@pytest.mark.parametrize(
    "records", [(event("a2", BY_THE_RIVER),), ()], ids=["read otherwise", "not read any more"]
)
@pytest.mark.parametrize("first_reread", [True, False])
async def test_newer_rules_take_nothing_back_that_the_bulletin_still_says(
    records: tuple[FrontEvent, ...], *, first_reread: bool
) -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(event("a", REFINERY)), NOW)
    if first_reread:
        same = by_newer_rules(*records, body=BY_THE_RIVER, origin="reread")
        await announcer(documents, outlet).announce(same, NOW)
    revised = by_newer_rules(*records, revision=2, body=f"Good morning.\n\n{BY_THE_RIVER}")
    await announcer(documents, outlet).announce(revised, NOW)
    assert [alert.kind for alert in outlet.sent] == ["match"]
    await announcer(documents, outlet).announce(by_newer_rules(revision=3, body="Good evening."), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]


async def test_newer_rules_take_nothing_back_where_their_passage_is_narrower_and_stands() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    narrower = event("a2", "A drone hit a refinery")
    await announced(
        documents,
        outlet,
        book,
        published(event("a", REFINERY)),
        by_newer_rules(narrower, body=REFINERY, origin="reread"),
        by_newer_rules(narrower, body="A drone hit a refinery in the east.", revision=2),
    )
    assert [alert.kind for alert in outlet.sent] == ["match"]


async def test_a_withdrawal_is_told_of_after_a_revision_that_came_during_a_pause() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(event("a", REFINERY)), NOW)
    await announcer(documents, outlet, book=NoBook()).announce(
        published(event("a", REFINERY), revision=2), NOW
    )
    await announcer(documents, outlet).announce(published(revision=3, withdrawn=True), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]


async def announced(documents: MemoryDocuments, outlet: FakeOutlet, book: Book, *sets: RecordSet) -> None:
    for record_set in sets:
        await announcer(documents, outlet, book=book).announce(record_set, NOW)


@pytest.mark.parametrize(
    ("corrections", "kinds"), [(True, ["match", "changed", "withdrawn"]), (False, ["match"])]
)
async def test_only_who_asked_hears_that_other_words_match_in_what_had_fired(
    kinds: list[str], *, corrections: bool
) -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    book = MatchedBy(subscription(corrections=corrections))
    await announced(documents, outlet, book, published(event("a", REFINERY)))
    book.value = "Kyiv Oblast"
    again = [published(event("a", REFINERY), revision=revision) for revision in (2, 3)]
    await announced(documents, outlet, book, *again, published(revision=4, withdrawn=True))
    assert [alert.kind for alert in outlet.sent] == kinds


async def test_no_correction_names_an_alert_that_was_counted_and_never_sent() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), MatchedBy(subscription())
    counted = published(event("b", REFINERY), bulletin_id="2")
    await announced(documents, outlet, book, published(event("a", REFINERY)), counted)
    book.value = "Kyiv Oblast"
    await announced(documents, outlet, book, published(event("b", REFINERY), bulletin_id="2", revision=2))
    gone = published(bulletin_id="2", revision=3, withdrawn=True)
    await announced(documents, outlet, book, gone)
    assert [alert.kind for alert in outlet.sent] == ["match"]


async def test_what_comes_back_after_a_withdrawal_is_told_of_under_an_id_of_its_own() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    there, gone = event("a", REFINERY), ()
    revisions = enumerate(((there,), gone, (there,), (there,), gone), start=1)
    sets = [published(*records, revision=revision) for revision, records in revisions]
    await announced(documents, outlet, book, *sets)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn", "changed", "withdrawn"]
    assert len({alert.id for alert in outlet.sent}) == 4
    assert {alert.supersedes for alert in outlet.sent[1:]} == {outlet.sent[0].id}


async def test_words_that_are_changed_and_changed_back_are_two_changes() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    texts = (REFINERY, "A drone hit the refinery twice.", REFINERY)
    sets = [
        published(event(text[:9] + text[-6:], text), revision=revision)
        for revision, text in enumerate(texts, start=1)
    ]
    await announced(documents, outlet, book, *sets)
    first, second, third = outlet.sent
    assert [alert.kind for alert in outlet.sent] == ["match", "changed", "changed"]
    assert (second.supersedes, third.supersedes) == (first.id, second.id)
    assert third.id != first.id


async def test_a_match_that_a_revision_ends_is_told_of_though_the_record_reads_as_before() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), MatchedBy(subscription())
    await announced(documents, outlet, book, published(event("a", REFINERY)))
    book.value = None
    await announced(documents, outlet, book, published(event("a", REFINERY), revision=2))
    _, ended = outlet.sent
    assert (ended.kind, ended.reasons) == ("changed", ())


async def test_a_match_that_its_subscriber_ended_is_no_correction_but_a_withdrawal_is() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), MatchedBy(subscription())
    await announced(documents, outlet, book, published(event("a", REFINERY)))
    later = NOW + timedelta(hours=1)
    book = MatchedBy(subscription(since=later))
    book.value = None
    for record_set in (published(event("a", REFINERY), revision=2), published(revision=3)):
        await announcer(documents, outlet, now=later, book=book).announce(record_set, later)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]


async def test_other_words_that_match_say_nothing_is_over_where_the_publishers_clock_is_slow() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), MatchedBy(subscription())
    slow = timedelta(minutes=-2)
    await announced(documents, outlet, book, published(event("a", REFINERY), after=slow))
    book.value = "Kyiv Oblast"
    await announced(documents, outlet, book, published(event("a", REFINERY), revision=2, after=slow))
    assert [alert.kind for alert in outlet.sent] == ["match"]


def told_by(number: int, revision: int = 1) -> RecordSet:
    """A bulletin that tells of the refinery, in a record of its own."""
    return published(event(f"r{number}", REFINERY), bulletin_id=str(number), revision=revision)


def withdrawn(number: int) -> RecordSet:
    return published(bulletin_id=str(number), revision=9, withdrawn=True)


async def windows(documents: MemoryDocuments) -> list[Fold]:
    return [held.model async for held in folds(documents).each(Wish(order_by="closes_at"))]


def kinds_and_records(outlet: FakeOutlet) -> list[tuple[str, str]]:
    return [(alert.kind, alert.record.id) for alert in outlet.sent if alert.record]


async def test_when_the_first_is_withdrawn_the_next_that_still_says_it_is_sent() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    await announced(documents, outlet, book, told_by(1), told_by(2), withdrawn(1))
    assert kinds_and_records(outlet) == [("match", "r1"), ("withdrawn", "r1"), ("match", "r2")]
    assert [window.count for window in await windows(documents)] == [1]
    await announced(documents, outlet, book, told_by(3), withdrawn(2))
    assert kinds_and_records(outlet)[3:] == [("withdrawn", "r2"), ("match", "r3")]


async def test_when_nobody_says_it_any_more_the_next_who_does_is_heard_at_once() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    await announced(documents, outlet, book, told_by(1), withdrawn(1), told_by(2))
    assert kinds_and_records(outlet) == [("match", "r1"), ("withdrawn", "r1"), ("match", "r2")]


@pytest.mark.parametrize("corrections", [True, False])
async def test_what_was_counted_and_is_withdrawn_counts_no_more(*, corrections: bool) -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    book = FakeBook(subscription(corrections=corrections))
    await announced(documents, outlet, book, told_by(1), told_by(2), told_by(3), withdrawn(2))
    assert kinds_and_records(outlet) == [("match", "r1")]
    assert [window.count for window in await windows(documents)] == [2]


async def test_a_bulletin_that_tells_otherwise_what_was_counted_counts_once() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), MatchedBy(subscription())
    await announced(documents, outlet, book, told_by(1), told_by(2))
    book.value = "Kyiv Oblast"
    await announced(documents, outlet, book, told_by(2, revision=2))
    assert [window.count for window in await windows(documents)] == [2]


async def test_the_first_in_other_words_keeps_its_place() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    reworded = MORNING.model_copy(update={"id": "a2", "text": "Kharkov was shelled, killing three."})
    other = published(with_id(EVENING, "b"), bulletin_id="2")
    await announced(documents, outlet, book, published(MORNING), published(reworded, revision=2), other)
    assert kinds_and_records(outlet) == [("match", "a"), ("changed", "a2")]
    await announced(documents, outlet, book, published(revision=3))
    assert kinds_and_records(outlet)[2:] == [("withdrawn", "a2"), ("match", "b")]


async def test_a_first_that_turns_into_another_event_gives_its_place_to_the_next() -> None:
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription())
    other = published(with_id(EVENING, "b"), bulletin_id="2")
    elsewhere = MORNING.model_copy(update={"places": (place("Kyiv", KYIV),)})
    await announced(documents, outlet, book, published(MORNING), other, published(elsewhere, revision=2))
    assert kinds_and_records(outlet) == [("match", "a"), ("changed", "a"), ("match", "b")]


async def test_a_page_that_takes_back_ever_more_is_not_remembered_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(correcting, "MOST_TAKEN_BACK", 2)
    documents, outlet, book = MemoryDocuments(), FakeOutlet(), FakeBook(subscription(fold_minutes=0))
    every = [event(name, f"A drone hit refinery {name}.") for name in "abc"]
    for revision, record in enumerate(every, start=1):
        await announced(documents, outlet, book, published(record, revision=2 * revision))
        await announced(documents, outlet, book, published(revision=2 * revision + 1))
    held = await decisions(documents).get(FIRST.key)
    assert held
    assert [fired.record_id for fired in held.model.fired] == ["b", "c"]


@pytest.mark.parametrize("dies_before", range(1, 6))
async def test_a_crash_while_one_takes_over_loses_nothing(dies_before: int) -> None:
    documents, outlet, book = DyingDocuments(), FakeOutlet(), FakeBook(subscription())
    await announced(documents, outlet, book, told_by(1), told_by(2))
    documents.dies_before = documents.writes + dies_before
    with pytest.raises(Crash):
        await announced(documents, outlet, book, withdrawn(1))
    await announced(documents, outlet, book, withdrawn(1))
    assert set(kinds_and_records(outlet)) == {("match", "r1"), ("withdrawn", "r1"), ("match", "r2")}


async def last_seen(documents: MemoryDocuments) -> datetime | None:
    held = await Publishers(documents).get(FIRST.bulletin.publisher)
    return held.model.last_at if held else None


async def test_what_is_read_anew_is_no_sign_of_life_of_its_publisher() -> None:
    documents = MemoryDocuments()
    await announcer(documents, FakeOutlet()).announce(published(origin="reread"), NOW)
    assert await last_seen(documents) is None


@pytest.mark.parametrize(
    ("sent", "seen"),
    [(timedelta(hours=1), MADE + timedelta(hours=1)), (timedelta(days=9), NOW)],
    ids=["sent before", "by a clock that is days ahead"],
)
async def test_when_a_publisher_was_last_heard_is_kept(sent: timedelta, seen: datetime) -> None:
    documents = MemoryDocuments()
    await announcer(documents, FakeOutlet()).announce(published(after=sent), NOW)
    assert await last_seen(documents) == seen
