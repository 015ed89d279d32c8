"""A worker that starts before Kafka, or before its topics are made, waits for them and says so."""

import time
from collections.abc import Callable, Collection
from typing import Protocol

import structlog

from stream.errors import BrokerUnavailableError

PAUSE = 5.0

log = structlog.get_logger(__name__)


class KnowsTopics(Protocol):
    """What is asked of TopicSetup."""

    def partition_counts(self) -> dict[str, int]:
        """See stream.broker.kafka.setup.TopicSetup."""
        ...


def wait_for_topics(
    cluster: KnowsTopics, names: Collection[str], sleep: Callable[[float], None] = time.sleep
) -> None:
    """Returns once the cluster has all topics of these names.

    Faust would start without, and notice a topic that is made later only when its metadata is five minutes
    old.
    """
    while (problem := _problem(cluster, names)) is not None:
        log.warning("waiting", waiting_for="topics", seconds=PAUSE, why=problem)
        sleep(PAUSE)


def _problem(cluster: KnowsTopics, names: Collection[str]) -> str | None:
    try:
        existing = cluster.partition_counts()
    except BrokerUnavailableError as outage:
        return str(outage)
    missing = sorted(set(names) - existing.keys())
    return f"there is no topic {', '.join(missing)}: run `frontwire setup`" if missing else None
