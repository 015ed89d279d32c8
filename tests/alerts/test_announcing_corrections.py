"""A subscriber hears what became of what was sent, and of nothing else."""

from datetime import timedelta
from typing import Any

import pytest

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from stream.alerts.deciding import correcting
from stream.alerts.desk.deciding import decisions
from tests.alerts.announcers import (
    FIRST,
    REFINERY,
    FakeBook,
    FakeOutlet,
    MatchedBy,
    announced,
    announcer,
    event,
)
from tests.alerts.builders import NOW, published, subscription
from tests.alerts.fakes import MemoryDocuments

PAUSED = FakeBook(subscription(state="paused"))


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
    await announcer(documents, outlet, book=PAUSED).announce(published(event("a", REFINERY), revision=2), NOW)
    await announcer(documents, outlet).announce(published(revision=3, withdrawn=True), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]


async def test_a_withdrawal_during_a_pause_is_told_once_and_nothing_else_is() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(event("a", REFINERY)), NOW)
    paused = announcer(documents, outlet, book=PAUSED)
    await paused.announce(published(event("a2", BY_THE_RIVER), revision=2), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match"]
    await paused.announce(published(revision=3, withdrawn=True), NOW)
    await announcer(documents, outlet).announce(published(revision=4, withdrawn=True), NOW)
    assert [alert.kind for alert in outlet.sent] == ["match", "withdrawn"]


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
