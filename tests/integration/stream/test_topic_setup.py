from dataclasses import replace

import pytest
from confluent_kafka.admin import AdminClient, AlterConfigOpType, ConfigEntry, ConfigResource

from stream.addresses import BrokerAddress
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import DAY_MS, MIB, Topic, topics
from stream.errors import BrokerUnavailableError, SettingsError

MAX_BODY = 256 * 1024


def named(name: str) -> Topic:
    return replace(topics(MAX_BODY)[1], name=name)


def test_more_copies_than_brokers_are_refused_with_what_to_do(topic_setup: TopicSetup) -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_REPLICATION"):
        topic_setup.set_up([named("setup-copies")], partitions=1, replication=3)


def test_a_kafka_that_is_not_there_is_said() -> None:
    away = Connection(BrokerAddress.parse("kafka://127.0.0.1:1"))
    with pytest.raises(BrokerUnavailableError, match="FRONTWIRE_BROKER"):
        TopicSetup(away, time_limit=1).partition_counts()


def test_a_missing_topic_is_made_as_it_should_be(topic_setup: TopicSetup) -> None:
    topic = named("setup-made")
    [made] = topic_setup.set_up([topic], partitions=3, replication=1)
    assert (made.outcome, made.partitions) == ("made", 3)
    assert topic_setup.to_mend(topic) == {}


def test_again_changes_nothing_and_keeps_the_partitions(topic_setup: TopicSetup) -> None:
    topic = named("setup-again")
    topic_setup.set_up([topic], partitions=3, replication=1)
    [again] = topic_setup.set_up([topic], partitions=5, replication=1)
    assert (again.outcome, again.partitions, again.changes) == ("as it should be", 3, {})


def test_what_would_work_wrongly_is_mended_and_what_an_operator_set_stays(
    topic_setup: TopicSetup, connection: Connection
) -> None:
    topic = named("setup-mended")
    topic_setup.set_up([topic], partitions=1, replication=1)
    _set(
        connection,
        topic.name,
        {
            "cleanup.policy": "delete",
            "max.message.bytes": str(MIB),
            "retention.ms": str(DAY_MS),
            "segment.bytes": str(64 * MIB),
        },
    )
    [mended] = topic_setup.set_up([topic], partitions=1, replication=1)
    assert mended.changes == {
        "cleanup.policy": "compact",
        "max.message.bytes": str(topic.max_message_bytes),
    }
    assert _get(connection, topic.name, "retention.ms") == str(DAY_MS)
    assert _get(connection, topic.name, "segment.bytes") == str(64 * MIB)


def test_a_larger_limit_than_needed_stays(topic_setup: TopicSetup) -> None:
    topic = named("setup-larger")
    topic_setup.set_up([topic], partitions=1, replication=1)
    smaller = replace(topic, max_message_bytes=MIB)
    assert topic_setup.to_mend(smaller) == {}


def _set(connection: Connection, topic: str, values: dict[str, str]) -> None:
    entries = [
        ConfigEntry(name, value, incremental_operation=AlterConfigOpType.SET)
        for name, value in values.items()
    ]
    resource = ConfigResource(ConfigResource.Type.TOPIC, topic, incremental_configs=entries)
    client = AdminClient(connection.for_librdkafka())
    client.incremental_alter_configs([resource])[resource].result(20)


def _get(connection: Connection, topic: str, name: str) -> str:
    resource = ConfigResource(ConfigResource.Type.TOPIC, topic)
    client = AdminClient(connection.for_librdkafka())
    return str(client.describe_configs([resource])[resource].result(20)[name].value)
