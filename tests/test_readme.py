"""What the README shows is what comes out, and it names every command."""

import asyncio
import json
import re
import shlex
from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from stream.cli.commands import COMMANDS
from stream.cli.main import run
from stream.cli.search import app as search
from stream.enrich.open import open_reader
from stream.evaluate.read_gold import gold_in
from stream.samples import sample_bulletins
from stream.settings import load_settings
from stream.store.embedded import EmbeddedStore

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


@pytest.fixture(scope="module")
def samples_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds what the trial puts into one."""
    path = tmp_path_factory.mktemp("store") / "samples.db"
    reader = open_reader(load_settings().data)

    async def fill() -> None:
        store = EmbeddedStore(path)
        await store.setup()
        for sample in sample_bulletins():
            await store.put(reader.read(Bulletin.of(sample, default_revision=1)))
        await store.close()

    asyncio.run(fill())
    return path


def searches() -> list[str]:
    """The searches that the README and the help of `frontwire search` show."""
    shown = [line.strip() for line in README.splitlines() if line.startswith("    frontwire search ")]
    return [*shown, str(search.registered_commands[0].epilog).removeprefix("Example: ")]


@pytest.mark.parametrize("command", searches())
def test_every_search_that_is_shown_finds_something_in_the_samples(
    samples_in: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{samples_in}")
    assert run(shlex.split(command, comments=True)[1:]) == 0
    assert "samples/" in capsys.readouterr().out


def test_the_held_gold_is_what_the_quality_is_told_of() -> None:
    held = gold_in([Path(__file__).parent / "gold" / "held"])
    statements = sum(not one.optional for text in held for one in text.gold.statements)
    places = sum(
        max(1, sum(not place.optional for place in event.places))
        for text in held
        for event in text.gold.events
        if not event.optional
    )
    told = re.search(r"On the (\w+) bulletins .*?: (\d+) statements, (\d+) places of\nevents", README)
    assert told is not None
    assert told.groups() == ({7: "seven", 8: "eight"}[len(held)], str(statements), str(places))
