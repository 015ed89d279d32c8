"""Kafka with Frontwire's topics, and what the tests of the stream need of it."""

from collections.abc import AsyncIterator

import pytest

from stream.addresses import BrokerAddress
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.intake import KafkaIntake
from stream.broker.kafka.ledger import KafkaLedger
from stream.broker.kafka.outlet import KafkaOutlet
from stream.broker.kafka.setup import TopicSetup
from stream.broker.kafka.topic_reader import TopicReader
from stream.broker.topics import topics

MAX_BODY = 256 * 1024
PARTITIONS = 4


@pytest.fixture(scope="session")
def connection(kafka_address: str) -> Connection:
    return Connection(BrokerAddress.parse(f"kafka://{kafka_address}"))


@pytest.fixture(scope="session")
def topic_setup(connection: Connection) -> TopicSetup:
    """Kafka after `frontwire setup`."""
    setup = TopicSetup(connection)
    setup.set_up(topics(MAX_BODY), PARTITIONS, replication=1)
    return setup


@pytest.fixture
async def outlet(connection: Connection, topic_setup: TopicSetup) -> AsyncIterator[KafkaOutlet]:
    del topic_setup
    async with KafkaOutlet(connection, MAX_BODY, time_limit=20) as opened:
        yield opened


@pytest.fixture
def intake(outlet: KafkaOutlet) -> KafkaIntake:
    return KafkaIntake(outlet)


@pytest.fixture
def reader(connection: Connection) -> TopicReader:
    return TopicReader(connection)


@pytest.fixture
def ledger(reader: TopicReader, outlet: KafkaOutlet) -> KafkaLedger:
    return KafkaLedger(reader, outlet)
