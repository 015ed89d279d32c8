"""Strict mappings refuse a field they do not name: each document's fields must all be among them."""

from datetime import date
from typing import Any

import pytest

from stream.store.elastic.documents import bulletin_document, record_document
from stream.store.elastic.mappings import BULLETIN, FRONT_EVENT, STATEMENT, Fields, mapping
from tests.store.builders import CHUHUIV, KHARKIV_REGION, KURSK, front_event, place, record_set, statement
from tests.store.contract.reading import RICH_EVENT, RICH_STATEMENT

DOCUMENTS = [
    (record_document(RICH_STATEMENT, "0.1.0"), STATEMENT),
    (record_document(RICH_EVENT, "0.1.0"), FRONT_EVENT),
    (bulletin_document(record_set(), 1), BULLETIN),
]
GATE_FIELDS = {"state", "statement_ids", "front_event_ids"}
LAUNCHED = front_event(
    "e",
    places=(
        place("Chuguev", CHUHUIV, "near"),
        place("Kharkov region", KHARKIV_REGION, "within", precision="region"),
        place("Kursk", KURSK, "from"),
    ),
)


@pytest.mark.parametrize(("document", "fields"), DOCUMENTS, ids=["statement", "front event", "bulletin"])
def test_every_field_of_a_document_is_mapped_and_filled(document: dict[str, Any], fields: Fields) -> None:
    assert set(document) == set(fields) - (GATE_FIELDS if fields is BULLETIN else set())


@pytest.mark.parametrize("fields", [STATEMENT, FRONT_EVENT, BULLETIN])
def test_mappings_are_strict_and_flat(fields: Fields) -> None:
    assert mapping(fields)["dynamic"] == "strict"
    assert "nested" not in {field["type"] for field in fields.values()}


def test_where_an_event_is_stands_apart_from_where_it_comes_from_and_lies() -> None:
    document = record_document(LAUNCHED, "0.1.0")
    assert document["place_ids"] == [CHUHUIV[0]]
    assert document["locations"] == [{"lat": CHUHUIV[1], "lon": CHUHUIV[2]}]
    assert document["from_place_ids"] == [KURSK[0]]
    assert document["within_place_ids"] == [KHARKIV_REGION[0]]
    assert document["toward_place_ids"] == []


def test_a_statement_without_any_time_sorts_last_and_has_none() -> None:
    document = record_document(statement("s", published_at=None), "0.1.0")
    assert document["happened_from"] is document["published_at"] is None
    assert document["newest_at"] == "1970-01-01T00:00:00+00:00"


def test_a_date_of_publication_is_a_whole_day() -> None:
    document = record_document(statement("s", published_at=date(2025, 9, 6)), "0.1.0")
    assert document["published_to"] == "2025-09-06T23:59:59.999000+00:00"
