"""An installation on real Kafka and real Elasticsearch, set up once for all tests."""

import asyncio
from itertools import count
from pathlib import Path

import pytest

from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import topics
from stream.enrich.gazetteer.open import open_names
from stream.store.elastic import ElasticStore, IndexOptions
from stream.store.elastic.client import connect
from stream.store.elastic.small_documents import ElasticDocuments
from tests.e2e.installation import Installation

PUBLISHERS = (f"gazette-{number}" for number in count())


@pytest.fixture(scope="session")
def installation(
    kafka_address: str, elastic_address: str, tmp_path_factory: pytest.TempPathFactory
) -> Installation:
    """Set up as `frontwire setup` does, but for the English analysis, which the bare server lacks."""
    made = Installation(f"kafka://{kafka_address}", elastic_address, tmp_path_factory.mktemp("frontwire"))
    settings = made.settings
    TopicSetup(Connection.of(settings)).set_up(topics(settings.max_body), partitions=4, replication=1)
    asyncio.run(_set_up_store(elastic_address))
    open_names(
        settings.data
    )  # compiles the gazetteer, which takes longer on a busy machine than a test waits
    return made


@pytest.fixture
def publisher() -> str:
    """A publisher that no other test uses."""
    return next(PUBLISHERS)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared gold; skips where it is not beside the project."""
    folder = Path(__file__).parents[3] / "shared"
    if not folder.exists():
        pytest.skip("the shared gold is not beside the project")
    return folder


async def _set_up_store(address: str) -> None:
    options = IndexOptions(analysis="plain")
    store = ElasticStore(address, options=options)
    try:
        await store.setup()
    finally:
        await store.close()
    documents = ElasticDocuments(connect(address), options=options)
    try:
        await documents.setup()
    finally:
        await documents.close()
