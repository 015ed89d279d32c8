"""Faust's consumer thread, with two settings that Faust does not have and the embedded broker needs.

The embedded broker is librdkafka's mock cluster; on Kafka both cost next to nothing.
"""

import time
from collections.abc import Mapping
from typing import Any

from aiokafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor
from faust.transport.drivers import aiokafka as driver

# Faust asks the broker to hold an empty fetch for 1.5 s. Kafka answers as soon as a message comes; the mock
# holds it to the end: a bulletin took 3 s through two hops, and no more passed than fits into the mock every
# 1.5 s. With 100 ms, an alert's three hops waited 150 ms on average, half of all the time it took. On Kafka
# this is forty empty requests a second from an idle consumer, 1% of a core.
FETCH_WAIT_MS = 25

# The mock ends a rebalance as soon as the leader has sent the assignment, and refuses every member that asks
# for its own only then (InvalidRequestError), which begins the next rebalance: three workers needed half a
# minute to come to rest. So the leader lets the others ask first. On Kafka, that much more a rebalance.
LEADER_WAITS = 0.3


class _LastToSync(RoundRobinPartitionAssignor):  # type: ignore[misc] # aiokafka is untyped to us
    """Round robin, with a pause for the other members."""

    @classmethod
    def assign(cls, cluster: Any, members: Mapping[str, Any]) -> dict[str, Any]:
        assignment: dict[str, Any] = super().assign(cluster, members)
        if len(members) > 1:
            time.sleep(LEADER_WAITS)  # in the consumer's own thread, where nothing else is due just now
        return assignment


class HopConsumerThread(driver.AIOKafkaConsumerThread):  # type: ignore[misc] # faust's driver is untyped to us
    """Makes the consumer as Faust does, then changes what Faust hard-wires; both are read when it starts."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._fetch_max_wait_ms = FETCH_WAIT_MS  # noqa: SLF001 - there is no other way
        consumer._partition_assignment_strategy = [_LastToSync]  # noqa: SLF001 - there is no other way
        return consumer
