"""Reading what is in a topic now: all of it or its end, and not for ever where Kafka falls silent."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from confluent_kafka import Producer

from stream.addresses import BrokerAddress
from stream.broker.embedded.mock_cluster import MockCluster
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.topic_reader import TopicReader
from stream.errors import BrokerUnavailableError

TOPIC = "some"
PARTITIONS = 2


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    """A broker with 20 messages, 10 in each partition."""
    cluster = MockCluster({TOPIC: PARTITIONS})
    producer = Producer({"bootstrap.servers": cluster.address})
    for number in range(20):
        producer.produce(TOPIC, str(number).encode(), partition=number % PARTITIONS)
    producer.flush()
    yield Connection(BrokerAddress.parse(f"kafka://{cluster.address}"))
    cluster.close()


class SilentConsumer:
    """A consumer of a topic with one message that never comes."""

    async def end_offsets(self, partitions: list[str]) -> dict[str, int]:
        return dict.fromkeys(partitions, 1)

    async def beginning_offsets(self, partitions: list[str]) -> dict[str, int]:
        return dict.fromkeys(partitions, 0)

    def seek(self, partition: str, offset: int) -> None:
        """Goes there."""

    async def position(self, _partition: str) -> int:
        return 0

    async def getmany(self, *_partitions: str, timeout_ms: int) -> dict[str, list[Any]]:
        del timeout_ms
        return {}


class SilentReader(TopicReader):
    """Reads by the silent consumer."""

    @asynccontextmanager
    async def _consumer(self, _topics: object) -> AsyncIterator[tuple[Any, list[Any]]]:
        yield SilentConsumer(), ["a partition"]


async def test_a_topic_that_falls_silent_before_its_end_is_said(connection: Connection) -> None:
    reader = SilentReader(connection, patience=0.1)
    with pytest.raises(BrokerUnavailableError, match=r"nothing more of some for 0.1 s.*leaders"):
        [one async for one in reader.all_now(TOPIC)]


@pytest.mark.parametrize(
    ("latest", "offsets"),
    [(None, range(10)), (1000, range(10)), (6, range(7, 10)), (5, range(7, 10)), (0, range(0))],
)
async def test_the_latest_are_those_at_the_end_of_each_partition(
    connection: Connection, latest: int | None, offsets: range
) -> None:
    found = [one async for one in TopicReader(connection).all_now(TOPIC, latest)]
    for partition in range(PARTITIONS):
        assert [one.offset for one in found if one.partition == partition] == list(offsets)
