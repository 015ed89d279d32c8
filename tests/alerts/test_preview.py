"""How often a subscription would have fired: the store narrows, the matcher's conditions decide."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.front_event import Casualties, Count
from schemas.subscription import SpeakerWanted, Wanted, WordsWanted
from stream.alerts import narrowing
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
    monkeypatch.setattr(narrowing, "PAGE", 1)
    assert (await preview(Wanted(), store, NAMES, NOW)).month == 4


LVIV = ("geonames:702550", 49.83826, 24.02324)
ZARICHNE = place("Zarichne", ("geonames:1", 48.98, 37.94), admin1="Donetsk")
LYMAN_DISTRICT = wanted_place("Lyman district", (None, 48.99, 37.81), admin1="Donetsk", precision="district")
NEAR_LYMAN = wanted_place("Lyman", LYMAN, radius_km=20.0)
NEAR_KHARKIV = wanted_place("Kharkiv", KHARKIV, radius_km=40.0)
UKRAINE = wanted_place("Ukraine", ("geonames:690791", 49.0, 32.0), precision="country")


@pytest.mark.parametrize(
    ("wanted", "month"),
    [
        (Wanted(places=(REGION,)), 12),
        (Wanted(places=(REGION, LYMAN_DISTRICT)), 12),
        (Wanted(places=(LYMAN_DISTRICT,)), 9),
        (Wanted(places=(UKRAINE,), sides=("RU",)), 10),
        (Wanted(axes=(wanted_place("Lyman", LYMAN),)), 10),
        (Wanted(words=WordsWanted(any=("depot", "drones"))), 12),
        (Wanted(words=WordsWanted(all=("hit",), any=("depot", "drones"))), 12),
        (Wanted(places=(NEAR_LYMAN, NEAR_KHARKIV)), 12),
        (Wanted(places=(NEAR_LYMAN, REGION)), 12),
        (Wanted(places=(NEAR_LYMAN,), place_groups=("toward",)), 0),
    ],
)
async def test_what_is_told_by_few_among_many_newer_ones_is_found_and_counted_once(
    store: EmbeddedStore, wanted: Wanted, month: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "MOST_READ", 20 if month else 100)
    abroad = place("Lviv", LVIV, country="PL", admin1="Lviv")
    others = [
        front_event(f"other {n}", "Shells fell.", places=(abroad,), published_at=ago(0)) for n in range(60)
    ]
    at_both = (place("Chuhuiv", CHUHUIV, admin1="Kharkiv"), ZARICHNE)
    both = [
        front_event(
            f"both {n}",
            "Drones hit a depot.",
            places=at_both,
            published_at=ago(3),
            side="RU",
            axis="Krasny Liman",
        )
        for n in range(9)
    ]
    await store.put(record_set(*others, bulletin_id="others"))
    await store.put(record_set(*both, bulletin_id="both"))
    seen = await preview(wanted, store, NAMES, NOW)
    assert (seen.month, seen.at_least) == (month, False)


async def test_what_states_no_time_of_publication_counts_by_when_its_bulletin_came(
    store: EmbeddedStore,
) -> None:
    for key, days in (("late", 3), ("early", 20), ("old", 40)):
        record = front_event(key, "Shells fell on a bridge.", published_at=None)
        undated = record_set(record, bulletin_id=key, publisher="herald")
        bulletin = undated.bulletin.model_copy(update={"published_at": None})
        came = NOW - timedelta(days=days)
        await store.put(undated.model_copy(update={"bulletin": bulletin, "received_at": came}))
    for wanted in (Wanted(words=WordsWanted(all=("bridge",))), Wanted(publishers=("herald",))):
        seen = await preview(wanted, store, NAMES, NOW)
        assert (seen.week, seen.month, seen.at_least) == (1, 2, False)
        assert [example.record.id for example in seen.examples] == ["late", "early"]


async def test_what_asks_for_more_than_is_worth_a_query_each_is_still_counted(store: EmbeddedStore) -> None:
    many = tuple(f"word{n}" for n in range(50))
    wanted = Wanted(words=WordsWanted(all=("hit",), any=(*many, "drone")), publishers=("tribune", *many))
    assert len(list(narrowing.queries(wanted, NOW))) <= narrowing.MOST_QUERIES
    assert (await preview(wanted, store, NAMES, NOW)).month == 3
