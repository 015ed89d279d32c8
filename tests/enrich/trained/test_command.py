"""`frontwire extract` with FRONTWIRE_SPACY_MODEL: it helps, or one line says why it cannot."""

import json
from pathlib import Path

import pytest

from stream.cli.main import run

BODY = "On Monday ter Haar said the ferry was late."


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "ferry.txt").write_text(BODY)
    return str(tmp_path / "ferry.txt")


def speakers(capsysbinary: pytest.CaptureFixture[bytes], file: str) -> list[str]:
    assert run(["extract", file]) == 0
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    return [line["speaker"]["name"] for line in lines if line["kind"] == "statement"]


def test_one_that_is_not_installed_ends_the_command_with_one_line(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTWIRE_SPACY_MODEL", "en_no_such_pipeline")
    assert run(["extract", file]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert "FRONTWIRE_SPACY_MODEL is 'en_no_such_pipeline': no package of that name is installed" in line


def test_empty_means_the_rules_alone(
    file: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTWIRE_SPACY_MODEL", "")
    assert speakers(capsysbinary, file) == []


def test_a_folder_helps(
    file: str,
    pipelines: dict[str, Path],
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FRONTWIRE_SPACY_MODEL", str(pipelines["both"]))
    assert speakers(capsysbinary, file) == ["ter Haar"]
