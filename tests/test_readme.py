"""What the README shows is what comes out, and it names every command."""

import json
import re
from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from stream.cli.commands import COMMANDS
from stream.enrich.open import open_reader
from stream.settings import load_settings

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found is not None
    return found[1]


def fits(shown: object, given: object) -> bool:
    """Whether all that is shown is in what is given: objects by key, lists in order, times by their date."""
    if isinstance(shown, dict):
        return isinstance(given, dict) and all(fits(value, given.get(key)) for key, value in shown.items())
    if isinstance(shown, list):
        return isinstance(given, list) and len(shown) <= len(given) and all(map(fits, shown, given))
    return shown == given or (
        isinstance(shown, str) and bool(re.fullmatch(rf"{re.escape(shown)}T.*", str(given)))
    )


@pytest.fixture(scope="module")
def records() -> list[dict[str, object]]:
    bulletin = Bulletin(id="readme", publisher="p", revision=1, body=block("text"))
    record_set = open_reader(load_settings().data).read(bulletin)
    return [record.model_dump(mode="json") for record in record_set.records]


def test_the_comparison_finds_what_differs() -> None:
    assert not fits({"a": {"b": 1}}, {"a": {"b": 2}})
    assert not fits([1, 2], [1])
    assert fits({"a": [{"b": 1}]}, {"a": [{"b": 1, "c": 2}], "d": 3})


@pytest.mark.parametrize("number", range(4))
def test_each_record_shown_comes_out(records: list[dict[str, object]], number: int) -> None:
    shown = json.loads(block("json"))
    assert len(shown) == len(records) == 4
    assert fits(shown[number], records[number]), records[number]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_named(name: str) -> None:
    assert f"| `{name}` |" in README
