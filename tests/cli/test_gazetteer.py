import json
from pathlib import Path

import pytest

from stream.cli.main import run
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.open import open_names


@pytest.fixture
def compiled(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    """Runs commands on the gazetteer that all tests share."""
    assert pytestconfig.cache is not None
    data = Path(pytestconfig.cache.mkdir("gazetteer")).parent
    monkeypatch.setenv("FRONTWIRE_DATA", str(data))
    return open_names(data)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Runs commands on a folder without anything; gives where the user's own places will be."""
    monkeypatch.setenv("FRONTWIRE_DATA", str(tmp_path))
    return tmp_path / "gazetteer" / "places.txt"


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lookup", "Qwrtzpsd"], "no place called 'Qwrtzpsd'"),
        (["lookup", "Donetsk", "--country", "Qwrtz"], "no country or region 'Qwrtz'"),
        (["lookup", "Donetsk", "--limit", "0"], "limit"),
        (["build", "--geonames", "missing.txt"], "missing.txt cannot be read"),
        (["add", "X", "--lat", "1", "--lon", "2", "--country", "XX"], "no country has the code 'XX'"),
        (["add", "X", "--lat", "91", "--lon", "2", "--country", "UA"], "lat"),
        (["add", "X", "--lat", "1", "--lon", "2", "--country", "UA", "--kind", "moon"], "kind 'moon'"),
        (
            ["add", "X", "--lat", "1", "--lon", "2", "--country", "UA", "--region", "99"],
            "'UA.99' is no region",
        ),
        (["add", "X", "--lat", "1", "--lon", "2", "--country", "UA", "--region", "RU.09"], "no region of UA"),
        (["remove", "X"], "no added place is called 'X'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["gazetteer", *arguments]) == 2
    output = capsys.readouterr()
    assert said in output.err
    assert output.err.count("\n") == 1


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(
    ("context", "country"),
    [([], "UA"), (["--near", "Belgorod", "--near", "Valuyki"], "RU"), (["--country", "RU"], "RU")],
)
def test_the_lookup_settles_homonyms_by_what_stands_around(
    context: list[str], country: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["gazetteer", "lookup", "Donetsk", "--json", *context]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found[0]["country"] == country
    assert [one["share"] for one in found] == sorted((one["share"] for one in found), reverse=True)
    assert found[0]["score"] == pytest.approx(sum(found[0]["points"].values()), abs=0.01)


@pytest.mark.usefixtures("compiled")
def test_the_lookup_shows_what_each_score_is_made_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["gazetteer", "lookup", "Kiev", "--limit", "1"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "Kyiv  settlement  Kyiv City, UA" in first
    assert "geonames:703448" in first
    assert "population" in second


def test_a_place_is_added_listed_and_removed(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    point = ["--lat", "49.9", "--lon", "36.7", "--country", "ua"]
    assert run(["gazetteer", "add", "Dovha", *point, "--also", "Dolgaya", "--note", "a map"]) == 0
    assert "settlement | Dovha; Dolgaya | UA | 49.9 36.7 |  | a map\n" in empty.read_text()
    capsys.readouterr()
    assert run(["gazetteer", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["names"] == ["Dolgaya"]
    assert run(["gazetteer", "remove", "Dolgaya"]) == 0
    capsys.readouterr()
    assert run(["gazetteer", "list"]) == 0
    assert capsys.readouterr().out == ""
