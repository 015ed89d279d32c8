"""The extraction never falls below the committed floor, on our own gold and on the shared one."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from stream.cli.extract import lines_of
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.settings import load_settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
FOLDERS = {"open": HERE, "held": HERE / "held", "shared": SHARED / "gold"}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader(load_settings().data)


def figures(folder: Path, reader: Reader, scratch: Path) -> dict[str, float]:
    """The figures of all gold in a folder, counted by the shared scorer."""
    triples: list[str] = []
    for gold in sorted(folder.glob("*.json")):
        body = gold.with_suffix(".txt")
        if not body.exists():
            continue
        bulletin = Bulletin(id=gold.stem, publisher="gold", revision=1, body=body.read_bytes().decode())
        records = scratch / f"{gold.stem}.jsonl"
        records.write_bytes(b"\n".join(lines_of(reader.read(bulletin))))
        triples += [str(gold), str(records), str(body)]
    scorer = [sys.executable, str(SHARED / "score.py"), "--json", *triples]
    done = subprocess.run(scorer, capture_output=True, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)["all"]
    return found


@pytest.mark.skipif(
    not (SHARED / "score.py").exists(), reason="the scorer is no part of the project: ../shared"
)
@pytest.mark.parametrize("part", FLOORS)
def test_no_figure_is_below_its_floor(part: str, reader: Reader, tmp_path: Path) -> None:
    found = figures(FOLDERS[part], reader, tmp_path)
    floors = FLOORS[part]
    fallen = {name: (found[name], floor) for name, floor in floors.items() if found[name] < floor}
    assert fallen == {}, "figure and floor; see the errors with the scorer's --errors"
    assert (found["span_wrong"], found["letters_lost"]) == (0, 0)
