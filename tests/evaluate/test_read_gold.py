import json
from pathlib import Path
from typing import Any

import pytest

from stream.evaluate.read_gold import GoldError, gold_in, read_gold
from tests.evaluate.builders import BODY, asked_event, asked_place, asked_statement


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "spring.txt").write_text(BODY)
    return tmp_path / "spring.json"


def written(file: Path, **parts: Any) -> Path:
    file.write_text(json.dumps({"statements": [], "events": [], **parts}))
    return file


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"statements": [asked_statement(speeker=["A"])]}, "statements.0.speeker: no such field"),
        ({"statements": [{"content": "We"}]}, "statements.0.speaker: missing"),
        ({"statements": [asked_statement(mode="loud")]}, "statements.0.mode: input should be 'direct'"),
        ({"events": [asked_event(types=["raid"])]}, "events.0.types.0: input should be 'drone_strike'"),
        ({"events": [asked_event(asked_place(role="by"))]}, "events.0.places.0.role: input should be 'at'"),
        (
            {"events": [asked_event(asked_place(geo=[450, 3]))]},
            "events.0.places.0.geo.0: input should be less",
        ),
        ({"events": [asked_event(date="3 May")]}, "events.0.date: input should be a valid date"),
        ({"events": [asked_event(casualties={"killed": 2})]}, "events.0.casualties.killed: input should be"),
        ({"events": [{}] * 6}, "and 7 more"),
        ({"statements": 3}, "statements: input should be a valid array, got 3"),
    ],
)
def test_malformed_gold_names_file_field_and_what_is_expected(
    file: Path, parts: dict[str, Any], fault: str
) -> None:
    with pytest.raises(GoldError) as error:
        read_gold(written(file, **parts))
    assert str(file) in str(error.value)
    assert fault in str(error.value)


def test_gold_without_its_body_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(
        GoldError, match=r"alone\.txt: No such file .*the body that alone\.json is the gold of"
    ):
        read_gold(written(tmp_path / "alone.json"))


def test_a_body_that_is_no_utf8_says_where(file: Path) -> None:
    file.with_suffix(".txt").write_bytes(b"caf\xe9")
    with pytest.raises(GoldError, match=r"spring\.txt: no UTF-8 \(byte 3\)"):
        read_gold(written(file))


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    written(tmp_path / "alone.json")
    with pytest.raises(GoldError, match="no gold in this folder"):
        gold_in([tmp_path])


def test_a_text_named_twice_is_read_once_and_known_by_its_path(file: Path) -> None:
    written(file, statements=[asked_statement()])
    found = gold_in([file.parent, file, file.with_suffix(".txt")])
    assert [(text.name, text.stem, text.body) for text in found] == [
        (str(file.with_suffix("")), "spring", BODY)
    ]


def test_what_is_asked_for_is_what_stands_in_the_file(file: Path) -> None:
    written(file, events=[asked_event(side=None)])
    event = read_gold(file).gold.events[0]
    assert event.asks_for("side")
    assert not event.asks_for("certainty")
