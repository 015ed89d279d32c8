"""Faust's transport, with offsets that move by finished work alone.

Faust 0.15.3 acknowledges by itself what an agent left with an exception, and what it skips or cannot decode;
and `Consumer._new_offset` may commit an offset past a message that is still unacknowledged (issue 606: acked
2586–2589 and committed 2585 gives 2590), because a gap of one at the head looks the same to it as none.

So Faust's acknowledgements count for nothing here. An agent calls `finished` after the effect of a message
is durable, one message after the other in the order of its partition; then the offset after the last finished
one is right, gaps that compaction left included.
"""

from collections.abc import Iterator
from typing import Any

from faust.transport.drivers import aiokafka as driver
from faust.types import TP

from stream.broker.kafka.consumer_thread import HopConsumerThread


class EffectFirstConsumer(driver.Consumer):  # type: ignore[misc] # faust's driver is untyped to us
    """Commits the offset after the last finished message of each partition."""

    def on_init(self) -> None:
        """Starts with nothing finished."""
        super().on_init()
        self._next_offset: dict[TP, int] = {}

    def finished(self, message: Any) -> None:
        """The effect of this message, and of all before it in its partition, is durable."""
        # One that a rebalance overtook is done again by whoever has the partition now.
        if message.generation_id == self.app.consumer_generation_id:
            self._next_offset[message.tp] = message.offset + 1

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
