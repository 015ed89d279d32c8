"""Whatever step a crash hits, the same message does the rest: each alert is sent, once under its id."""

from datetime import datetime, timedelta

import pytest

from stream.alerts.desk.publishers import Publishers
from tests.alerts.announcers import (
    FIRST,
    MORNING,
    CountingDocuments,
    Crash,
    DyingDocuments,
    FakeOutlet,
    announcer,
)
from tests.alerts.builders import MADE, NOW, published
from tests.alerts.fakes import MemoryDocuments


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
