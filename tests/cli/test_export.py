"""`frontwire export` writes everything that a search finds."""

import asyncio
import csv
from pathlib import Path

import pytest

from stream.cli.main import run
from stream.store.embedded import EmbeddedStore
from tests.store.builders import KYIV, front_event, place, record_set, statement


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of 1,001 statements, one more than a page has, and an event."""
    path = tmp_path / "store.db"
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{path}")

    async def fill() -> None:
        opened = EmbeddedStore(path)
        await opened.setup()
        said = [statement(f"s{number}") for number in range(1001)]
        await opened.put(record_set(*said, front_event("e", places=(place("Kyiv", KYIV),))))
        await opened.close()

    asyncio.run(fill())


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--format", "kml"], "no format 'kml'"),
        (["--kind", "rumour"], "--kind is 'rumour'"),
        (["--since", "yesterday"], "since is 'yesterday'"),
        (["--output", "no/such/folder/file.csv"], "cannot write no/such/folder/file.csv"),
    ],
)
def test_what_it_cannot_do_is_said_in_one_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", *arguments]) != 0
    assert complaint in capsys.readouterr().err


def test_every_record_is_written_whatever_a_page_takes(tmp_path: Path) -> None:
    output = tmp_path / "all.csv"
    assert run(["export", "--format", "csv", "--output", str(output)]) == 0
    with output.open(newline="") as file:
        written = [row["id"] for row in csv.DictReader(file)]
    assert len(written) == len(set(written)) == 1002


def test_filters_are_those_of_a_search(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["export", "--place", "Kiev", "--kind", "front_event"]) == 0
    assert capfdbinary.readouterr().out.count(b"\n") == 1
