"""Frontwire's settings for real services, set up as `frontwire setup` does, with few places."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from elasticsearch import AsyncElasticsearch

from stream.addresses import BrokerAddress, StoreAddress
from stream.alerts.managing.office import Office
from stream.app import open_documents
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import topics
from stream.open_office import open_office
from stream.settings import Settings, load_settings
from stream.store.documents import COLLECTIONS
from stream.store.elastic import ElasticStore, IndexOptions
from tests.alerts.managing.offices import FewPlaces

if TYPE_CHECKING:
    from stream.enrich.gazetteer.gazetteer import Gazetteer

RECORDS = "office-records"


@pytest.fixture(scope="session")
def settings(kafka_address: str, elastic_address: str) -> Iterator[Settings]:
    """Topics and indices are made once, and the indices removed in the end."""
    settings = load_settings(
        broker=BrokerAddress.parse(f"kafka://{kafka_address}"), store=StoreAddress.parse(elastic_address)
    )
    TopicSetup(Connection.of(settings)).set_up(topics(settings.max_body), 4, replication=1)
    asyncio.run(_set_up(settings))
    yield settings
    asyncio.run(_remove(elastic_address))


async def _set_up(settings: Settings) -> None:
    async with open_documents(settings) as documents:
        await documents.setup()


async def _remove(address: str) -> None:
    async with AsyncElasticsearch(address) as client:
        indices = [f"frontwire-{collection}-000001" for collection in COLLECTIONS]
        indices += [f"{RECORDS}-{kind}-000001" for kind in ("statements", "front-events", "bulletins")]
        await client.indices.delete(index=indices, ignore_unavailable=True)


@pytest.fixture
async def records(elastic_address: str) -> AsyncIterator[ElasticStore]:
    """The bare server has no English analysis."""
    store = ElasticStore(elastic_address, prefix=RECORDS, options=IndexOptions(analysis="plain"))
    await store.setup()
    yield store
    await store.close()


@asynccontextmanager
async def an_office(settings: Settings, records: ElasticStore) -> AsyncIterator[Office]:
    """One of several that share the services."""
    places = FewPlaces()
    async with open_office(settings, records, cast("Gazetteer", places)) as office:
        yield replace(office, names=places)
