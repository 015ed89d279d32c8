"""The command's options; what is read is tested in tests/extract, how it is written in tests/exports."""

import csv
import io
import json
from pathlib import Path

import pytest

from stream.cli.main import run

BODY = """May 3, 2026. “The ferry will sail on Monday,” Mayor Ada Holm told reporters in Kerch.

The situation at the front as of 6:00 p.m. on May 2, 2026.

Overnight, Ukrainian drones struck a depot in Feodosia, killing two people.
"""


@pytest.fixture
def file(tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> str:
    assert pytestconfig.cache is not None
    monkeypatch.setenv("FRONTWIRE_DATA", str(Path(pytestconfig.cache.mkdir("gazetteer")).parent))
    (tmp_path / "ferry.txt").write_text(BODY)
    return str(tmp_path / "ferry.txt")


def printed(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert run(["extract", *arguments]) == 0
    return capsysbinary.readouterr().out.decode()


def test_an_unknown_format_names_those_there_are(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert run(["extract", file, "--format", "kml"]) == 2
    assert "no format 'kml': choose one of jsonl, geojson, csv, acled" in capsys.readouterr().err


def test_json_lines_end_with_the_result(capsysbinary: pytest.CaptureFixture[bytes], file: str) -> None:
    kinds = [json.loads(line)["kind"] for line in printed(capsysbinary, file).splitlines()]
    assert kinds == ["statement", "front_event", "result"]


def test_a_map_has_the_events_of_all_files(capsysbinary: pytest.CaptureFixture[bytes], file: str) -> None:
    features = json.loads(printed(capsysbinary, file, file, "--format", "geojson"))["features"]
    assert [feature["properties"]["place"] for feature in features] == ["Feodosia", "Feodosia"]


@pytest.mark.parametrize(("form", "rows"), [("csv", 2), ("acled", 1)])
def test_tables_have_a_row_for_each(
    capsysbinary: pytest.CaptureFixture[bytes], file: str, form: str, rows: int
) -> None:
    table = io.StringIO(printed(capsysbinary, file, "--format", form))
    assert len(list(csv.DictReader(table))) == rows
