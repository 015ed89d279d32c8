"""Reading a topic outside of any consumer group: all that is there now, or all that comes from now on."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError

from stream.broker.kafka.connection import Connection
from stream.errors import BrokerUnavailableError

POLL_MS = 500
# How long a topic may give nothing before its end, in seconds: then its leader is away.
PATIENCE = 30.0


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

    def __init__(self, connection: Connection, patience: float = PATIENCE) -> None:
        self._connection = connection
        self._patience = patience

    async def all_now(self, topic: str, latest: int | None = None) -> AsyncIterator[Stored]:
        """Every message that is in the topic when this is called, in order within a partition.

        With `latest` only about so many, those at the partitions' ends.
        """
        async with self._consumer([topic]) as (consumer, partitions):
            ends = await consumer.end_offsets(partitions)
            for partition, start in (await consumer.beginning_offsets(partitions)).items():
                each = ends[partition] if latest is None else -(-latest // len(partitions))
                consumer.seek(partition, max(start, ends[partition] - each))
            async for record in self._up_to(ends, consumer, topic):
                yield _stored(record)

    async def _up_to(self, ends: Mapping[Any, int], consumer: Any, topic: str) -> AsyncIterator[Any]:
        """The records before these offsets; raises BrokerUnavailableError when none comes for too long."""
        where, moved_at = await self._positions(consumer, ends, topic), time.monotonic()
        # The position, not the last message seen: compaction may have taken the last one away.
        while unread := [p for p in ends if where[p] < ends[p]]:
            for batch in (await consumer.getmany(*unread, timeout_ms=POLL_MS)).values():
                for record in batch:
                    yield record
            # Afterwards: what the caller does with the messages is no silence of Kafka's.
            before, where = where, await self._positions(consumer, ends, topic)
            if where != before:
                moved_at = time.monotonic()
            elif time.monotonic() - moved_at > self._patience:
                raise self._silence(topic)

    async def _positions(self, consumer: Any, partitions: Iterable[Any], topic: str) -> dict[Any, int]:
        try:
            async with asyncio.timeout(self._patience):
                return {partition: await consumer.position(partition) for partition in partitions}
        except TimeoutError as error:
            raise self._silence(topic) from error

    def _silence(self, topic: str) -> BrokerUnavailableError:
        return BrokerUnavailableError(
            f"Kafka at {self._connection.address} gives nothing more of {topic} for {self._patience:g} s,"
            " though there is more: see that the leaders of its partitions run, then try again"
        )

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
