"""Contract: a corrected record is found by what it says now, and its set is kept as it was put."""

from datetime import UTC, datetime
from typing import Any, Literal

import pytest

from schemas.correction import CorrectionMark, Viewed, ViewedFrontEvent, ViewedStatement, Was, viewed
from schemas.front_event import FrontEvent
from schemas.statement import Speaker, Statement
from stream.store import Query, Store
from tests.store.builders import (
    BULLETIN,
    CHUHUIV,
    KHARKIV,
    PUBLISHER,
    front_event,
    place,
    record_set,
    statement,
)
from tests.store.harness import Harness, ids_found

SAID = statement("said", speaker="Olha Marchenko")
HIT = front_event("hit", places=(place("Kharkiv", KHARKIV),))
SET = record_set(SAID, HIT, statement("other", "“No,” said Ivan Bondar.", speaker="Ivan Bondar"))
TARAS = Speaker(name="Taras Hnatiuk", role=None, affiliation=None, kind="person", entity_id="person:taras")


def seen(record: Statement | FrontEvent, **changed: Any) -> Viewed:
    """The record of the set with a mark and these fields, as an analyst would have it seen."""
    verdict: Literal["corrected", "struck_out"] = "corrected" if changed else "struck_out"
    mark = CorrectionMark(
        verdict=verdict, by="Nina", at=datetime(2026, 3, 1, tzinfo=UTC), note=None, was=Was()
    )
    return viewed(record).model_copy(update={**changed, "correction": mark})


VIEWS = {
    "said": seen(SAID, speaker=TARAS),
    "hit": seen(HIT, places=(place("Chuhuiv", CHUHUIV),), event_type="shelling"),
}
STRUCK = {"said": seen(SAID), "hit": seen(HIT)}


class CorrectingContract:
    @pytest.mark.parametrize(
        "former",
        [
            Query(speaker="Marchenko"),
            Query(place_ids=(KHARKIV[0],)),
            Query(event_types=("drone_strike",)),
            Query(text="Kharkiv"),
        ],
    )
    async def test_what_a_correction_took_away_finds_the_record_no_more(
        self, harness: Harness, store: Store, former: Query
    ) -> None:
        await store.put(SET, VIEWS)
        assert await ids_found(harness, store, former) == []

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (Query(speaker="Hnatiuk"), "said"),
            (Query(speaker_id="person:taras"), "said"),
            (Query(place_ids=(CHUHUIV[0],)), "hit"),
            (Query(event_types=("shelling",)), "hit"),
            (Query(text="Chuhuiv"), "hit"),
        ],
    )
    async def test_what_a_correction_says_finds_the_record(
        self, harness: Harness, store: Store, query: Query, found: str
    ) -> None:
        await store.put(SET, VIEWS)
        assert await ids_found(harness, store, query) == [found]

    async def test_every_way_of_reading_gives_the_corrected_record_with_its_mark(
        self, harness: Harness, store: Store
    ) -> None:
        await store.put(SET, VIEWS)
        await harness.settle()
        listed = {record.id: record for record in await store.records_of(PUBLISHER, BULLETIN)}
        hits = {hit.record.id: hit.record for hit in (await store.search(Query())).hits}
        assert listed == hits
        assert listed["said"] == VIEWS["said"] == await store.record("said")
        assert isinstance(listed["said"], ViewedStatement)
        assert isinstance(listed["hit"], ViewedFrontEvent)
        assert type(listed["other"]) is Statement

    @pytest.mark.parametrize(
        ("struck", "found"),
        [
            ("leave_out", ["other"]),
            ("include", ["hit", "other", "said"]),
            ("only", ["hit", "said"]),
        ],
    )
    async def test_a_struck_out_record_is_found_only_where_it_is_asked_for(
        self,
        harness: Harness,
        store: Store,
        struck: Literal["leave_out", "include", "only"],
        found: list[str],
    ) -> None:
        await store.put(SET, STRUCK)
        query = Query(struck=struck, facets=("kind",))
        assert sorted(await ids_found(harness, store, query)) == found
        page = await store.search(query)
        assert (page.total, sum(value.count for value in page.facets["kind"])) == (len(found), len(found))
        assert sum(each.count for each in await store.counts_over_time(query, "day")) == len(found)

    async def test_a_struck_out_record_is_there_by_its_id_and_in_its_bulletin(self, store: Store) -> None:
        await store.put(SET, STRUCK)
        assert await store.record("said") == STRUCK["said"]
        assert len(await store.records_of(PUBLISHER, BULLETIN)) == 3

    async def test_the_set_is_given_as_it_was_put(self, store: Store) -> None:
        await store.put(SET, VIEWS)
        kept = await store.stored_set(PUBLISHER, BULLETIN)
        assert kept is not None
        assert {record.id: record for record in kept.records} == {r.id: r for r in SET.records}
        assert kept.model_copy(update={"statements": (), "front_events": ()}) == SET.model_copy(
            update={"statements": (), "front_events": ()}
        )

    async def test_the_same_set_without_views_is_uncorrected_again(
        self, harness: Harness, store: Store
    ) -> None:
        await store.put(SET, VIEWS)
        await store.put(SET)
        assert await store.record("said") == SAID
        assert await ids_found(harness, store, Query(speaker="Marchenko")) == ["said"]

    async def test_there_is_no_set_of_a_bulletin_that_is_unknown_or_withdrawn(self, store: Store) -> None:
        await store.put(SET)
        await store.put(record_set(revision=2, withdrawn=True))
        assert await store.stored_set(PUBLISHER, BULLETIN) is None
        assert await store.stored_set(PUBLISHER, "unheard of") is None
