"""The contract of `Documents`, kept by the Elasticsearch adapter on a real server."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from elasticsearch import AsyncElasticsearch

from stream.errors import StoreRejectedError, StoreUnavailableError
from stream.store.documents import COLLECTIONS, Document, Documents, Wish
from stream.store.elastic.client import connect
from stream.store.elastic.small_documents import ElasticDocuments
from tests.store.contract.documents_finding import FindingContract
from tests.store.contract.documents_writing import PAPER, WritingContract

SHARED = "papers"
PREFIXES = (f"papers-of-{number}" for number in itertools.count())


@pytest.fixture
async def prefix(client: AsyncElasticsearch) -> AsyncIterator[str]:
    """Shared, and empty at first: to make all seven indices for each test would take 3 s every time."""
    yield SHARED
    used = [f"{SHARED}-{collection}-000001" for collection in ("alerts", "deliveries")]
    await client.indices.delete(index=used, ignore_unavailable=True)


@pytest.fixture
async def fresh_prefix(client: AsyncElasticsearch) -> AsyncIterator[str]:
    """Under which nothing was ever set up."""
    prefix = next(PREFIXES)
    yield prefix
    indices = [f"{prefix}-{collection}-000001" for collection in COLLECTIONS]
    await client.indices.delete(index=indices, ignore_unavailable=True)
    quiet = client.options(ignore_status=404)
    await quiet.indices.delete_index_template(name=f"{prefix}-*")
    await quiet.cluster.delete_component_template(name=f"{prefix}-*")


@asynccontextmanager
async def opened(address: str, prefix: str) -> AsyncIterator[ElasticDocuments]:
    documents = ElasticDocuments(connect(address), prefix=prefix)
    yield documents
    await documents.close()


@pytest.fixture
async def documents(elastic_address: str, prefix: str) -> AsyncIterator[Documents]:
    async with opened(elastic_address, prefix) as documents:
        await documents.setup()
        yield documents


@pytest.fixture
async def other_documents(elastic_address: str, prefix: str) -> AsyncIterator[Documents]:
    """The same documents, as another process has them."""
    async with opened(elastic_address, prefix) as documents:
        yield documents


class TestWriting(WritingContract):
    """Once, by compare-and-set, and read at once."""


class TestFinding(FindingContract):
    """By keys, in order, page after page."""


async def test_before_setup_nothing_is_written_and_no_index_made_by_itself(
    elastic_address: str, client: AsyncElasticsearch, fresh_prefix: str
) -> None:
    async with opened(elastic_address, fresh_prefix) as bare:
        by_id = bare.get("alerts", "paper"), bare.create("alerts", PAPER)
        by_search = bare.find("alerts", Wish(order_by="at")), bare.count("alerts", {}), bare.settle("alerts")
        for call in (*by_id, *by_search):
            with pytest.raises(StoreUnavailableError, match="run frontwire setup"):
                await call
    assert not await client.indices.exists(index=f"{fresh_prefix}-*", allow_no_indices=False)


async def test_a_document_whose_index_is_gone_is_not_just_gone(
    documents: Documents, client: AsyncElasticsearch, prefix: str
) -> None:
    held = await documents.create("alerts", PAPER)
    assert held is not None
    await client.indices.delete(index=f"{prefix}-alerts-000001")
    with pytest.raises(StoreUnavailableError, match="run frontwire setup"):
        await documents.delete("alerts", held)


async def test_a_key_of_another_type_is_refused_by_name(documents: Documents) -> None:
    await documents.create("alerts", PAPER)
    with pytest.raises(StoreRejectedError, match=r"writing alerts other.*keys\.at"):
        await documents.create("alerts", Document("other", b"{}", {"at": "noon"}))


async def test_setups_at_the_same_time_make_one_index_each_and_leave_what_is_there(
    elastic_address: str, fresh_prefix: str, client: AsyncElasticsearch
) -> None:
    async with AsyncExitStack() as stack:
        several = [await stack.enter_async_context(opened(elastic_address, fresh_prefix)) for _ in range(3)]
        await asyncio.gather(*(documents.setup() for documents in several))
        held = await several[0].create("alerts", PAPER)
        await several[1].setup()
        assert await several[2].get("alerts", "paper") == held
    aliases = await client.indices.get_alias(index=f"{fresh_prefix}-*")
    assert {index: list(found["aliases"]) for index, found in aliases.items()} == {
        f"{fresh_prefix}-{collection}-000001": [f"{fresh_prefix}-{collection}"] for collection in COLLECTIONS
    }
