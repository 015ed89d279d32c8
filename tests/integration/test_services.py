"""The services themselves: what the other tests of this folder rest on."""

import uuid

import httpx
import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from confluent_kafka import KafkaError, Producer
from confluent_kafka.admin import AdminClient, NewTopic
from elasticsearch import AsyncElasticsearch

from tests.services import elastic, kafka
from tests.services.service import Service


@pytest.fixture
def topic(kafka_address: str) -> str:
    name = f"smoke-{uuid.uuid4().hex}"
    admin = AdminClient({"bootstrap.servers": kafka_address})
    admin.create_topics([NewTopic(name, 1, 1)])[name].result(30)
    return name


async def produce_and_consume(address: str, topic: str, value: bytes) -> bytes | None:
    async with AIOKafkaProducer(bootstrap_servers=address) as producer:
        await producer.send_and_wait(topic, value)
    async with AIOKafkaConsumer(
        topic, bootstrap_servers=address, group_id=uuid.uuid4().hex, auto_offset_reset="earliest"
    ) as consumer:
        return (await consumer.getone()).value


def test_kafka_makes_no_topic_that_nobody_created(kafka_address: str) -> None:
    topics = Producer({"bootstrap.servers": kafka_address}).list_topics("never-created", timeout=30).topics
    assert topics["never-created"].error.code() == KafkaError.UNKNOWN_TOPIC_OR_PART


async def test_a_message_comes_out_of_kafka_as_it_went_in(kafka_address: str, topic: str) -> None:
    assert await produce_and_consume(kafka_address, topic, b"bulletin") == b"bulletin"


async def test_a_document_comes_out_of_elasticsearch_as_it_went_in(elastic_address: str) -> None:
    index = f"smoke-{uuid.uuid4().hex}"
    async with AsyncElasticsearch(elastic_address) as client:
        await client.index(index=index, id="1", document={"text": "said"})
        assert (await client.get(index=index, id="1"))["_source"] == {"text": "said"}
        await client.indices.delete(index=index)


async def test_a_paused_kafka_does_not_answer_and_a_resumed_one_keeps_its_messages(
    kafka_service: Service, topic: str
) -> None:
    async with AIOKafkaProducer(bootstrap_servers=kafka_service.address) as producer:
        await producer.send_and_wait(topic, b"before")
    kafka_service.pause()
    try:
        assert not kafka.answers(kafka_service.address)
    finally:
        kafka_service.resume()
    async with AIOKafkaConsumer(
        topic, bootstrap_servers=kafka_service.address, auto_offset_reset="earliest"
    ) as consumer:
        assert (await consumer.getone()).value == b"before"


def test_a_paused_elasticsearch_does_not_answer_and_a_resumed_one_does(elastic_service: Service) -> None:
    elastic_service.pause()
    try:
        assert not elastic.answers(elastic_service.address)
    finally:
        elastic_service.resume()
    assert elastic.answers(elastic_service.address)


async def test_a_stopped_kafka_comes_back_at_its_address_with_its_messages(
    kafka_service: Service, topic: str
) -> None:
    async with AIOKafkaProducer(bootstrap_servers=kafka_service.address) as producer:
        await producer.send_and_wait(topic, b"before")
    kafka_service.stop()
    try:
        assert not kafka.answers(kafka_service.address)
    finally:
        kafka_service.start()
    async with AIOKafkaConsumer(
        topic, bootstrap_servers=kafka_service.address, auto_offset_reset="earliest"
    ) as consumer:
        assert (await consumer.getone()).value == b"before"


def test_a_stopped_elasticsearch_refuses_and_comes_back_with_its_documents(elastic_service: Service) -> None:
    document = f"{elastic_service.address}/smoke-{uuid.uuid4().hex}/_doc/1"
    httpx.put(document, json={"text": "said"}, timeout=30).raise_for_status()
    elastic_service.stop()
    try:
        with pytest.raises(httpx.TransportError):
            httpx.get(document)
    finally:
        elastic_service.start()
    assert httpx.get(document, timeout=30).json()["_source"] == {"text": "said"}
