"""`frontwire search` says what it does not know, in one line, instead of finding nothing."""

import asyncio
from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from stream.cli.main import run
from stream.enrich.open import open_reader
from stream.settings import load_settings
from stream.store.embedded import EmbeddedStore

BODY = "March 2, 2026. “The bridge holds,” Mayor Darya Ozerova said. She denied that work had stopped."


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "store.db"
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{path}")
    return path


@pytest.fixture
def with_ozerova(store: Path) -> None:
    bulletin = Bulletin(id="a", publisher="tribune", revision=1, body=BODY)

    async def fill() -> None:
        opened = EmbeddedStore(store)
        await opened.setup()
        await opened.put(open_reader(load_settings().data).read(bulletin))
        await opened.close()

    asyncio.run(fill())


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--side", "ZZ"], "no country is called 'ZZ'"),
        (["--side", "Ukrane"], "did you mean Ukraine [UA]?"),
        (["--place", "geonames:abc"], "no place is called 'geonames:abc'"),
        (["--place", "Kupiyanks"], "did you mean Kupyansk (Kharkiv, UA"),
        (["--since", "yesterday"], "since is 'yesterday': give a date"),
        (["--limit", "0"], "limit is 0: give a whole number from 1 to 1000"),
        (["--event-type", "drone strike"], "did you mean drone_strike?"),
        (["--kind", "event"], "--kind is 'event': expected statement or front_event"),
    ],
)
def test_what_it_does_not_know_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert run(["search", *arguments]) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert error.count("\n") == 1


@pytest.mark.usefixtures("with_ozerova")
@pytest.mark.parametrize(
    ("arguments", "out", "err"),
    [
        # Nobody is like that, or the speaker is known and other filters leave nothing.
        (["--speaker", "Kovalchuk"], "Nothing found", ""),
        (["--speaker", "Ozerova", "--publisher", "herald"], "Nothing found", ""),
        (["--speaker", "Ozerowa"], "", "No speaker is called 'Ozerowa': did you mean Darya Ozerova?"),
        (["--speaker", "ozerova"], "Darya Ozerova", ""),
    ],
)
def test_a_speaker_misspelt_is_answered_with_who_may_be_meant(
    capsys: pytest.CaptureFixture[str], arguments: list[str], out: str, err: str
) -> None:
    assert run(["search", *arguments]) == 0
    output = capsys.readouterr()
    assert out in output.out
    assert output.err.strip() == err
