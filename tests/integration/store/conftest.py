"""The Elasticsearch adapter for the contract suite: indices of their own for each test, on a real server."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from typing import Any

import pytest
from elastic_transport import AiohttpHttpNode
from elastic_transport import ConnectionError as NoConnectionError
from elasticsearch import AsyncElasticsearch

from stream.store.elastic import ElasticStore, IndexOptions

# The bare server has no English analysis; and it shall forget deletes in a tenth of a second.
OPTIONS = IndexOptions(analysis="plain", gc_deletes="100ms")
PREFIXES = (f"test-{number}" for number in itertools.count())


class ElasticHarness:
    """Opens stores on one prefix; in the end closes them and deletes the indices."""

    def __init__(self, address: str, client: AsyncElasticsearch, prefix: str) -> None:
        self.address = address
        self.client = client
        self.prefix = prefix
        self.opened: list[ElasticStore] = []

    async def open(self, **more: Any) -> ElasticStore:
        return self._open(**more)

    async def settle(self) -> None:
        await self.client.indices.refresh(index=f"{self.prefix}-*")

    async def forget_deletes(self) -> None:
        await asyncio.sleep(1)
        await self.settle()  # the server drops what it remembers when it refreshes

    async def kept(self, bulletin_id: str) -> set[str]:
        """As Kibana would show it, gate or not."""
        await self.settle()
        indices = [f"{self.prefix}-statements", f"{self.prefix}-front-events"]
        wanted = {"term": {"bulletin_id": bulletin_id}}
        answer = await self.client.search(index=indices, query=wanted, size=100)
        return {hit["_id"] for hit in answer["hits"]["hits"]}

    def interrupted(self, step: int, *, after: bool) -> ElasticStore:
        return self._open(node=failing_node(step, after=after))

    def _open(self, **more: Any) -> ElasticStore:
        store = ElasticStore(self.address, **({"prefix": self.prefix, "options": OPTIONS} | more))
        self.opened.append(store)
        return store


def failing_node(step: int, *, after: bool) -> type[AiohttpHttpNode]:
    """A connection that breaks for good at the step-th request, before or after the server got it."""
    requests = itertools.count()

    class FailingNode(AiohttpHttpNode):
        async def perform_request(self, *arguments: Any, **more: Any) -> Any:
            number = next(requests)
            if number < step:
                return await super().perform_request(*arguments, **more)
            if number == step and after:
                await super().perform_request(*arguments, **more)
            raise NoConnectionError("the line is cut")

    return FailingNode


@pytest.fixture
async def client(elastic_address: str) -> AsyncIterator[AsyncElasticsearch]:
    async with AsyncElasticsearch(elastic_address) as client:
        yield client


@pytest.fixture
async def harness(elastic_address: str, client: AsyncElasticsearch) -> AsyncIterator[ElasticHarness]:
    harness = ElasticHarness(elastic_address, client, next(PREFIXES))
    yield harness
    for store in harness.opened:
        await store.close()
    await remove(client, harness.prefix)


async def remove(client: AsyncElasticsearch, prefix: str) -> None:
    """Delete all that a setup made, or a part of it."""
    indices = [f"{prefix}-{kind}-000001" for kind in ("statements", "front-events", "bulletins")]
    await client.indices.delete(index=indices, ignore_unavailable=True)
    quiet = client.options(ignore_status=404)
    await quiet.indices.delete_index_template(name=f"{prefix}-*")
    await quiet.cluster.delete_component_template(name=f"{prefix}-*")


@pytest.fixture
async def store(harness: ElasticHarness) -> ElasticStore:
    store = await harness.open()
    await store.setup()
    return store
