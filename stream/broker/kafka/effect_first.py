"""Faust's transport, with offsets that move by finished work alone.

Faust 0.15.3 acknowledges by itself what an agent left with an exception, and what it skips or cannot decode;
and `Consumer._new_offset` may commit an offset past a message that is still unacknowledged (issue 606: acked
2586–2589 and committed 2585 gives 2590), because a gap of one at the head looks the same to it as none.

And while its buffer is full it sleeps for a second, or waits as long for messages of other partitions,
however soon there is room: with a buffer of 4, five sets a second went through index and alert, each of
them 25 ms of work, and a backlog at that pace was never worked off.

So Faust's acknowledgements count for nothing here. An agent calls `finished` after the effect of a message
is durable, one message after the other in the order of its partition; then the offset after the last finished
one is right, gaps that compaction left included.
"""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from faust.transport.drivers import aiokafka as driver
from faust.types import TP

from stream.broker.kafka.consumer_thread import HopConsumerThread

# In seconds; then Faust's loop looks whether it shall stop.
LONGEST_WITHOUT_ROOM = 1.0
# How long to wait for other partitions while one is left out because its buffer is full, in seconds.
WAIT_FOR_OTHERS = 0.02


class EffectFirstConsumer(driver.Consumer):  # type: ignore[misc] # faust's driver is untyped to us
    """Commits the offset after the last finished message of each partition."""

    def on_init(self) -> None:
        """Starts with nothing finished."""
        super().on_init()
        self._next_offset: dict[TP, int] = {}
        self._room = asyncio.Event()

    def finished(self, message: Any) -> None:
        """The effect of this message, and of all before it in its partition, is durable."""
        # One that a rebalance overtook is done again by whoever has the partition now.
        if message.generation_id == self.app.consumer_generation_id:
            self._next_offset[message.tp] = message.offset + 1

    def on_buffer_drop(self, tp: TP) -> None:
        """A buffer has room again."""
        super().on_buffer_drop(tp)
        self._room.set()

    async def _wait_next_records(self, timeout: float) -> Any:  # noqa: ASYNC109 - Faust's own, handed on
        if self.flow_active and self._buffered_partitions:
            timeout = WAIT_FOR_OTHERS
            if not self._get_active_partitions():
                self._room.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._room.wait(), LONGEST_WITHOUT_ROOM)
        return await super()._wait_next_records(timeout)

    def _new_consumer_thread(self) -> HopConsumerThread:
        return HopConsumerThread(self, loop=self.loop, beacon=self.beacon)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Commits what is finished, then forgets the partitions that go."""
        await super().on_partitions_revoked(revoked)
        for partition in revoked:
            self._next_offset.pop(partition, None)

    def _filter_tps_with_pending_acks(self, topics: Any = None) -> Iterator[TP]:
        return (tp for tp in self._next_offset if topics is None or tp in topics or tp.topic in topics)

    def _new_offset(self, tp: TP) -> int | None:
        return self._next_offset.get(tp)


class EffectFirstTransport(driver.Transport):  # type: ignore[misc] # faust's driver is untyped to us
    """Faust's aiokafka transport with that consumer."""

    Consumer = EffectFirstConsumer
