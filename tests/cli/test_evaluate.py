"""The command itself; what it counts is tested in tests/evaluate."""

import json
import re
from pathlib import Path

import pytest

from stream.cli.main import run
from stream.cli.reader import reader_with_progress
from stream.enrich.read import Reader
from stream.settings import Settings

BODY = """May 3, 2026. “The ferry will sail on Monday,” Mayor Ada Holm told reporters in Kerch.

The situation at the front as of 6:00 p.m. on May 2, 2026.

Overnight, Ukrainian drones struck a depot in Feodosia, killing two people.
"""
GOLD = {
    "statements": [
        {
            "content": "The ferry will sail on Monday,",
            "speaker": ["Ada Holm"],
            "mode": "direct",
            "via": "Radio Kerch",
        }
    ],
    "events": [
        {"types": ["drone_strike"], "side": "UA", "places": [{"name": "Feodosia", "role": "at"}]},
        {"types": ["fire"], "places": [{"name": "Kerch", "role": "at"}]},
    ],
}


@pytest.fixture
def gold(tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one gold text, in which the via and one event are not to be found."""
    assert pytestconfig.cache is not None
    monkeypatch.setenv("FRONTWIRE_DATA", str(Path(pytestconfig.cache.mkdir("gazetteer")).parent))
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "ferry.txt").write_text(BODY)
    (folder / "ferry.json").write_text(json.dumps(GOLD))
    return folder


def floors(folder: Path, least: float) -> Path:
    file = folder.parent / "floors.toml"
    other = '[other]\ngold = "none"\nwhere_present = true\n'
    file.write_text(f'[ours]\ngold = "gold"\nevent_recall = {least}\n{other}')
    return file


@pytest.mark.parametrize("arguments", [[], ["gold", "--floors", "floors.toml"]])
def test_gold_and_floors_exclude_each_other(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(["evaluate", *arguments]) == 2
    assert "give gold files or folders, or --floors FILE" in capsys.readouterr().err


def test_below_a_floor_it_says_which_figure_by_how_much_and_fails(
    capsys: pytest.CaptureFixture[str], gold: Path
) -> None:
    assert run(["evaluate", "--floors", str(floors(gold, 0.8))]) == 1
    output = capsys.readouterr()
    assert output.err.splitlines() == [
        f"other: left out, {gold.parent / 'none'} is not here",
        "ours: event_recall is 0.500, 0.300 below 0.8",
    ]
    assert re.findall(r"^(ferry|ours|all) ", output.out, re.MULTILINE) == ["ferry", "ours", "all"] * 2
    assert "event missed" not in output.out


def test_above_its_floors_it_ends_well(gold: Path) -> None:
    assert run(["evaluate", "--floors", str(floors(gold, 0.5))]) == 0


def test_the_mistakes_are_listed_with_their_context(capsys: pytest.CaptureFixture[str], gold: Path) -> None:
    assert run(["evaluate", str(gold), "--errors"]) == 0
    shown = capsys.readouterr().out
    assert "[here:“The ferry will sail on Monday,” Mayor Ada Holm told reporters in Kerch.]" in shown
    assert "    expected  Radio Kerch\n    found     nothing\n    rule      quotation_before\n" in shown
    assert "event missed\n" in shown
    assert "    expected  fire at Kerch\n    found     nothing\n" in shown


def test_a_run_is_held_against_a_saved_one(
    capsys: pytest.CaptureFixture[str], gold: Path, tmp_path: Path
) -> None:
    before = tmp_path / "before.json"
    assert run(["evaluate", str(gold), "--save", str(before)]) == 0
    saved = json.loads(before.read_text())
    saved["all"]["event_recall"] = 0.3
    before.write_text(json.dumps(saved))
    capsys.readouterr()
    assert run(["evaluate", str(gold / "ferry.json"), "--against", str(before)]) == 0
    assert "0.500 +0.200" in capsys.readouterr().out


def test_json_is_one_object_with_all_of_it(capsys: pytest.CaptureFixture[str], gold: Path) -> None:
    assert run(["evaluate", str(gold), "--json", "--errors"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["all"] == found["texts"][str(gold / "ferry")]
    assert [error["kind"] for error in found["errors"]] == ["via", "event missed"]
    assert found["below_floor"] == []


@pytest.mark.parametrize(("option", "wanted"), [([], True), (["--no-supplement"], False)])
def test_the_method_is_measured_with_the_supplement_or_by_itself(
    monkeypatch: pytest.MonkeyPatch, gold: Path, option: list[str], wanted: bool
) -> None:
    """Asked of the opening alone: a second index would take ten seconds to compile."""
    asked = []

    def opened(settings: Settings, *, supplement: bool) -> Reader:
        asked.append(supplement)
        return reader_with_progress(settings)

    monkeypatch.setattr("stream.cli.evaluate.reader_with_progress", opened)
    assert run(["evaluate", str(gold), *option]) == 0
    assert asked == [wanted]
