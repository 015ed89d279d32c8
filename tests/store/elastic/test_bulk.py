"""Each item of a bulk request has an answer of its own, and each kind its consequence."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from elasticsearch import AsyncElasticsearch

from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError
from stream.store.elastic import bulk
from stream.store.elastic.bulk import Write, write_all
from tests.store.elastic.scripted_node import Script

CAUSE = {"type": "mapper_parsing_exception", "reason": "failed to parse"}
UPSERT = Write("statements", "one", 3, {"text": "x"})
DELETE = Write("statements", "two", 3)


@pytest.fixture(autouse=True)
def _without_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "WAITS", (0.0, 0.0))


@pytest.fixture
async def clients() -> AsyncIterator[list[AsyncElasticsearch]]:
    opened: list[AsyncElasticsearch] = []
    yield opened
    for client in opened:
        await client.close()


def client_of(script: Script, clients: list[AsyncElasticsearch]) -> AsyncElasticsearch:
    clients.append(AsyncElasticsearch("http://127.0.0.1:9200", node_class=script.node(), max_retries=0))
    return clients[-1]


def items(*statuses: int) -> tuple[int, dict[str, Any]]:
    """A bulk answer with an item of each status."""
    return 200, {
        "items": [{"index": {"status": s} | ({"error": CAUSE} if s >= 400 else {})} for s in statuses]
    }


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, StoreRejectedError),
        (404, StoreRejectedError),
        (401, StoreUnavailableError),
        (403, StoreUnavailableError),
        (429, StoreUnavailableError),
        (502, StoreUnavailableError),
        (503, StoreUnavailableError),
        (504, StoreUnavailableError),
    ],
)
async def test_an_item_that_stays_refused_fails_the_set(
    clients: list[AsyncElasticsearch], status: int, kind: type[FrontwireError]
) -> None:
    script = Script([items(201, status), items(status)])
    with pytest.raises(kind, match="bulletin b"):
        await write_all(client_of(script, clients), [UPSERT, DELETE], "bulletin b")


async def test_a_conflict_is_a_later_version_not_an_error(clients: list[AsyncElasticsearch]) -> None:
    assert not await write_all(client_of(Script([items(201, 409)]), clients), [UPSERT, DELETE], "b")


async def test_a_delete_of_what_is_gone_is_done(clients: list[AsyncElasticsearch]) -> None:
    gone = (200, {"items": [{"delete": {"status": 404, "result": "not_found"}}]})
    assert await write_all(client_of(Script([gone]), clients), [DELETE], "b")


async def test_only_what_a_busy_server_turned_down_is_sent_again(clients: list[AsyncElasticsearch]) -> None:
    script = Script([items(201, 429), items(200)])
    assert await write_all(client_of(script, clients), [UPSERT, DELETE], "b")
    first, again = (body for *_, body in script.asked)
    assert first == UPSERT.lines() + DELETE.lines()
    assert again == DELETE.lines()


async def test_chunks_are_cut_by_bytes(
    clients: list[AsyncElasticsearch], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "CHUNK_BYTES", 2 * len(UPSERT.lines()))
    script = Script([items(201, 201), items(201, 201), items(201)])
    assert await write_all(client_of(script, clients), [UPSERT] * 5, "b")
    assert [body.count(b"\n") for *_, body in script.asked] == [4, 4, 2]


async def test_no_request_is_sent_for_nothing(clients: list[AsyncElasticsearch]) -> None:
    script = Script([items()])
    assert await write_all(client_of(script, clients), [], "b")
    assert script.asked == []


def test_lines_carry_the_version_and_only_an_alias_takes_them() -> None:
    action = orjson.loads(DELETE.lines())
    assert action == {
        "delete": {"_index": "statements", "_id": "two", "version": 3, "version_type": "external_gte"}
    }
