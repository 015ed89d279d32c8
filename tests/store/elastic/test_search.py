"""A search that fails leaves no snapshot open on the server."""

import pytest

from stream.errors import StoreUnavailableError
from stream.store import Query
from stream.store.elastic import ElasticStore
from stream.store.query import QueryError
from tests.store.elastic.scripted_node import Script, error

OPENED = (200, {"id": "snap"})
CLOSED = (200, {"succeeded": True, "num_freed": 1})
TOO_MUCH = (400, error("search_phase_execution_exception", "too many clauses"))
AWAY = (503, error("unavailable_shards_exception", "away"))


@pytest.mark.parametrize("closing", [CLOSED, AWAY])
async def test_the_snapshot_of_a_ranking_is_closed_when_its_first_search_fails(
    closing: tuple[int, object],
) -> None:
    script = Script([OPENED, TOO_MUCH, closing])
    store = ElasticStore("http://127.0.0.1:9200", node=script.node())
    with pytest.raises(QueryError, match="too many clauses"):
        await store.search(Query(text="depot", sort="relevance"))
    await store.close()
    method, target, _, body = script.asked[2]
    assert (method, target.partition("?")[0], body) == ("DELETE", "/_pit", b'{"id":"snap"}')


async def test_a_search_that_opened_none_closes_none() -> None:
    script = Script([AWAY])
    store = ElasticStore("http://127.0.0.1:9200", node=script.node())
    with pytest.raises(StoreUnavailableError):
        await store.search(Query(text="depot"))
    await store.close()
    assert {target.partition("?")[0].rpartition("/")[2] for _, target, _, _ in script.asked} == {"_search"}
