"""What only the Elasticsearch store promises, seen on a real server."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from elasticsearch import AsyncElasticsearch, BadRequestError

from stream.errors import StoreRejectedError, StoreUnavailableError
from stream.store import Query, QueryError, Store
from stream.store.cursor import read_cursor
from stream.store.elastic import ElasticStore, IndexOptions
from tests.integration.store.conftest import OPTIONS, ElasticHarness
from tests.store.builders import BULLETIN, PUBLISHER, front_event, record_set, statement

SET = record_set(
    statement("a", "A bridge fell."), statement("b", "A bridge rose."), front_event("c", "A bridge.")
)


@pytest.fixture
async def bare(harness: ElasticHarness) -> AsyncIterator[ElasticStore]:
    """A store that nobody has set up."""
    return await harness.open()


async def test_the_english_analysis_on_a_server_without_it_is_refused_by_name(
    harness: ElasticHarness,
) -> None:
    store = await harness.open(options=IndexOptions(analysis="english"))
    with pytest.raises(StoreRejectedError, match="which the module analysis-common has"):
        await store.setup()


async def test_before_setup_nothing_is_written_and_no_index_made_by_itself(
    harness: ElasticHarness, bare: ElasticStore, client: AsyncElasticsearch
) -> None:
    for call in (bare.put(SET), bare.search(Query()), bare.bulletin(PUBLISHER, BULLETIN), bare.record("a")):
        with pytest.raises(StoreUnavailableError, match="run frontwire setup"):
            await call
    assert "run frontwire setup" in (await bare.health()).detail
    assert not await client.indices.exists(index=f"{harness.prefix}-*", allow_no_indices=False)


async def test_setups_at_the_same_time_make_one_index_each(
    harness: ElasticHarness, client: AsyncElasticsearch
) -> None:
    stores = [await harness.open() for _ in range(3)]
    await asyncio.gather(*(store.setup() for store in stores))
    aliases = await client.indices.get_alias(index=f"{harness.prefix}-*")
    assert {index: list(found["aliases"]) for index, found in aliases.items()} == {
        f"{harness.prefix}-{kind}-000001": [f"{harness.prefix}-{kind}"]
        for kind in ("statements", "front-events", "bulletins")
    }


@pytest.mark.usefixtures("store")
async def test_settings_are_explicit_and_follow_a_later_setup(
    harness: ElasticHarness, client: AsyncElasticsearch
) -> None:
    await (await harness.open(options=IndexOptions(analysis="plain", gc_deletes="90s"))).setup()
    found = await client.indices.get_settings(index=f"{harness.prefix}-statements")
    settings = found[f"{harness.prefix}-statements-000001"]["settings"]["index"]
    assert (settings["refresh_interval"], settings["number_of_replicas"]) == ("1s", "0")
    assert (OPTIONS.gc_deletes, settings["gc_deletes"]) == ("100ms", "90s")


@pytest.mark.usefixtures("store")
async def test_a_field_without_a_mapping_is_refused(
    harness: ElasticHarness, client: AsyncElasticsearch
) -> None:
    with pytest.raises(BadRequestError, match="strict_dynamic_mapping_exception"):
        await client.index(index=f"{harness.prefix}-statements", document={"misspelt": 1})


async def test_a_record_that_the_server_refuses_is_named(store: Store) -> None:
    with pytest.raises(StoreRejectedError, match=f"bulletin {PUBLISHER}/{BULLETIN}, revision 1"):
        await store.put(record_set(statement("x" * 600)))


async def test_a_blocked_index_is_waited_out(
    harness: ElasticHarness, store: Store, client: AsyncElasticsearch
) -> None:
    blocked = f"{harness.prefix}-statements"
    await client.indices.put_settings(index=blocked, settings={"index.blocks.write": True})
    with pytest.raises(StoreUnavailableError, match="whether the index is blocked"):
        await store.put(SET)
    await client.indices.put_settings(index=blocked, settings={"index.blocks.write": None})
    assert (await store.put(SET)).outcome == "stored"
    assert len(await store.records_of(PUBLISHER, BULLETIN)) == 3


async def test_a_ranking_that_is_no_longer_kept_is_said_so(
    harness: ElasticHarness, store: Store, client: AsyncElasticsearch
) -> None:
    await store.put(SET)
    await harness.settle()
    page = await store.search(Query(text="bridge", sort="relevance", limit=1))
    query = Query(text="bridge", sort="relevance", limit=1, cursor=page.next_cursor)
    cursor = read_cursor(query)
    assert cursor is not None
    await client.close_point_in_time(id=str(cursor.snapshot))
    with pytest.raises(QueryError, match="cursor has expired"):
        await store.search(query)


async def test_the_last_page_lets_its_ranking_go(
    harness: ElasticHarness, store: Store, client: AsyncElasticsearch
) -> None:
    await store.put(SET)
    await harness.settle()
    query = Query(text="bridge", sort="relevance", limit=2)
    page = await store.search(query)
    assert await rankings_kept(harness, client) > 0
    await store.search(Query(text="bridge", sort="relevance", limit=2, cursor=page.next_cursor))
    assert await rankings_kept(harness, client) == 0


async def rankings_kept(harness: ElasticHarness, client: AsyncElasticsearch) -> int:
    """How many search contexts the server holds open on this test's indices."""
    answer = await client.indices.stats(index=f"{harness.prefix}-*", metric="search")
    kept: int = answer["_all"]["total"]["search"]["open_contexts"]
    return kept


async def test_what_was_put_is_found_within_about_a_second(store: Store) -> None:
    await store.put(SET)
    await asyncio.sleep(1.5)
    assert (await store.search(Query(text="bridge"))).total == 3
