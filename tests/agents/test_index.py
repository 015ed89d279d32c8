import orjson
import pytest

from agents.incoming import Incoming
from agents.index import Index
from agents.receipts import Receipts
from agents.refusal import RefusedError
from schemas.bulletin import Bulletin
from schemas.receipt import Receipt
from schemas.record_set import RecordSet
from stream.errors import StoreRejectedError
from tests.agents.fakes import NOW, FakeOutlet, FakeStore, now, read_nothing

RECORD_SET = read_nothing(Bulletin(id="1", publisher="tribune", revision=3, body="The road was open."))


def message(value: bytes | None) -> Incoming:
    return Incoming("frontwire.records", 0, 7, b"tribune/1", value, 1)


def as_bytes(record_set: RecordSet = RECORD_SET, **changed: object) -> bytes:
    return orjson.dumps(orjson.loads(record_set.model_dump_json()) | changed)


@pytest.mark.parametrize(
    ("value", "reason", "said"),
    [
        (b"{", "not a record set", "schema_version"),
        (b"[]", "not a record set", "schema_version"),
        (b'{"schema_version": "one"}', "not a record set", "schema_version"),
        (as_bytes(bulletin=None), "not a record set", "bulletin"),
        (as_bytes(schema_version=99), "schema version too new", "update this worker"),
    ],
)
async def test_what_is_no_set_is_refused(value: bytes, reason: str, said: str) -> None:
    store, outlet = FakeStore(), FakeOutlet()
    with pytest.raises(RefusedError) as refused:
        await Index(store, Receipts(outlet, now))(message(value))
    assert refused.value.reason == reason
    assert said in str(refused.value)
    assert (store.put_sets, outlet.sent) == ([], [])


async def test_a_set_that_the_store_refuses_is_refused() -> None:
    store, outlet = FakeStore(StoreRejectedError("mapping of field text")), FakeOutlet()
    with pytest.raises(RefusedError, match="mapping of field text") as refused:
        await Index(store, Receipts(outlet, now))(message(as_bytes()))
    assert refused.value.reason == "store refused it"
    assert outlet.sent == []


@pytest.mark.parametrize(("superseded", "stage"), [(False, "indexed"), (True, "superseded")])
async def test_the_receipt_says_what_the_store_made_of_the_set(superseded: bool, stage: str) -> None:
    store, outlet = FakeStore(superseded=superseded), FakeOutlet()
    await Index(store, Receipts(outlet, now))(message(as_bytes()))
    assert store.put_sets == [RECORD_SET]
    [sent] = outlet.sent
    receipt = Receipt.model_validate_json(sent.value or b"")
    assert (sent.key, receipt.stage, receipt.at) == (b"tribune/1/3", stage, NOW)


async def test_a_set_deleted_from_the_log_is_passed_over() -> None:
    store, outlet = FakeStore(), FakeOutlet()
    await Index(store, Receipts(outlet, now))(message(None))
    assert (store.put_sets, outlet.sent) == ([], [])
