from pathlib import Path
from typing import Any

import orjson
import pytest

from schemas.bulletin import Bulletin
from schemas.record_set import SCHEMA_VERSION, RecordSet
from schemas.upcast import UPCASTERS, NewerSetError, UnreadableSetError, read_record_set

RECORD_SET = RecordSet(
    extractor_version="1.0.0", bulletin=Bulletin(id="1", publisher="tribune", revision=1, body="Quiet.")
)
HERE = Path(__file__).parent
FIXTURES = sorted(path.name for path in HERE.glob("record_set_v*.json"))
FIELDS = orjson.loads(RECORD_SET.model_dump_json())


def as_bytes(**changed: object) -> bytes:
    return orjson.dumps(FIELDS | changed)


@pytest.mark.parametrize("value", [b"", b"null", b"{}", b'{"schema_version": null}', as_bytes(bulletin=1)])
def test_what_is_no_set_says_so(value: bytes) -> None:
    with pytest.raises(UnreadableSetError):
        read_record_set(value)


def test_a_later_version_asks_for_an_update() -> None:
    with pytest.raises(NewerSetError, match="update this worker"):
        read_record_set(as_bytes(schema_version=SCHEMA_VERSION + 1))


def test_todays_version_is_read_as_it_is() -> None:
    assert read_record_set(as_bytes()) == RECORD_SET


def test_older_versions_are_raised_step_by_step() -> None:
    def drop(name: str) -> Any:
        return lambda fields: {key: value for key, value in fields.items() if key != name}

    raised = read_record_set(
        as_bytes(schema_version=1, one=1, two=2), upcasters={1: drop("one"), 2: drop("two")}, version=3
    )
    assert raised == RECORD_SET.model_copy(update={"schema_version": 3})


def test_every_past_version_has_an_upcaster_and_a_fixture() -> None:
    assert set(UPCASTERS) == set(range(1, SCHEMA_VERSION))
    assert set(FIXTURES) == {f"record_set_v{version}.json" for version in UPCASTERS}


@pytest.mark.parametrize("name", FIXTURES)
def test_what_older_versions_wrote_is_read(name: str) -> None:
    record_set = read_record_set((HERE / name).read_bytes())
    assert record_set.schema_version == SCHEMA_VERSION
    assert [record.kind for record in record_set.records] == ["statement", "front_event"]


def test_of_a_set_of_version_1_nobody_knows_when_it_came() -> None:
    record_set = read_record_set((HERE / "record_set_v1.json").read_bytes())
    assert (record_set.received_at, record_set.origin) == (None, "published")
