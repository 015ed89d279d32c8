"""The composition root: from settings to the adapters of broker and store that they name.

Nothing else decides which one is in use; tests build the same parts by hand, with fakes. The hops are put
together from these in `stream.worker.open_hop`, apart, because reading loads spaCy and Faust. The clients of
Kafka and Elasticsearch are imported where one is opened: embedded, a search would wait 0.8 s for them.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING

from stream.broker.embedded.database import FILE, Database
from stream.broker.embedded.intake import EmbeddedIntake
from stream.broker.embedded.ledger import EmbeddedLedger
from stream.broker.kafka.connection import Connection
from stream.broker.port import Intake, Ledger
from stream.errors import SettingsError
from stream.settings import Settings
from stream.store.documents import Documents
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.documents import EmbeddedDocuments
from stream.store.port import Store

if TYPE_CHECKING:
    from stream.broker.kafka.outlet import KafkaOutlet

# How long somebody who publishes is kept waiting for a broker, in seconds.
PUBLISH_TIME_LIMIT = 30.0


@asynccontextmanager
async def open_intake(settings: Settings) -> AsyncIterator[Intake]:
    """Where bulletins come in."""
    if settings.broker.embedded:
        with closing(Database(settings.data / FILE)) as database:
            yield EmbeddedIntake(database, settings.max_body)
        return
    from stream.broker.kafka.intake import KafkaIntake

    async with open_outlet(settings, PUBLISH_TIME_LIMIT) as outlet:
        yield KafkaIntake(outlet)


@asynccontextmanager
async def open_ledger(settings: Settings) -> AsyncIterator[Ledger]:
    """What became of bulletins."""
    if settings.broker.embedded:
        with closing(Database(settings.data / FILE)) as database:
            yield EmbeddedLedger(database)
        return
    from stream.broker.kafka.ledger import KafkaLedger
    from stream.broker.kafka.topic_reader import TopicReader

    async with open_outlet(settings, PUBLISH_TIME_LIMIT) as outlet:
        yield KafkaLedger(TopicReader(Connection.of(settings)), outlet)


@asynccontextmanager
async def open_store(settings: Settings) -> AsyncIterator[Store]:
    """Where records are kept and found."""
    store = _store(settings)
    try:
        if settings.store.embedded:
            await store.setup()  # a file needs no operator; Elasticsearch is set up by `frontwire setup`
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def open_documents(settings: Settings) -> AsyncIterator[Documents]:
    """Where subscriptions, alerts and deliveries are kept, beside the records."""
    documents = _documents(settings)
    try:
        if settings.store.embedded:
            await documents.setup()
        yield documents
    finally:
        await documents.close()


def open_outlet(settings: Settings, time_limit: float | None) -> "KafkaOutlet":
    """What sends to Kafka, to be entered; `time_limit` in seconds, None waits as long as Kafka needs."""
    from stream.broker.kafka.outlet import KafkaOutlet

    return KafkaOutlet(Connection.of(settings), settings.max_body, time_limit)


def _store(settings: Settings) -> Store:
    if settings.store.path is not None:
        return EmbeddedStore(settings.store.path)
    from stream.store.elastic import ElasticStore, IndexOptions

    return ElasticStore(
        _server(settings),
        user=settings.store_user,
        password=settings.password_of_store(),
        api_key=settings.api_key_of_store(),
        ca=settings.store_ca,
        options=IndexOptions(replicas=settings.store_replicas),
    )


def _documents(settings: Settings) -> Documents:
    if settings.store.path is not None:
        return EmbeddedDocuments(settings.store.path)
    from stream.store.elastic.client import connect
    from stream.store.elastic.index_maker import IndexOptions
    from stream.store.elastic.small_documents import ElasticDocuments

    client = connect(
        _server(settings),
        user=settings.store_user,
        password=settings.password_of_store(),
        api_key=settings.api_key_of_store(),
        ca=settings.store_ca,
    )
    return ElasticDocuments(client, options=IndexOptions(replicas=settings.store_replicas))


def _server(settings: Settings) -> str:
    if settings.store.url is None:
        raise SettingsError(
            "FRONTWIRE_STORE names neither a server nor a file. Example: http://localhost:9200"
        )
    return settings.store.url
