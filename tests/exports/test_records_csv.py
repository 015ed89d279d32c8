import csv
import io
from pathlib import Path

import pytest

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.exports.record_fields import common_fields, event_fields, place_fields, statement_fields
from stream.exports.record_table import COLUMNS
from stream.exports.records_csv import records_csv
from tests.store.builders import KHARKIV, KHARKIV_REGION, KYIV, front_event, place, statement

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


def rows(*records: Statement | FrontEvent) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(b"".join(records_csv(records)).decode(), newline="")))


def test_no_field_of_a_record_is_without_a_column() -> None:
    fields = [
        common_fields(statement("s")),
        statement_fields(statement("s")),
        event_fields(front_event("e")),
        place_fields(place("Kyiv", KYIV)),
    ]
    named = {name for part in fields for name in part}
    assert set(COLUMNS) == named | {"kind", "places", "latitude", "longitude"}


def test_without_records_there_are_the_names_of_the_columns() -> None:
    assert b"".join(records_csv([])) == ",".join(COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_data(start: str) -> None:
    (row,) = rows(statement("s", content=f"{start}HYPERLINK(1)"))
    assert row["content"] == f"'{start}HYPERLINK(1)"


def test_numbers_below_zero_stay_numbers() -> None:
    (row,) = rows(front_event("e", places=(place("Quito", ("geonames:1", -0.2, -78.5)),)))
    assert (row["latitude"], row["longitude"]) == ("-0.2", "-78.5")


def test_marks_and_line_breaks_stay_in_their_cell() -> None:
    text = 'He said "no", and left.\n\nShe stayed.'
    (row,) = rows(statement("s", text=text))
    assert row["text"] == text


def test_a_statement_leaves_the_columns_of_events_empty_and_an_event_those_of_statements() -> None:
    said, hit = rows(statement("s"), front_event("e", side="RU"))
    assert (said["kind"], said["speaker"], said["side"]) == ("statement", "Olha Marchenko", "")
    assert (hit["kind"], hit["speaker"], hit["side"]) == ("front_event", "", "RU")


def test_the_chief_place_is_where_it_happened() -> None:
    places = (
        place("Kharkiv region", KHARKIV_REGION, "within"),
        place("Kyiv", KYIV, "toward"),
        place("Kharkov", KHARKIV, "near"),
    )
    (row,) = rows(front_event("e", places=places))
    assert row["places"] == "Kharkiv region (within); Kyiv (toward); Kharkov (near)"
    assert (row["place"], row["latitude"]) == ("Kharkov", "49.98081")
    (row,) = rows(front_event("e", places=places[:2]))
    assert row["place"] == "Kharkiv region"


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_documented(column: str) -> None:
    assert f"`{column}`" in DOCS.read_text(encoding="utf-8")
