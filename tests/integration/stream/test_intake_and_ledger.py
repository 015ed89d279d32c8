import asyncio
import os
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from aiokafka.partitioner import DefaultPartitioner

from schemas.receipt import Receipt, Stage
from schemas.rejected import Rejected
from stream.addresses import BrokerAddress
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.intake import KafkaIntake
from stream.broker.kafka.ledger import KafkaLedger
from stream.broker.kafka.outlet import KafkaOutlet
from stream.broker.kafka.topic_reader import Stored, TopicReader
from stream.broker.port import Outgoing
from stream.broker.topics import BULLETINS, RECEIPTS, RECORDS, REJECTED
from stream.errors import (
    BodyTooLargeError,
    BrokerUnavailableError,
    FrontwireError,
    MessageTooLargeError,
)
from tests.integration.stream.conftest import PARTITIONS

SENT_AT = datetime(2026, 3, 1, 12, 0, 0, 123_000, tzinfo=UTC)
FRESH = (f"publisher-{number}" for number in count())


@pytest.fixture
def publisher() -> str:
    return next(FRESH)


def receipt(publisher: str, bulletin_id: str, revision: int, stage: Stage, seconds: int = 0) -> Receipt:
    return Receipt(
        publisher=publisher,
        bulletin_id=bulletin_id,
        revision=revision,
        stage=stage,
        at=SENT_AT + timedelta(seconds=seconds),
        extractor_version="1.0.0",
        withdrawn=False,
        statements=1,
        front_events=0,
        unclassified_share=0.5,
        warnings=(),
        milliseconds=1.0,
    )


def rejected(publisher: str, value: bytes | None = b"\xff{", number: int = 1) -> Rejected:
    return Rejected(
        id=f"{BULLETINS}-0-{publisher}-{number}",
        stage="split",
        reason="not UTF-8",
        error="byte 0 is 0xff",
        topic=BULLETINS,
        partition=0,
        offset=number,
        key=f"{publisher}/1".encode(),
        value=value,
        size=2,
        sha256="0" * 64,
        headers=(),
        sent_at=SENT_AT,
        rejected_at=SENT_AT + timedelta(minutes=number),
    )


async def send_receipt(outlet: KafkaOutlet, one: Receipt) -> None:
    await outlet.send(Outgoing(RECEIPTS, one.key.encode(), one.model_dump_json().encode()))


async def set_aside(outlet: KafkaOutlet, one: Rejected) -> None:
    await outlet.send(Outgoing(REJECTED, one.id.encode(), one.model_dump_json().encode()))


async def bulletins_of(reader: TopicReader, publisher: str) -> list[Stored]:
    beginning = f"{publisher}/".encode()
    return [one async for one in reader.all_now(BULLETINS) if (one.key or b"").startswith(beginning)]


async def test_a_broker_that_is_away_is_said_within_the_time_limit() -> None:
    away = Connection(BrokerAddress.parse("kafka://127.0.0.1:1"))
    async with KafkaOutlet(away, 1024, time_limit=2) as outlet:
        with pytest.raises(BrokerUnavailableError, match="see that it runs"):
            await KafkaIntake(outlet).publish("tribune/1", b"{}")
    with pytest.raises(BrokerUnavailableError, match="see that it runs"):
        await KafkaLedger(TopicReader(away), outlet).receipts("tribune", "1")


async def test_a_topic_that_is_not_there_says_to_run_setup(connection: Connection) -> None:
    with pytest.raises(BrokerUnavailableError, match="frontwire setup"):
        [one async for one in TopicReader(connection).all_now("no-such-topic")]


async def test_a_message_over_the_limit_is_refused_and_the_next_one_taken(
    outlet: KafkaOutlet, intake: KafkaIntake, publisher: str
) -> None:
    incompressible = os.urandom(3 * 1024 * 1024)
    with pytest.raises(BodyTooLargeError, match="FRONTWIRE_MAX_BODY"):
        await intake.publish(f"{publisher}/1", incompressible)  # the broker's limit
    with pytest.raises(MessageTooLargeError):
        await outlet.send(Outgoing(BULLETINS, b"key", bytes(64 * 1024 * 1024)))  # our own producer's
    await intake.publish(f"{publisher}/1", b"{}")


async def test_the_worst_set_of_the_largest_body_fits_the_log(
    outlet: KafkaOutlet, reader: TopicReader, publisher: str
) -> None:
    """66 times a body of 256 KiB: what "Drones struck Kyiv." all through it gives, and as compressible."""
    record = b'{"id":"%08d","kind":"front_event","event_type":"drone_strike","text":"Drones struck Kyiv."},'
    value = b"".join(record % number for number in range(66 * 256 * 1024 // len(record)))
    assert len(value) > 16 * 1024 * 1024
    await outlet.send(Outgoing(RECORDS, publisher.encode(), value))
    [found] = [one async for one in reader.all_now(RECORDS) if one.key == publisher.encode()]
    assert found.value == value


async def test_bulletins_lie_where_murmur2_of_their_key_says(
    intake: KafkaIntake, reader: TopicReader, publisher: str
) -> None:
    keys = [f"{publisher}/{number}" for number in range(20)]
    await asyncio.gather(*(intake.publish(key, b"{}") for key in keys))
    partitions = list(range(PARTITIONS))
    expected = {key.encode(): DefaultPartitioner()(key.encode(), partitions, partitions) for key in keys}
    found = {one.key: one.partition for one in await bulletins_of(reader, publisher)}
    assert found == expected
    assert len(set(found.values())) > 1


async def test_what_is_published_is_durable_with_the_time_that_is_told(
    intake: KafkaIntake, reader: TopicReader, publisher: str
) -> None:
    published = await intake.publish(f"{publisher}/1", b"one")
    withdrawn = await intake.publish(f"{publisher}/1", None)
    assert withdrawn.timestamp_ms >= published.timestamp_ms > 1_700_000_000_000
    assert [one.value for one in await bulletins_of(reader, publisher)] == [b"one", None]


async def test_receipts_of_a_bulletin_are_the_latest_of_each_stage_and_no_others(
    outlet: KafkaOutlet, ledger: KafkaLedger, publisher: str
) -> None:
    wanted = [
        receipt(publisher, "1", 1, "accepted"),
        receipt(publisher, "1", 1, "indexed", 2),
        receipt(publisher, "1", 2, "accepted", 1),
    ]
    for one in [receipt(publisher, "1", 1, "indexed", 1), *wanted, receipt(publisher, "1/2", 1, "indexed")]:
        await send_receipt(outlet, one)
    assert await ledger.receipts(publisher, "1") == wanted
    assert await ledger.receipts(publisher, "2") == []


async def test_outcomes_come_from_the_moment_one_listens(
    outlet: KafkaOutlet, ledger: KafkaLedger, publisher: str
) -> None:
    await send_receipt(outlet, receipt(publisher, "1", 1, "accepted"))
    async with ledger.outcomes() as outcomes:
        await send_receipt(outlet, receipt(publisher, "1", 1, "indexed"))
        await set_aside(outlet, rejected(publisher))
        async with asyncio.timeout(20):
            seen = [await anext(outcomes), await anext(outcomes)]
    assert sorted(seen, key=lambda one: type(one).__name__) == [
        receipt(publisher, "1", 1, "indexed"),
        rejected(publisher),
    ]


async def test_rejected_messages_are_listed_once_the_oldest_first(
    outlet: KafkaOutlet, ledger: KafkaLedger, publisher: str
) -> None:
    first, second = rejected(publisher), rejected(publisher, number=2)
    for one in (second, first, second):
        await set_aside(outlet, one)
    assert [one async for one in ledger.rejected() if one.id in {first.id, second.id}] == [first, second]
    assert await ledger.rejected_message(second.id) == second
    assert await ledger.rejected_message("no-such-id") is None


async def test_a_replay_puts_the_bytes_back_with_key_and_time_and_off_the_list(
    outlet: KafkaOutlet, ledger: KafkaLedger, reader: TopicReader, publisher: str
) -> None:
    await set_aside(outlet, rejected(publisher))
    await ledger.replay(rejected(publisher))
    [back] = await bulletins_of(reader, publisher)
    assert (back.key, back.value) == (f"{publisher}/1".encode(), b"\xff{")
    assert back.timestamp_ms == round(SENT_AT.timestamp() * 1000)
    assert await ledger.rejected_message(rejected(publisher).id) is None


async def test_what_was_kept_by_hash_alone_cannot_be_replayed(ledger: KafkaLedger, publisher: str) -> None:
    with pytest.raises(FrontwireError, match="publish the bulletin again"):
        await ledger.replay(rejected(publisher, value=None))
