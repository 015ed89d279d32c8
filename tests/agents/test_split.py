import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from agents.incoming import Incoming
from agents.receipts import Receipts
from agents.refusal import RefusedError
from agents.split import Read, Split, bulletin_in
from schemas.bulletin import Bulletin
from schemas.receipt import Receipt
from schemas.record_set import RecordSet
from stream.broker.port import Outlet
from stream.broker.topics import RECEIPTS, RECORDS
from stream.errors import MessageTooLargeError
from tests.agents.fakes import FakeOutlet, now, read_nothing

SENT_AT = 1_772_366_400_123
MAX_BODY = 1024
BODY = "The ministry said the road was open."


def message(value: object, key: bytes | None = b"tribune/1", timestamp_ms: int = SENT_AT) -> Incoming:
    raw = value if isinstance(value, bytes) or value is None else json.dumps(value).encode()
    return Incoming("frontwire.bulletins", 3, 1042, key, raw, timestamp_ms)


def fields(**others: object) -> dict[str, object]:
    return {"id": "1", "publisher": "tribune", "body": BODY} | others


def split_with(outlet: Outlet, read: Read = read_nothing) -> Split:
    return Split(read, outlet, Receipts(outlet, now), MAX_BODY, ThreadPoolExecutor(1))


@pytest.mark.parametrize(
    ("value", "key", "reason", "said"),
    [
        (b"\xff\xfe{}", b"tribune/1", "not UTF-8", "byte 0 is 0xff"),
        (b'{"id": "1", ', b"tribune/1", "invalid JSON", "no JSON"),
        (b"", b"tribune/1", "invalid JSON", "no JSON"),
        (b"[1, 2]", b"tribune/1", "wrong field", "JSON object"),
        (fields(titel="Roads"), b"tribune/1", "wrong field", "did you mean title?"),
        (fields(revision=0), b"tribune/1", "wrong field", "revision"),
        (fields(publisher="no/slash"), b"tribune/1", "wrong field", "publisher"),
        (fields(body=7), b"tribune/1", "wrong field", "body"),
        (fields(body=" \n"), b"tribune/1", "empty body", "body"),
        ({"id": "1", "publisher": "tribune"}, b"tribune/1", "empty body", "body"),
        (fields(body="é" * 513), b"tribune/1", "body too large", "1,026 bytes, 1,024 are allowed"),
        (fields(), b"tribune/2", "key is not publisher/id", "tribune/2"),
        (fields(), None, "key is not publisher/id", "no key"),
        (fields(), b"tribune", "key is not publisher/id", "publisher/id"),
        (fields(), b"\xff/1", "key is not publisher/id", "publisher/id"),
        (None, b"tribune", "key is not publisher/id", "publisher/id"),
        (None, b"-/1", "key is not publisher/id", "-/1"),
    ],
)
def test_what_is_no_bulletin_is_refused_with_its_reason(
    value: object, key: bytes | None, reason: str, said: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        bulletin_in(message(value, key), MAX_BODY)
    assert refused.value.reason == reason
    assert said in str(refused.value)
    assert refused.value.keep_bytes is (reason != "body too large")


@pytest.mark.parametrize("value", [fields(), None])
def test_without_revision_and_time_a_bulletin_is_refused(value: object) -> None:
    with pytest.raises(RefusedError) as refused:
        bulletin_in(message(value, timestamp_ms=-1), MAX_BODY)
    assert refused.value.reason == "neither revision nor time"


def test_a_stated_revision_needs_no_time() -> None:
    assert bulletin_in(message(fields(revision=2), timestamp_ms=-1), MAX_BODY).revision == 2


def test_the_largest_body_allowed_is_taken() -> None:
    assert bulletin_in(message(fields(body="é" * 512)), MAX_BODY).body == "é" * 512


def test_a_bulletin_without_revision_has_its_messages_time() -> None:
    assert bulletin_in(message(fields()), MAX_BODY).revision == SENT_AT


def test_an_id_may_hold_slashes() -> None:
    found = bulletin_in(message(fields(id="2026/03/01"), b"tribune/2026/03/01"), MAX_BODY)
    assert found.key == "tribune/2026/03/01"


def test_a_null_value_withdraws_the_bulletin_of_its_key() -> None:
    found = bulletin_in(message(None), MAX_BODY)
    assert found == Bulletin(id="1", publisher="tribune", revision=SENT_AT, withdrawn=True)


async def test_the_set_is_sent_before_its_receipt() -> None:
    outlet = FakeOutlet()
    await split_with(outlet)(message(fields(revision=3)))
    assert [sent.topic for sent in outlet.sent] == [RECORDS, RECEIPTS]
    assert [sent.key for sent in outlet.sent] == [b"tribune/1", b"tribune/1/3"]
    sent_set = RecordSet.model_validate_json(outlet.sent[0].value or b"")
    assert (sent_set.bulletin.body, sent_set.bulletin.revision) == (BODY, 3)
    assert (sent_set.origin, sent_set.received_at) == ("published", message(None).sent_at)
    receipt = Receipt.model_validate_json(outlet.sent[1].value or b"")
    assert (receipt.stage, receipt.unclassified_share, receipt.withdrawn) == ("accepted", 1.0, False)


async def test_a_withdrawal_is_a_set_without_records() -> None:
    outlet = FakeOutlet()
    await split_with(outlet)(message(None))
    sent_set = RecordSet.model_validate_json(outlet.to(RECORDS)[0].value or b"")
    assert (sent_set.bulletin.withdrawn, sent_set.records) == (True, ())
    assert Receipt.model_validate_json(outlet.to(RECEIPTS)[0].value or b"").withdrawn


async def test_the_same_message_again_gives_the_same_set_and_the_same_receipt_key() -> None:
    outlet = FakeOutlet()
    split = split_with(outlet)
    await split(message(fields()))
    await split(message(fields()))
    first, second = outlet.to(RECORDS)
    assert first == second
    assert {sent.key for sent in outlet.to(RECEIPTS)} == {f"tribune/1/{SENT_AT}".encode()}


async def test_a_set_that_its_topic_does_not_take_is_refused_and_gets_no_receipt() -> None:
    outlet = FakeOutlet(MessageTooLargeError("a message of 9 bytes is more than frontwire.records takes"))
    with pytest.raises(RefusedError) as refused:
        await split_with(outlet)(message(fields()))
    assert refused.value.reason == "record set too large"
    assert outlet.sent == []
