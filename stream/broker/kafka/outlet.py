"""Sending to Kafka: durable when `send` returns."""

import asyncio
import time
from types import TracebackType
from typing import Any, Self

from aiokafka import AIOKafkaProducer
from aiokafka.errors import (
    KafkaConnectionError,
    KafkaError,
    MessageSizeTooLargeError,
)
from aiokafka.errors import RecordListTooLargeError as BatchTooLargeError

from stream.broker.kafka.connection import Connection
from stream.broker.port import Outgoing
from stream.broker.topics import topics
from stream.errors import BrokerUnavailableError, MessageTooLargeError

# Sets are JSON of many like records: lz4 makes them some ten times smaller at 400 MB/s and more.
COMPRESSION = "lz4"


class KafkaOutlet:
    """Sends with acks from all in-sync replicas, idempotently: aiokafka's own retries double nothing.

    `time_limit` is in seconds; None waits as long as the broker needs, as the agents do. aiokafka's default
    partitioner is murmur2 of the key, as everywhere in Frontwire.
    """

    def __init__(self, connection: Connection, max_body: int, time_limit: float | None = None) -> None:
        self._connection = connection
        self._largest = max(topic.max_request_bytes for topic in topics(max_body))
        self._time_limit = time_limit
        self._producer: Any = None
        self._starting = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._producer is not None:
            await self._producer.stop()
            self._producer = None

    async def send(self, message: Outgoing) -> int:
        """See stream.broker.port.Outlet."""
        # Named here, not read from the broker's answer: what counts is the time that consumers will see.
        now = time.time_ns() // 1_000_000
        sent_at = now if message.timestamp_ms is None else message.timestamp_ms
        try:
            async with asyncio.timeout(self._time_limit):
                producer = await self._started()
                await producer.send_and_wait(
                    message.topic, message.value, key=message.key, timestamp_ms=sent_at
                )
        except (MessageSizeTooLargeError, BatchTooLargeError) as error:
            raise MessageTooLargeError(
                f"a message of {len(message.value or b''):,} bytes is more than {message.topic} takes:"
                " raise FRONTWIRE_MAX_BODY everywhere and run `frontwire setup`, or send less"
            ) from error
        except TimeoutError as error:
            raise BrokerUnavailableError(
                f"Kafka at {self._connection.address} did not take a message for {message.topic} within"
                f" {self._time_limit} s: see that it runs, then try again"
            ) from error
        except KafkaError as error:
            await self._start_anew_if_broken()
            raise BrokerUnavailableError(
                f"Kafka at {self._connection.address} did not take a message for {message.topic}: {error!r};"
                " see that it runs and that `frontwire setup` made the topics"
            ) from error
        return sent_at

    async def _started(self) -> Any:
        async with self._starting:
            if self._producer is None:
                producer = AIOKafkaProducer(
                    **self._connection.for_aiokafka(),
                    acks="all",
                    enable_idempotence=True,
                    compression_type=COMPRESSION,
                    max_request_size=self._largest,
                )
                try:
                    await producer.start()
                except BaseException:
                    await producer.stop()
                    raise
                self._producer = producer
            return self._producer

    async def _start_anew_if_broken(self) -> None:
        """Lets go of a producer whose sender has ended (Kafka fenced it off): the next send opens one."""
        producer = self._producer
        if producer is not None and producer._sender.sender_task.done():  # noqa: SLF001 - says it nowhere else
            self._producer = None
            try:
                await producer.stop()
            except KafkaConnectionError:
                return  # it is thrown away
