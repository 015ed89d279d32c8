"""The Faust app of one hop: one consumer group, an agent a topic, one message after the other."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import faust

from agents.incoming import Incoming
from schemas.rejected import Hop
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.effect_first import EffectFirstTransport
from stream.metrics import BEHIND, END_TO_END_SECONDS

Process = Callable[[Incoming], Awaitable[None]]


# In seconds. A killed worker's partitions are handed on after it; Faust's 60 s would stop them for a minute.
# Heartbeats come from a thread of their own, every 1.5 s, however long a message takes.
SESSION_TIMEOUT = 6.0
# Thirty years, for never. A consumer that fetches nothing for longer than this leaves its group, and then
# Faust (flow stopped until partitions come) and aiokafka (no rejoin until something fetches) wait for each
# other for good: tried with 4 s and a message of 15 s. A worker that waits out an outage is no broken one,
# and another would only wait as well.
NEVER = 1e9
# In messages. Sets have 120 kB as a rule and 32 MiB at worst, so 4 in memory beside the one at work are half
# a MB as a rule and 128 MiB at worst; Faust's 4096 would be 490 MB as a rule.
BUFFER = 4


class HopApp(faust.App):  # type: ignore[misc] # faust is untyped to us
    """A faust.App that leaves no folder `frontwire-split-data` where it was started: it has no tables."""

    def _create_directories(self) -> None:
        """Nothing to make."""


def faust_app(hop: Hop, connection: Connection, work: Mapping[str, Process]) -> faust.App:
    """The app that runs a topic's `work` on each of its messages and moves the offset when it is done.

    The work must see to it that a message is durable elsewhere when it returns, and raise nothing but a
    cancellation. The topic named first is the hop's own: by it is measured how far the hop is behind.
    """
    app = HopApp(
        f"frontwire-{hop}",
        **connection.for_faust(),
        broker_session_timeout=SESSION_TIMEOUT,
        broker_heartbeat_interval=SESSION_TIMEOUT / 4,
        broker_max_poll_interval=NEVER,
        broker_commit_interval=1.0,
        consumer_auto_offset_reset="earliest",  # a new group reads the whole log
        stream_buffer_maxsize=BUFFER,
        stream_wait_empty=False,  # can hang a shutdown or rebalance
        # How long one message may take before Faust logs pages of advice: outages are ours to report.
        stream_processing_timeout=NEVER,
        broker_commit_livelock_soft_timeout=NEVER,
        table_standby_replicas=0,  # no tables, so Kafka's own round-robin assignment, not Faust's
        topic_allow_declare=False,  # `frontwire setup` makes topics
        topic_disable_leader=True,
        web_enabled=False,
    )
    app.transport = EffectFirstTransport(app.conf.broker_consumer, app)
    own = next(iter(work))
    for topic, process in work.items():
        _add_agent(app, topic, process, hop if topic == own else None)
    return app


def _add_agent(app: faust.App, topic: str, process: Process, measured_as: Hop | None) -> None:
    """The agent of one topic; its messages are measured as the hop's, or not at all."""
    source = app.topic(topic, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw")

    async def consume(stream: Any) -> None:
        async for event in stream.noack().events():
            try:
                await process(_incoming(event.message))
            except Exception as error:  # noqa: BLE001 - Faust would go on with the next message and lose this one
                await app.crash(error)
                await asyncio.Event().wait()  # until the process ends; its successor begins with this message
            app.consumer.finished(event.message)
            if measured_as is not None:
                _measure(measured_as, app, event.message)

    app.agent(source, name=measured_as or topic, concurrency=1)(consume)


def _incoming(message: Any) -> Incoming:
    return Incoming(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        key=message.key,
        value=message.value,
        timestamp_ms=round(message.timestamp * 1000),
        headers=tuple(message.headers or ()),
    )


def _measure(hop: Hop, app: faust.App, message: Any) -> None:
    END_TO_END_SECONDS.labels(hop).observe(max(0.0, time.time() - message.timestamp))
    # A rebalance may have taken the partition away, and aiokafka asserts that it is ours.
    if message.tp in app.consumer.assignment():
        highwater = app.consumer.highwater(message.tp) or 0
        BEHIND.labels(hop, str(message.partition)).set(max(0, highwater - message.offset - 1))
