"""Makes the topics, or mends those that are there; safe to repeat.

By librdkafka's admin client: unlike aiokafka's it changes single settings of a topic and leaves alone what an
operator has set beside them.
"""

import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from confluent_kafka import KafkaError, KafkaException
from confluent_kafka.admin import (
    AdminClient,
    AlterConfigOpType,
    ConfigEntry,
    ConfigResource,
    NewTopic,
)

from stream.broker.kafka.connection import Connection
from stream.broker.topics import Topic
from stream.errors import BrokerUnavailableError, SettingsError

# In seconds, for each request to the cluster.
TIME_LIMIT = 30.0
# Without these Frontwire works wrongly. What else `Topic.configs` says (retention, copies) holds for a new
# topic; on one that is there it is the operator's.
NEEDED = ("cleanup.policy", "message.timestamp.type")
AT_LEAST = ("max.message.bytes", "min.compaction.lag.ms")


@dataclass(frozen=True, slots=True)
class TopicState:
    """What setup found and did: `made`, `mended` or `as it should be`; `changes` are setting to new value."""

    name: str
    partitions: int
    made: bool
    changes: dict[str, str]

    @property
    def outcome(self) -> str:
        """In a word or two, for people."""
        if self.made:
            return "made"
        return "mended" if self.changes else "as it should be"


class TopicSetup:
    """Topics of one cluster. Every method raises BrokerUnavailableError when the cluster does not answer."""

    def __init__(self, connection: Connection, time_limit: float = TIME_LIMIT) -> None:
        self._address = connection.address
        self._time_limit = time_limit
        # What librdkafka would print about an unreachable broker, our own errors say.
        silent = logging.getLogger("librdkafka")
        silent.addHandler(logging.NullHandler())
        silent.propagate = False
        self._admin = AdminClient(connection.for_librdkafka(), logger=silent)

    def set_up(self, topics: Iterable[Topic], partitions: int, replication: int) -> list[TopicState]:
        """Makes those that are missing, mends the others; never changes how many partitions one has.

        Another count would send the next revision of a bulletin to another partition than the last one.
        """
        wanted = list(topics)
        existing = self.partition_counts()
        made = {
            topic.name
            for topic in wanted
            if topic.name not in existing and self._make(topic, partitions, replication)
        }
        existing = self._until_visible(wanted)
        return [
            TopicState(topic.name, existing[topic.name], made=True, changes={})
            if topic.name in made
            else self._mend(topic, existing[topic.name])
            for topic in wanted
        ]

    def partition_counts(self) -> dict[str, int]:
        """How many partitions each topic of the cluster has, by name."""
        try:
            found = self._admin.list_topics(timeout=self._time_limit).topics
        except KafkaException as error:
            raise self._unavailable(error) from error
        return {name: len(topic.partitions) for name, topic in found.items()}

    def to_mend(self, topic: Topic) -> dict[str, str]:
        """The settings of an existing topic that do not fit, with the value each should have."""
        found = self._configs(topic.name)
        wanted = topic.configs(replication=1)
        changes = {name: wanted[name] for name in NEEDED if _parts(found[name]) != _parts(wanted[name])}
        return changes | {name: wanted[name] for name in AT_LEAST if int(found[name]) < int(wanted[name])}

    def _make(self, topic: Topic, partitions: int, replication: int) -> bool:
        """False where another setup made it in between."""
        new = NewTopic(
            topic.name,
            num_partitions=partitions,
            replication_factor=replication,
            config=topic.configs(replication),
        )
        try:
            self._done(
                self._admin.create_topics([new], operation_timeout=self._time_limit)[topic.name], topic.name
            )
        except _ExistsError:
            return False
        return True

    def _until_visible(self, topics: list[Topic]) -> dict[str, int]:
        """Partition counts, once every broker's metadata has the new topics (some ms after they are made)."""
        deadline = time.monotonic() + self._time_limit
        while not (existing := self.partition_counts()).keys() >= {topic.name for topic in topics}:
            if time.monotonic() > deadline:
                raise self._unavailable(TimeoutError(f"new topics unseen for {self._time_limit} s"))
            time.sleep(0.1)
        return existing

    def _mend(self, topic: Topic, partitions: int) -> TopicState:
        changes = self.to_mend(topic)
        if changes:
            entries = [
                ConfigEntry(name, value, incremental_operation=AlterConfigOpType.SET)
                for name, value in changes.items()
            ]
            resource = ConfigResource(ConfigResource.Type.TOPIC, topic.name, incremental_configs=entries)
            self._done(self._admin.incremental_alter_configs([resource])[resource], topic.name)
        return TopicState(topic.name, partitions, made=False, changes=changes)

    def _configs(self, name: str) -> dict[str, str]:
        resource = ConfigResource(ConfigResource.Type.TOPIC, name)
        entries = self._done(self._admin.describe_configs([resource])[resource], name)
        return {entry.name: entry.value for entry in entries.values()}

    def _done(self, future: Any, topic: str) -> Any:
        try:
            return future.result(self._time_limit)
        except TimeoutError as error:
            raise self._unavailable(error) from error
        except KafkaException as error:
            reason = error.args[0]
            if reason.code() == KafkaError.TOPIC_ALREADY_EXISTS:
                raise _ExistsError from error
            if reason.retriable():
                raise self._unavailable(error) from error
            raise SettingsError(
                f"Kafka at {self._address} refuses to set up {topic}: {reason.str()}. Give"
                " FRONTWIRE_REPLICATION no more than there are brokers, and the user the right to create and"
                " alter topics."
            ) from error

    def _unavailable(self, error: Exception) -> BrokerUnavailableError:
        return BrokerUnavailableError(
            f"Kafka at {self._address} does not answer ({error}): see that it runs and that FRONTWIRE_BROKER"
            " names it, then try again"
        )


class _ExistsError(Exception):
    """The topic to make is there already."""


def _parts(value: str) -> set[str]:
    """The parts of a setting that is a list: compact,delete is delete,compact."""
    return set(value.split(","))
