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


def test_an_explanation_is_for_people_and_has_no_format(
    capsys: pytest.CaptureFixture[str], file: str
) -> None:
    assert run(["extract", file, "--explain", "--format", "csv"]) == 2
    assert "--explain is for people: leave out --format csv" in capsys.readouterr().err


def test_an_explanation_shows_rule_and_parts_of_every_record(
    capsys: pytest.CaptureFixture[str], file: str
) -> None:
    assert run(["extract", file, "--explain"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(
        "marked: [speaker:…] [cue:…] [content:…] [trigger:…] [place:…] [actor:…] [losses:…]"
    )
    assert "\n  inferred    published_at = 2026-05-03\n" in shown
    assert (
        "“[content:The ferry will sail on Monday,]” [speaker:Mayor Ada Holm] [cue:told] reporters in Kerch.\n"
        "  rule        quotation_before\n"
        "  confidence  0.95, which this rule gives\n"
        "  speaker     Ada Holm (person:ada-holm)\n"
    ) in shown
    assert (
        "Overnight, [actor:Ukrainian] drones [trigger:struck] a depot in [place:Feodosia], "
        "[losses:killing two people].\n"
        "  rule        strike:struck\n"
        "  confidence  0.9 = 0.55 an event word + 0.15 a place + 0.1 a place in its own clause"
        " + 0.1 a known side\n"
        "  at          Feodosia\n"
    ) in shown
    assert "geonames:709161\n" in shown
    assert "unclassified: 1 header, 1 section heading" in shown


def test_an_explanation_is_in_colour_where_colour_is_seen(
    capsys: pytest.CaptureFixture[str], file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(["extract", file, "--explain"]) == 0
    shown = capsys.readouterr().out
    assert "\x1b[33mtold\x1b[0m" in shown
    assert "[cue:" not in shown


def test_a_name_that_no_gazetteer_has_says_so(capsys: pytest.CaptureFixture[str], file: str) -> None:
    Path(file).write_text(BODY.replace("Feodosia", "Qwrtzhivka"))
    assert run(["extract", file, "--explain"]) == 0
    assert "Qwrtzhivka, which no gazetteer has" in capsys.readouterr().out


def test_what_is_not_read_explains_itself_by_its_warning(
    capsys: pytest.CaptureFixture[str], file: str
) -> None:
    message = Path(file).with_suffix(".json")
    message.write_text(json.dumps({"id": "1", "publisher": "p", "body": "Пором.", "language": "uk"}))
    assert run(["extract", str(message), "--explain"]) == 0
    shown = capsys.readouterr().out
    assert "warning     language uk is not read" in shown
    assert "unclassified: 1 language" in shown
