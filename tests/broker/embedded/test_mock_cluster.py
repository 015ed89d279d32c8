"""What the embedded broker is relied on for, and what is known to be wrong with it, on the real one."""

import os
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from confluent_kafka import Consumer, Producer, TopicPartition

from stream.broker.embedded.mock_cluster import KEPT_PER_PARTITION, MockCluster
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.wire import Wire
from stream.broker.topics import BULLETINS, RECEIPTS, RECORDS, REJECTED
from tests.broker.embedded.builders import receipt, rejected

MIB = 1024 * 1024


@pytest.fixture
def cluster() -> Iterator[MockCluster]:
    with closing(MockCluster({BULLETINS: 12, RECORDS: 1, RECEIPTS: 1, REJECTED: 1})) as opened:
        yield opened


@pytest.fixture
def producer(cluster: MockCluster) -> Producer:
    return Producer(
        {"bootstrap.servers": cluster.address, "message.max.bytes": 64 * MIB, "linger.ms": 0, "log_level": 3}
    )


def send(producer: Producer, size: int, topic: str = RECORDS) -> None:
    producer.produce(topic, os.urandom(size), partition=0)
    assert producer.flush(30) == 0


def readable(cluster: MockCluster, topic: str = RECORDS) -> list[int]:
    """The sizes of what can be read from partition 0."""
    consumer = Consumer(
        {
            "bootstrap.servers": cluster.address,
            "group.id": "test",
            "auto.offset.reset": "earliest",
            "fetch.wait.max.ms": 10,
            "log_level": 3,
        }
    )
    with closing(consumer):
        low, high = consumer.get_watermark_offsets(TopicPartition(topic, 0), timeout=10)
        consumer.assign([TopicPartition(topic, 0, low)])
        found = [consumer.poll(10) for _ in range(high - low)]
        return [len(message.value() or b"") for message in found if message is not None]


def test_it_drops_what_is_older_than_five_mib(cluster: MockCluster, producer: Producer) -> None:
    for _ in range(50):
        send(producer, 120_000)
    kept = readable(cluster)
    assert len(kept) == 43
    assert sum(kept) < KEPT_PER_PARTITION


def test_a_message_that_pushes_out_all_before_it_is_lost_itself(
    cluster: MockCluster, producer: Producer
) -> None:
    send(producer, 3 * MIB)
    send(producer, 3 * MIB)
    assert readable(cluster) == []


def test_a_spacer_before_a_large_message_keeps_it(cluster: MockCluster, producer: Producer) -> None:
    wire = Wire(cluster.address)
    for _ in range(3):
        wire.space_records()
        wire._producer.flush(10)
        send(producer, 3 * MIB)
        assert readable(cluster)[-1:] == [3 * MIB]
    wire.close()


def test_topics_have_the_partitions_that_were_asked_for(producer: Producer) -> None:
    found = producer.list_topics(timeout=10).topics
    assert {name: len(topic.partitions) for name, topic in found.items()} == {
        BULLETINS: 12,
        RECORDS: 1,
        RECEIPTS: 1,
        REJECTED: 1,
    }


def test_the_wire_sends_with_the_time_of_the_outbox(cluster: MockCluster) -> None:
    wire = Wire(cluster.address)
    wire.send(Waiting(1, RECORDS, b"tribune/a", None, 1_234_567, 1))
    wire._producer.flush(10)
    consumer = Consumer({"bootstrap.servers": cluster.address, "group.id": "test", "log_level": 3})
    with closing(consumer):
        consumer.assign([TopicPartition(RECORDS, 0, 0)])
        message = consumer.poll(10)
    assert message is not None
    assert (message.key(), message.value()) == (b"tribune/a", None)
    assert message.timestamp()[1] == 1_234_567
    wire.close()


def test_the_wire_gives_receipts_and_rejected_messages_from_the_beginning(
    cluster: MockCluster, producer: Producer
) -> None:
    producer.produce(RECEIPTS, receipt().model_dump_json())
    producer.produce(REJECTED, rejected().model_dump_json())
    producer.flush(10)
    wire = Wire(cluster.address)
    received = []
    deadline = time.monotonic() + 20
    while len(received) < 2 and time.monotonic() < deadline:
        received += wire.received()
    assert sorted(type(one).__name__ for one in received) == ["Receipt", "Rejected"]
    wire.close()


def test_nothing_listens_after_it_was_closed() -> None:
    cluster = MockCluster({RECORDS: 1})
    address = cluster.address
    cluster.close()
    cluster.close()
    failures: list[object] = []
    gone = Producer({"bootstrap.servers": address, "error_cb": failures.append, "log_level": 0})
    gone.poll(2)
    assert failures
