"""Reading a topic outside of any consumer group: all that is there now, or all that comes from now on."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError

from stream.broker.kafka.connection import Connection
from stream.errors import BrokerUnavailableError

POLL_MS = 500


@dataclass(frozen=True, slots=True)
class Stored:
    """One message as it lies in its topic."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    timestamp_ms: int


class TopicReader:
    """Reads topics of one cluster; every method raises BrokerUnavailableError when it does not answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all_now(self, topic: str) -> AsyncIterator[Stored]:
        """Every message that is in the topic when this is called, in order within a partition."""
        async with self._consumer([topic]) as (consumer, partitions):
            ends = await consumer.end_offsets(partitions)
            await consumer.seek_to_beginning(*partitions)
            # The position, not the last message seen: compaction may have taken the last one away.
            while unread := [p for p in partitions if await consumer.position(p) < ends[p]]:
                for batch in (await consumer.getmany(*unread, timeout_ms=POLL_MS)).values():
                    for record in batch:
                        yield _stored(record)

    @asynccontextmanager
    async def from_now_on(self, topics: Sequence[str]) -> AsyncIterator[AsyncIterator[Stored]]:
        """Every message that comes after this is entered; endless."""
        async with self._consumer(topics) as (consumer, partitions):
            await consumer.seek_to_end(*partitions)
            # seek_to_end is lazy: only asking for the position settles where "now" is.
            for partition in partitions:
                await consumer.position(partition)
            yield _endlessly(consumer)

    @asynccontextmanager
    async def _consumer(self, topics: Sequence[str]) -> AsyncIterator[tuple[Any, list[Any]]]:
        consumer = AIOKafkaConsumer(**self._connection.for_aiokafka(), group_id=None)
        try:
            await consumer.start()
            # Asked before: aiokafka waits 40 s for the metadata of a topic that is not there.
            self._require(topics, await consumer.topics())
            consumer.subscribe(topics)
            while not consumer.assignment():  # noqa: ASYNC110 - aiokafka offers no event for it; it takes some ms
                await asyncio.sleep(0.01)
            yield consumer, sorted(consumer.assignment())
        except KafkaError as error:
            raise BrokerUnavailableError(
                f"Kafka at {self._connection.address} does not answer: {error!r}; see that it runs, then try"
                " again"
            ) from error
        finally:
            await consumer.stop()

    def _require(self, topics: Sequence[str], existing: set[str]) -> None:
        if missing := [topic for topic in topics if topic not in existing]:
            raise BrokerUnavailableError(
                f"Kafka at {self._connection.address} has no topic {missing[0]}: run `frontwire setup` first"
            )


async def _endlessly(consumer: Any) -> AsyncIterator[Stored]:
    async for record in consumer:
        yield _stored(record)


def _stored(record: Any) -> Stored:
    return Stored(record.topic, record.partition, record.offset, record.key, record.value, record.timestamp)
