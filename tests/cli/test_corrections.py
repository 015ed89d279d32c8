"""`frontwire corrections` on a store in which an analyst has spoken."""

import asyncio
import json
from pathlib import Path

import pytest

from stream.cli.main import run
from tests.alerts.delivery.builders import Clock
from tests.corrections.offices import asked, opened_corrections


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store's file; of its three records one is corrected, one struck out."""
    path = tmp_path / "store.db"
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{path}")

    async def speak() -> None:
        async with opened_corrections(path, Clock()) as office:
            await office.correct("said", asked(speaker="Petro Zavadsky", note="see the video"))
            await office.correct("hit", asked(strike_out=True))

    asyncio.run(speak())
    return path


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{tmp_path / 'empty.db'}")


@pytest.mark.usefixtures("empty")
def test_without_corrections_that_is_said_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["corrections", "list"]) == 0
    assert "Nothing is corrected." in capsys.readouterr().out
    assert run(["corrections", "export", "--gold", str(tmp_path / "gold")]) == 0
    assert "nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "gold").exists()


@pytest.mark.usefixtures("store")
def test_a_folder_that_is_a_file_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert run(["corrections", "export", "--gold", str(tmp_path / "file")]) == 2
    assert "Name a folder that may be written" in capsys.readouterr().err


@pytest.mark.usefixtures("store")
def test_the_list_says_who_said_what_of_which_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["corrections", "list"]) == 0
    shown = capsys.readouterr().out
    assert "struck_out" in shown
    assert "Nina" in shown
    assert run(["corrections", "list", "--json", "--publisher", "nobody"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("store")
def test_as_json_each_passage_has_its_history(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["corrections", "list", "--json"]) == 0
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert {line["record_id"]: line["history"][-1]["verdict"] for line in lines} == {
        "said": "corrected",
        "hit": "struck_out",
    }


@pytest.mark.usefixtures("store")
def test_what_is_exported_as_gold_is_evaluated(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = str(tmp_path / "gold")
    assert run(["corrections", "export", "--gold", folder]) == 0
    assert run(["evaluate", folder, "--json"]) == 0
    printed = capfdbinary.readouterr().out.splitlines()
    figures = json.loads(b"\n".join(printed[1:]))
    assert "tribune-2025-09-06" in str(figures)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("more", "found"), [([], 2), (["--struck", "include"], 3), (["--struck", "only"], 1)]
)
def test_a_search_shows_who_corrected_and_leaves_struck_out_records_out(
    capsys: pytest.CaptureFixture[str], more: list[str], found: int
) -> None:
    assert run(["search", *more]) == 0
    shown = capsys.readouterr().out
    assert shown.count("tribune/2025-09-06") == found
    assert ("struck out by Nina" in shown) == bool(more)
    assert ("corrected by Nina" in shown) == (found > 1)


@pytest.mark.usefixtures("store")
def test_an_export_takes_the_same_filter(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["export", "--struck", "only"]) == 0
    (line,) = capfdbinary.readouterr().out.splitlines()
    assert json.loads(line)["correction"]["verdict"] == "struck_out"
