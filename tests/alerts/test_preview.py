"""How often a subscription would have fired: the store narrows, the matcher's conditions decide."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.front_event import Casualties, Count
from schemas.subscription import SpeakerWanted, Wanted, WordsWanted
from stream.alerts import preview as previewing
from stream.alerts.preview import preview
from stream.store.embedded import EmbeddedStore
from tests.alerts.matching.asking_for import (
    CHUHUIV,
    KHARKIV,
    KYIV,
    LYMAN,
    FakeNames,
    gazetteer_place,
    wanted_place,
)
from tests.store.builders import front_event, place, record_set, statement

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
NAMES = FakeNames({"Krasny Liman": (gazetteer_place("Lyman", LYMAN),)})
MARCHENKO = SpeakerWanted(entity_id="person:olha-marchenko", name="Olha Marchenko")
OTHER = SpeakerWanted(entity_id="person:other", name="Other")
LOST = Casualties(killed=Count(min=3, max=3), wounded=Count(min=0, max=0), civilian=None)
REGION = wanted_place(
    "Kharkiv region", ("geonames:706482", 49.5, 36.25), admin1="Kharkiv", precision="region"
)


def ago(days: int) -> date:
    return (NOW - timedelta(days=days)).date()


def at_chuhuiv(record_id: str, days: int, **more: Any) -> Any:
    where = place("Chuhuiv", CHUHUIV, admin1="Kharkiv")
    return front_event(record_id, "A drone hit Chuhuiv.", places=(where,), published_at=ago(days), **more)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[EmbeddedStore]:
    store = EmbeddedStore(tmp_path / "store.db")
    await store.setup()
    await store.put(
        record_set(
            at_chuhuiv("today", 0, axis="Krasny Liman", casualties=LOST),
            at_chuhuiv("this week", 6, side="RU"),
            at_chuhuiv("this month", 29),
            at_chuhuiv("long ago", 40),
            front_event("undated", published_at=None, places=(place("Chuhuiv", CHUHUIV, admin1="Kharkiv"),)),
            statement("said", speaker_id=MARCHENKO.entity_id, published_at=ago(2)),
        )
    )
    yield store
    await store.close()


@pytest.mark.parametrize(
    ("wanted", "week", "month"),
    [
        (Wanted(places=(wanted_place("Kyiv", KYIV),)), 0, 0),
        (Wanted(places=(wanted_place("Chuhuiv", CHUHUIV),), place_groups=("from",)), 0, 0),
        (Wanted(speakers=(OTHER,)), 0, 0),
        (Wanted(publishers=("herald",)), 0, 0),
        (Wanted(words=WordsWanted(all=("Chuhuiv",), none=("drone",))), 0, 0),
        (Wanted(places=(wanted_place("Chuhuiv", CHUHUIV),)), 2, 3),
        (Wanted(places=(REGION,)), 2, 3),
        (Wanted(places=(wanted_place("Kharkiv", KHARKIV, radius_km=40.0),)), 2, 3),
        (Wanted(places=(wanted_place("Kharkiv", KHARKIV, radius_km=40.0), wanted_place("Kyiv", KYIV))), 2, 3),
        (Wanted(speakers=(OTHER, MARCHENKO), publishers=("herald", "tribune")), 1, 1),
        (Wanted(axes=(wanted_place("Lyman", LYMAN),)), 1, 1),
        (Wanted(sides=("RU",)), 1, 1),
        (Wanted(casualties_at_least=3), 1, 1),
        (Wanted(modes=("direct",)), 1, 1),
        (Wanted(words=WordsWanted(all=("drones", "Chuhuiv"), phrase="hit Chuhuiv")), 2, 3),
        (Wanted(), 3, 4),
    ],
)
async def test_it_counts_what_would_have_fired_in_a_week_and_a_month(
    store: EmbeddedStore, wanted: Wanted, week: int, month: int
) -> None:
    seen = await preview(wanted, store, NAMES, NOW)
    assert (seen.week, seen.month, seen.at_least) == (week, month, False)


async def test_the_newest_three_are_examples_with_their_reasons(store: EmbeddedStore) -> None:
    seen = await preview(Wanted(), store, NAMES, NOW)
    assert [example.record.id for example in seen.examples] == ["today", "said", "this week"]
    seen = await preview(Wanted(sides=("RU",)), store, NAMES, NOW)
    assert [reason.value for reason in seen.examples[0].reasons] == ["RU"]


async def test_it_says_at_least_where_more_might_match_than_is_read(
    store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "MOST_READ", 2)
    seen = await preview(Wanted(places=(REGION,)), store, NAMES, NOW)
    assert seen.at_least
    assert seen.month <= 2


async def test_it_goes_on_from_page_to_page(store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewing, "PAGE", 1)
    assert (await preview(Wanted(), store, NAMES, NOW)).month == 4
