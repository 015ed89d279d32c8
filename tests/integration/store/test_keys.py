"""The contract of the desk of keys, kept on a real Elasticsearch."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from elasticsearch import AsyncElasticsearch

from stream.errors import FrontwireError
from stream.keys.desk import KeyDesk
from stream.keys.ring import KeyRing
from stream.keys.token import Token
from stream.store.documents import COLLECTIONS
from stream.store.elastic.client import connect
from stream.store.elastic.small_documents import ElasticDocuments
from tests.alerts.delivery.builders import NOON
from tests.keys.desk_contract import KeyDeskContract

PREFIX = "keys-of-tests"


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[ElasticDocuments]:
    documents = ElasticDocuments(connect(address), prefix=PREFIX)
    yield documents
    await documents.close()


@pytest.fixture
async def desk(elastic_address: str, client: AsyncElasticsearch) -> AsyncIterator[KeyDesk]:
    async with opened(elastic_address) as documents:
        await documents.setup()
        yield KeyDesk(documents)
    indices = [f"{PREFIX}-{collection}-000001" for collection in COLLECTIONS]
    await client.indices.delete(index=indices, ignore_unavailable=True)


@pytest.fixture
async def other_desk(elastic_address: str) -> AsyncIterator[KeyDesk]:
    async with opened(elastic_address) as documents:
        yield KeyDesk(documents)


class TestDesk(KeyDeskContract):
    """Two processes over one server."""


async def test_before_setup_nobody_is_let_in_and_the_operator_is_told(elastic_address: str) -> None:
    async with opened(elastic_address) as bare:
        with pytest.raises(FrontwireError, match="frontwire setup"):
            await KeyRing(KeyDesk(bare), lambda: NOON).holder_of(Token.draw().text)
