"""What an analyst said of a record is in every format."""

import io
import json
from datetime import UTC, datetime

import pytest
from pyarrow.parquet import read_table

from schemas.correction import CorrectionMark, ViewedFrontEvent, Was, viewed_event
from stream.exports.acled_csv import COLUMNS as ACLED_COLUMNS
from stream.exports.formats import FORMATS
from tests.store.builders import KYIV, front_event, place

READ = front_event("e", places=(place("Kyiv", KYIV),))
MARK = CorrectionMark(
    verdict="struck_out", by="Nina", at=datetime(2026, 3, 1, 12, tzinfo=UTC), note=None, was=Was()
)


def struck() -> ViewedFrontEvent:
    return viewed_event(READ).model_copy(update={"correction": MARK})


def written(form: str, *records: ViewedFrontEvent) -> bytes:
    return b"".join(FORMATS[form](records or (READ,)))


@pytest.mark.parametrize("form", FORMATS)
def test_a_record_of_which_nobody_said_anything_bears_no_name(form: str) -> None:
    assert b"Nina" not in written(form)
    assert b"struck" not in written(form)


def test_in_json_lines_it_is_the_field_correction() -> None:
    assert json.loads(written("jsonl", struck()))["correction"] == MARK.model_dump(mode="json")
    assert "correction" not in json.loads(written("jsonl"))


def test_in_geojson_it_is_in_the_properties() -> None:
    (feature,) = json.loads(written("geojson", struck()))["features"]
    told = [feature["properties"][name] for name in ("correction", "corrected_by", "corrected_at")]
    assert told == ["struck_out", "Nina", "2026-03-01T12:00:00+00:00"]


def test_in_tables_it_is_in_columns_of_its_own() -> None:
    table = read_table(io.BytesIO(written("parquet", struck()))).to_pylist()[0]
    assert (table["correction"], table["corrected_by"]) == ("struck_out", "Nina")
    header, row = written("csv", struck()).decode().splitlines()
    assert header.endswith("correction,corrected_by,corrected_at")
    assert row.endswith("struck_out,Nina,2026-03-01T12:00:00+00:00")


def test_acled_s_columns_stay_and_the_tags_tell() -> None:
    header, row = written("acled", struck()).decode().splitlines()
    assert header == ",".join(ACLED_COLUMNS)
    assert "correction=struck_out by Nina" in row
