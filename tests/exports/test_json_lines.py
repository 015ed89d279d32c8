from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.exports.json_lines import json_lines
from tests.store.builders import front_event, statement


def test_every_record_is_whole() -> None:
    said, hit = list(json_lines([statement("s"), front_event("e")]))
    assert Statement.model_validate_json(said) == statement("s")
    assert FrontEvent.model_validate_json(hit) == front_event("e")
