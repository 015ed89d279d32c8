"""Contract: pages neither repeat nor skip a hit, whatever is written between them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stream.store import Hit, Query, QueryError, Store
from stream.store.query import Sort
from tests.store.builders import days, front_event, record_set
from tests.store.harness import Harness

HOW_MANY = 23
RECORD_ID_OF_A_NUMBER = "WyJhIix7InJlY29yZF9pZCI6MX1d"  # well-formed, with a value of the wrong type
SORTS: tuple[Sort, ...] = ("newest", "relevance")


async def put_events(store: Store, bulletin_id: str, count: int, start: date) -> set[str]:
    """Events of which every third shares its day with others, so that order needs a tiebreak."""
    records = [
        front_event(
            f"{bulletin_id}-{n:03}",
            "The bridge fell." + " Dust rose." * (n % 4),
            occurred=days(start + timedelta(days=n // 3)),
        )
        for n in range(count)
    ]
    await store.put(record_set(*records, bulletin_id=bulletin_id))
    return {record.id for record in records}


class PagingContract:
    @pytest.mark.parametrize("sort", SORTS)
    async def test_pages_give_every_hit_once(self, harness: Harness, store: Store, sort: Sort) -> None:
        expected = await put_events(store, "first", HOW_MANY, date(2025, 9, 1))
        await harness.settle()
        whole = await store.search(Query(text="bridge", sort=sort, limit=100))
        pages = [hit.record.id for hit in await _all_hits(store, Query(text="bridge", sort=sort, limit=5))]
        assert set(pages) == expected
        assert pages == [hit.record.id for hit in whole.hits]
        assert (whole.total, whole.next_cursor) == (HOW_MANY, None)

    @pytest.mark.parametrize("sort", SORTS)
    async def test_writes_between_pages_neither_repeat_nor_skip(
        self, harness: Harness, store: Store, sort: Sort
    ) -> None:
        expected = await put_events(store, "first", HOW_MANY, date(2025, 9, 1))
        await harness.settle()
        query = Query(text="bridge", sort=sort, limit=5)
        page = await store.search(query)
        found = [hit.record.id for hit in page.hits]
        written = 0
        while page.next_cursor:
            for start in (date(2020, 1, 1), date(2030, 1, 1)):
                await put_events(store, f"more-{written}", 2, start)
                written += 1
            await harness.settle()
            page = await store.search(Query(text="bridge", sort=sort, limit=5, cursor=page.next_cursor))
            found += [hit.record.id for hit in page.hits]
            assert written < HOW_MANY * 4, "the pages never end"
        assert len(found) == len(set(found))
        assert expected <= set(found)

    @pytest.mark.parametrize("sort", SORTS)
    async def test_what_was_withdrawn_since_the_first_page_never_shows(
        self, harness: Harness, store: Store, sort: Sort
    ) -> None:
        await put_events(store, "stays", 7, date(2025, 9, 1))
        gone = await put_events(store, "goes", 7, date(2025, 9, 1))
        await harness.settle()
        page = await store.search(Query(text="bridge", sort=sort, limit=2))
        await store.put(record_set(bulletin_id="goes", revision=2, withdrawn=True))
        rest = await _all_hits(store, Query(text="bridge", sort=sort, limit=2, cursor=page.next_cursor))
        assert {hit.record.id for hit in rest}.isdisjoint(gone)
        assert len(rest) >= 5

    async def test_a_withdrawn_bulletin_is_gone_from_searches_at_once(
        self, harness: Harness, store: Store
    ) -> None:
        await put_events(store, "goes", 3, date(2025, 9, 1))
        await harness.settle()
        await store.put(record_set(bulletin_id="goes", revision=2, withdrawn=True))
        assert (await store.search(Query())).hits == ()

    async def test_a_cursor_of_another_query_is_refused(self, harness: Harness, store: Store) -> None:
        await put_events(store, "first", 5, date(2025, 9, 1))
        await harness.settle()
        page = await store.search(Query(limit=2))
        with pytest.raises(QueryError, match="another query"):
            await store.search(Query(limit=2, text="bridge", cursor=page.next_cursor))

    @pytest.mark.parametrize(
        "cursor", ["x", "AAAA", "é", "W10=", "WzEsMiwzXQ==", "WyJhIix7InJlY29yZF9pZCI6MX1d"]
    )
    async def test_a_damaged_cursor_is_refused(self, store: Store, cursor: str) -> None:
        with pytest.raises(QueryError, match="next_cursor"):
            await store.search(Query(cursor=cursor))


async def _all_hits(store: Store, query: Query) -> list[Hit]:
    page = await store.search(query)
    hits = list(page.hits)
    while page.next_cursor:
        page = await store.search(replace(query, cursor=page.next_cursor))
        hits += page.hits
    return hits
