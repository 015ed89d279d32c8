"""Gold is a measuring stick: each annotation must fit its body, and each shared body its sample."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schemas.bulletin import IncomingBulletin

HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parents[1] / "stream" / "samples").glob("*.json"))
GOLD = sorted(HERE.rglob("*.json"))

Gold = dict[str, Any]
FaultsOf = Callable[[Gold, str], list[str]]

BODY = "“We wait,” said Ada Holm of Oslo. A drone hit Kerch and Feodosia."


def specimen(**changes: Any) -> Gold:
    """A gold file without a fault for `BODY`, with the named parts changed."""
    statement = {"content": "We wait,", "speaker": ["Ada Holm"], "mode": "direct", "kind": "person"}
    place = {"name": "Kerch", "role": "at", "geo": [45.36, 36.47], "km": 25}
    other = {"name": "Feodosia", "role": "at", "geo": [45.04, 35.38], "km": 25}
    event = {"types": ["drone_strike"], "places": [place | changes.pop("place", {}), other]}
    event |= changes.pop("event", {})
    return {
        "statements": [statement | changes.pop("statement", {})],
        "ignore": [],
        "events": [event],
        **changes,
    }


@pytest.mark.parametrize(
    ("gold", "fault"),
    [
        (specimen(statement={"content": "We waited,"}), "not in the body"),
        (specimen(statement={"speaker": []}), "nobody in the body"),
        (specimen(statement={"speaker": ["Ada Berg"]}), "nobody in the body"),
        (specimen(statement={"mode": "quoted"}), "unknown mode"),
        (specimen(statement={"voice": "loud"}), "unknown field in the statement"),
        (specimen(statement={"role": ["mayor"]}), "no accepted role"),
        (specimen(statements=specimen()["statements"] * 2), "share letters"),
        (specimen(ignore=["We left"]), "ignored, yet not in the body"),
        (specimen(event={"types": ["raid"]}), "event type"),
        (specimen(event={"certainty": "sure"}), "unknown certainty"),
        (specimen(event={"places": []}), "cannot be demanded"),
        (specimen(event={"casualties": {"killed": [3, 2]}}), "runs backwards"),
        (specimen(place={"name": "Yalta"}), "the place 'Yalta'"),
        (specimen(place={"role": "by"}), "unknown field or role"),
        (specimen(place={"names": ["Kertch"]}), "missing among its own names"),
        (specimen(place={"geo": [-45.36, 36.47]}), "far from all others"),
        (specimen(place={"km": 2500}), "is allowed 2500 km"),
    ],
)
def test_a_fault_in_gold_is_named(faults_of: FaultsOf, gold: Gold, fault: str) -> None:
    found = faults_of(gold, BODY)
    assert any(fault in line for line in found), found


def test_a_sound_specimen_has_no_fault(faults_of: FaultsOf) -> None:
    assert faults_of(specimen(), BODY) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_fits_its_body(faults_of: FaultsOf, path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    body = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert gold["bulletin"] == f"{path.stem}.txt"
    assert faults_of(gold, body) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_a_bulletin_with_the_body_that_the_gold_is_for(path: Path) -> None:
    sample = IncomingBulletin.model_validate_json(path.read_text(encoding="utf-8"))
    assert sample.publisher == "samples"
    assert 4_000 <= len(sample.body.encode()) <= 9_000
    assert sample.body == (HERE / f"{path.stem}.txt").read_text(encoding="utf-8")


def test_a_third_of_the_gold_is_kept_apart_and_ships_in_no_sample() -> None:
    held = {path.stem for path in GOLD if path.parent.name == "held"}
    assert 3 * len(held) >= len(GOLD)
    assert not held & {path.stem for path in SAMPLES}
