"""What the server says, in our own words: wait and try again, or never again with this data."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from elastic_transport import ConnectionError as NoConnectionError
from elastic_transport import ConnectionTimeout

from stream.errors import FrontwireError, SettingsError, StoreRejectedError, StoreUnavailableError
from stream.store import Query, QueryError
from stream.store.elastic import ElasticStore
from tests.store.elastic.scripted_node import Script, error

URL = "http://127.0.0.1:9200"
Open = Callable[..., ElasticStore]

FAILURES: list[tuple[tuple[int, Any] | Exception, type[FrontwireError], str]] = [
    (NoConnectionError("refused"), StoreUnavailableError, "see that it runs, and check FRONTWIRE_STORE"),
    (ConnectionTimeout("slow"), StoreUnavailableError, "does not answer"),
    (
        (401, error("security_exception", "no such user")),
        StoreUnavailableError,
        "check user, password or API key",
    ),
    (
        (403, error("cluster_block_exception", "read-only")),
        StoreUnavailableError,
        "whether the index is blocked",
    ),
    (
        (404, error("index_not_found_exception", "no such index")),
        StoreUnavailableError,
        "run frontwire setup",
    ),
    (
        (429, error("es_rejected_execution_exception", "queue full")),
        StoreUnavailableError,
        "cannot do it now",
    ),
    ((503, error("no_shard_available_action_exception", "x")), StoreUnavailableError, "cannot do it now"),
    (
        (400, error("strict_dynamic_mapping_exception", "[struck] is not allowed")),
        StoreUnavailableError,
        "run frontwire setup",
    ),
    ((413, {"error": "too large"}), StoreRejectedError, "refuses it"),
]


@pytest.fixture
async def open_store() -> AsyncIterator[Open]:
    opened = []

    def opens(script: Script, **more: Any) -> ElasticStore:
        opened.append(ElasticStore(URL, node=script.node(), **more))
        return opened[-1]

    yield opens
    for store in opened:
        await store.close()


@pytest.mark.parametrize("address", ["127.0.0.1:9200", "http://host", "", "ftp://host:9200"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match="http"):
        ElasticStore(address)


@pytest.mark.parametrize(("answer", "kind", "says"), FAILURES, ids=[str(case[0]) for case in FAILURES])
async def test_a_failure_says_whether_to_wait_and_what_to_do(
    open_store: Open, answer: tuple[int, Any] | Exception, kind: type[FrontwireError], says: str
) -> None:
    store = open_store(Script([answer]))
    with pytest.raises(kind, match=says):
        await store.record("any")


async def test_an_index_that_is_missing_among_others_says_to_set_up(open_store: Open) -> None:
    missing = {"_index": "frontwire-statements", "_id": "any"}
    missing |= error("index_not_found_exception", "no such index [frontwire-statements]")
    store = open_store(Script([(200, {"docs": [missing, missing]})]))
    with pytest.raises(StoreUnavailableError, match="run frontwire setup"):
        await store.record("any")


async def test_what_is_no_elasticsearch_is_named(open_store: Open) -> None:
    store = open_store(Script([(200, {})], product="Something else"))
    with pytest.raises(StoreUnavailableError, match="not Elasticsearch"):
        await store.record("any")


async def test_a_query_that_is_refused_is_a_wrong_question(open_store: Open) -> None:
    store = open_store(Script([(400, error("too_many_buckets_exception", "too many buckets"))]))
    with pytest.raises(QueryError, match="too many buckets"):
        await store.counts_over_time(Query(), "hour")


@pytest.mark.parametrize("answer", [case[0] for case in FAILURES], ids=[str(case[0]) for case in FAILURES])
async def test_health_tells_instead_of_raising(open_store: Open, answer: tuple[int, Any] | Exception) -> None:
    health = await open_store(Script([answer])).health()
    assert health.status == "unavailable"
    assert health.detail


async def test_health_passes_on_why_the_server_forbids_it(open_store: Open) -> None:
    script = Script([(401, error("security_exception", "unable to authenticate user [desk]"))])
    assert "unable to authenticate user [desk]" in (await open_store(script).health()).detail


async def test_indices_that_are_missing_are_a_matter_of_setup(open_store: Open) -> None:
    script = Script([(404, {"error": "alias [frontwire-bulletins] missing", "status": 404})])
    health = await open_store(script).health()
    assert health.status == "unavailable"
    assert health.detail.endswith("alias [frontwire-bulletins] missing): run frontwire setup")


@pytest.mark.parametrize(
    ("colour", "status"), [("green", "ok"), ("yellow", "degraded"), ("red", "unavailable")]
)
async def test_health_by_the_colour_of_the_cluster(open_store: Open, colour: str, status: str) -> None:
    nodes = {"nodes": {"a": {"version": "8.19.21"}, "b": {"version": "9.1.0"}, "c": {"version": "8.19.21"}}}
    script = Script([(200, {}), (200, {"status": colour, "cluster_name": "c"}), (200, nodes)])
    health = await open_store(script).health()
    assert health.status == status
    assert health.detail.startswith(f"cluster c (Elasticsearch 8.19.21, 9.1.0) is {colour}")


@pytest.mark.parametrize(
    ("credentials", "header"),
    [
        ({"user": "frontwire", "password": "secret"}, "Basic ZnJvbnR3aXJlOnNlY3JldA=="),
        ({"api_key": "a2V5"}, "ApiKey a2V5"),
        ({}, None),
    ],
)
async def test_credentials_go_with_each_request(
    open_store: Open, credentials: dict[str, str], header: str | None
) -> None:
    script = Script([(200, {"docs": []})])
    await open_store(script, **credentials).record("any")
    ((_, _, headers, _),) = script.asked
    assert headers.get("authorization") == header
