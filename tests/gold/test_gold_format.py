"""Gold is a measuring stick: each annotation must fit its body, and each shared body its sample."""

import itertools
import json
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, get_args

import pytest

from schemas.bulletin import IncomingBulletin
from schemas.front_event import EventType
from schemas.place import PlaceRole
from schemas.record import Certainty
from schemas.statement import Mode, SpeakerKind

HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parents[1] / "stream" / "samples").glob("*.json"))
GOLD = sorted(HERE.rglob("*.json"))
# One war is one neighbourhood: from Hermel to Hodeidah it is 19 degrees, from Vinnytsia to Syzran 20, while a lost
# sign or a latitude of another war lands farther away.
FARTHEST_DEGREES = 21

STATEMENT_FIELDS = {
    "content",
    "joined",
    "speaker",
    "mode",
    "kind",
    "role",
    "via",
    "venue",
    "addressee",
    "optional",
}
EVENT_FIELDS = {"types", "places", "side", "axis", "certainty", "casualties", "date", "target", "optional"}
PLACE_FIELDS = {"name", "names", "role", "geo", "km", "optional"}

Gold = dict[str, Any]


def faults(gold: Gold, body: str) -> list[str]:
    """What is wrong with one gold file, a line each; empty where all is well."""
    return _of_statements(gold, body) + _of_overlaps(gold, body) + _of_events(gold) + _of_places(gold, body)


def _of_statements(gold: Gold, body: str) -> list[str]:
    found = []
    for one in gold["statements"]:
        content = one["content"]
        if set(one) - STATEMENT_FIELDS:
            found.append(f"unknown field in the statement {content!r}")
        if content not in body:
            found.append(f"not in the body: {content!r}")
        if not one["speaker"] or not any(name in body for name in one["speaker"]):
            found.append(f"nobody in the body says {content!r}")
        if one["mode"] not in get_args(Mode) or one["kind"] not in get_args(SpeakerKind):
            found.append(f"unknown mode or kind: {content!r}")
        found += [
            f"no accepted {field} stands in the body: {content!r}"
            for field in ("role", "via", "venue", "addressee")
            if field in one and not any(form in body for form in one[field])
        ]
    return found + [f"ignored, yet not in the body: {text!r}" for text in gold["ignore"] if text not in body]


def _of_overlaps(gold: Gold, body: str) -> list[str]:
    spans = sorted(
        (body.find(one["content"]), one["content"]) for one in gold["statements"] if one["content"] in body
    )
    return [
        f"two statements share letters: {first!r} and {second!r}"
        for (start, first), (following, second) in itertools.pairwise(spans)
        if start + len(first) > following
    ]


def _of_events(gold: Gold) -> list[str]:
    found = []
    for event in gold["events"]:
        named = [place["name"] for place in event["places"]]
        if set(event) - EVENT_FIELDS or not event["types"] or set(event["types"]) - set(get_args(EventType)):
            found.append(f"unknown field or event type at {named}")
        if event.get("certainty", "stated") not in get_args(Certainty):
            found.append(f"unknown certainty at {named}")
        if not named and not event.get("optional"):
            found.append(f"an event without a place cannot be demanded: {event['types']}")
        if "date" in event:
            date.fromisoformat(event["date"])
        for count in ("killed", "wounded"):
            least, most = (event.get("casualties") or {}).get(count, [0, None])
            if least < 0 or (most is not None and most < least):
                found.append(f"{count} runs backwards at {named}")
    return found


def _of_places(gold: Gold, body: str) -> list[str]:
    places = [place for event in gold["events"] for place in event["places"]]
    spots = [place["geo"] for place in places if "geo" in place]
    middle = [median(spot[axis] for spot in spots) for axis in (0, 1)] if spots else [0.0, 0.0]
    found = []
    for place in places:
        name = place["name"]
        if set(place) - PLACE_FIELDS or place["role"] not in get_args(PlaceRole):
            found.append(f"unknown field or role of {name!r}")
        if name not in body:
            found.append(f"not in the body: the place {name!r}")
        if name not in place.get("names", [name]):
            found.append(f"{name!r} is missing among its own names")
        if "geo" in place and any(abs(place["geo"][i] - middle[i]) > FARTHEST_DEGREES for i in (0, 1)):
            found.append(f"{name!r} lies far from all others: {place['geo']}")
        if "geo" in place and not 20 <= place["km"] <= 200:
            found.append(f"{name!r} is allowed {place['km']} km")
    return found


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
def test_a_fault_in_gold_is_named(gold: Gold, fault: str) -> None:
    assert any(fault in line for line in faults(gold, BODY)), faults(gold, BODY)


def test_a_sound_specimen_has_no_fault() -> None:
    assert faults(specimen(), BODY) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_fits_its_body(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    body = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert gold["bulletin"] == f"{path.stem}.txt"
    assert faults(gold, body) == []


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
