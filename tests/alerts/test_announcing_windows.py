"""The same from other bulletins is counted, two events of one bulletin are not; no count is lost."""

from datetime import timedelta

import pytest

from tests.alerts.announcers import (
    EVENING,
    MORNING,
    Crash,
    DyingDocuments,
    FakeBook,
    FakeOutlet,
    MatchedBy,
    announced,
    announcer,
    event,
    fired_for,
    kinds_and_records,
    told_by,
    windows,
    with_id,
    withdrawn,
)
from tests.alerts.builders import NOW, published, subscription
from tests.alerts.fakes import MemoryDocuments
from tests.store.builders import KYIV, place


async def test_the_same_event_of_another_bulletin_is_counted_not_sent() -> None:
    documents, outlet = MemoryDocuments(), FakeOutlet()
    await announcer(documents, outlet).announce(published(event("a", "A drone hit a refinery.")), NOW)
    again = published(event("c", "A drone hit a refinery!"), bulletin_id="2")
    await announcer(documents, outlet).announce(again, NOW)
    assert [alert.record.id for alert in outlet.sent if alert.record] == ["a"]


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


@pytest.mark.parametrize("dies_before", range(1, 6))
async def test_a_crash_while_one_takes_over_loses_nothing(dies_before: int) -> None:
    documents, outlet, book = DyingDocuments(), FakeOutlet(), FakeBook(subscription())
    await announced(documents, outlet, book, told_by(1), told_by(2))
    documents.dies_before = documents.writes + dies_before
    with pytest.raises(Crash):
        await announced(documents, outlet, book, withdrawn(1))
    await announced(documents, outlet, book, withdrawn(1))
    assert set(kinds_and_records(outlet)) == {("match", "r1"), ("withdrawn", "r1"), ("match", "r2")}
