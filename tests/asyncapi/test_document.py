"""The AsyncAPI document: in step with the code, whole, and true to its own schemas."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from schemas.bulletin import IncomingBulletin
from stream.asyncapi.document import asyncapi_text, document
from stream.asyncapi.travelling import TRAVELLING, Travelling
from stream.broker.topics import topics

DOCUMENT = document()
FILE = Path(__file__).parents[2] / "docs" / "asyncapi.json"
MAX_BODY = 1024


def references(part: Any) -> Iterator[str]:
    """Every `$ref` in a part of the document."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for each in part.values():
            yield from references(each)
    if isinstance(part, list):
        for each in part:
            yield from references(each)


def resolved(reference: str) -> Any:
    found: Any = DOCUMENT
    for name in reference.removeprefix("#/").split("/"):
        found = found[name]
    return found


def is_valid(payload: object, name: str) -> bool:
    """Whether a payload is what the message of this name may hold."""
    schema = {**DOCUMENT["components"]["messages"][name]["payload"], "components": DOCUMENT["components"]}
    return jsonschema_rs.is_valid(schema, payload)


def test_the_file_is_what_the_code_makes() -> None:
    assert FILE.read_text(encoding="utf-8") == asyncapi_text(), (
        "run `make schemas` and commit docs/asyncapi.json"
    )


def test_every_topic_is_told() -> None:
    assert list(DOCUMENT["channels"]) == [topic.name for topic in topics(MAX_BODY)]


def test_every_reference_leads_somewhere() -> None:
    found = set(references(DOCUMENT))
    assert found
    for reference in found:
        assert resolved(reference), reference


def test_no_word_of_openapi_is_left_that_asyncapi_reads_otherwise() -> None:
    assert '"propertyName"' not in asyncapi_text()


def test_every_topic_but_the_one_of_publishers_and_of_the_api_is_sent_by_a_hop() -> None:
    silent = {one.name for one in TRAVELLING if "send" not in one.actions.values()}
    assert silent == {"bulletin", "subscription"}


@pytest.mark.parametrize(
    "payload", [{}, {"id": 1, "body": "Drones struck Kyiv."}, {"id": "a", "publisher": "b", "body": None}]
)
def test_what_is_no_bulletin_is_refused_by_its_schema(payload: dict[str, object]) -> None:
    assert not is_valid(payload, "bulletin")


@pytest.mark.parametrize("one", [one for one in TRAVELLING if one.example], ids=lambda one: one.name)
def test_examples_are_what_their_schemas_say(one: Travelling) -> None:
    assert is_valid(dict(one.example), one.name)


def test_the_example_of_a_bulletin_is_taken() -> None:
    (bulletin,) = (one for one in TRAVELLING if one.name == "bulletin")
    assert IncomingBulletin.model_validate(dict(bulletin.example)).publisher == "tribune"
