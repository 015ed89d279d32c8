"""Samples and a rejected message in Elasticsearch, as the pipeline writes them, and Kibana's objects."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from elasticsearch import AsyncElasticsearch

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.open import open_reader
from stream.rejections.desk import Rejections
from stream.samples import sample_bulletins
from stream.settings import load_settings
from stream.store.elastic import ElasticStore, IndexOptions
from stream.store.elastic.client import connect
from stream.store.elastic.small_documents import ElasticDocuments
from tests.integration.store.conftest import remove
from tests.rejections.builders import rejected

PREFIX = "kibana-test"
FILE = Path(__file__).parents[3] / "deploy" / "kibana" / "frontwire.ndjson"
# The bare server of the tests has no English analysis; nothing that Kibana asks for here depends on it.
OPTIONS = IndexOptions(analysis="plain")


@pytest.fixture(scope="session")
def shipped() -> list[dict[str, Any]]:
    """The objects that ship, asking the indices of this test."""
    text = FILE.read_text(encoding="utf-8")
    for name in ("statements", "front-events", "bulletins", "rejections"):
        # As a view's index, and not as the beginning of an object's own name ("frontwire-bulletins-newest").
        text = text.replace(f'"title": "frontwire-{name}"', f'"title": "{PREFIX}-{name}"')
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="session")
def sample_sets() -> list[RecordSet]:
    """What the rules read in the samples, published some seconds ago; one more was withdrawn."""
    read = open_reader(load_settings().data).read
    bulletins = [Bulletin.of(sample, 1) for sample in sample_bulletins()]
    published = datetime.now(UTC) - timedelta(seconds=3)
    sets = [read(bulletin).model_copy(update={"received_at": published}) for bulletin in bulletins]
    withdrawn = bulletins[0].model_copy(update={"id": "withdrawn-one", "withdrawn": True})
    return [*sets, RecordSet.withdrawal(withdrawn, sets[0].extractor_version)]


@pytest.fixture
async def samples(elastic_address: str, sample_sets: list[RecordSet]) -> AsyncIterator[AsyncElasticsearch]:
    """A client of the server that holds them."""
    store = ElasticStore(elastic_address, prefix=PREFIX, options=OPTIONS)
    await store.setup()
    for record_set in sample_sets:
        await store.put(record_set)
    await store.close()
    documents = ElasticDocuments(connect(elastic_address), prefix=PREFIX, options=OPTIONS)
    await documents.setup()
    await Rejections(documents).note(rejected(at=datetime.now(UTC)))
    await documents.close()
    async with AsyncElasticsearch(elastic_address) as client:
        await client.indices.refresh(index=f"{PREFIX}-*")
        yield client
        await remove(client, PREFIX)
