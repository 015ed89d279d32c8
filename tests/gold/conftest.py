"""What can be wrong with one gold file: the checks that the tests of this folder share."""

import itertools
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest

from schemas.front_event import EventType
from schemas.place import PlaceRole
from schemas.record import Certainty
from schemas.statement import Mode, SpeakerKind
from stream.evaluate.gold import GoldEvent, GoldPlace, GoldStatement

# A digest may tell of wars on two continents, but never of one place alone: Hodeidah to Gaza is 17 degrees.
# A lost sign or two numbers in the wrong order lie farther off from every other place.
FARTHEST_DEGREES = 21
STATEMENT_FIELDS = GoldStatement.model_fields.keys()
EVENT_FIELDS = GoldEvent.model_fields.keys()
PLACE_FIELDS = GoldPlace.model_fields.keys()

Gold = dict[str, Any]


def _faults(gold: Gold, body: str) -> list[str]:
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
    found = []
    for place in places:
        name = place["name"]
        if set(place) - PLACE_FIELDS or place["role"] not in get_args(PlaceRole):
            found.append(f"unknown field or role of {name!r}")
        if name not in body:
            found.append(f"not in the body: the place {name!r}")
        if name not in place.get("names", [name]):
            found.append(f"{name!r} is missing among its own names")
        if "geo" in place and _is_alone(place, places):
            found.append(f"{name!r} lies far from all others: {place['geo']}")
        if "geo" in place and not 20 <= place["km"] <= 200:
            found.append(f"{name!r} is allowed {place['km']} km")
    return found


def _is_alone(place: dict[str, Any], places: list[dict[str, Any]]) -> bool:
    others = [one["geo"] for one in places if "geo" in one and one["name"] != place["name"]]
    return bool(others) and not any(
        all(abs(place["geo"][axis] - spot[axis]) <= FARTHEST_DEGREES for axis in (0, 1)) for spot in others
    )


@pytest.fixture
def faults_of() -> Callable[[Gold, str], list[str]]:
    """`faults_of(gold, body)`: what is wrong with a gold file, a line each; empty where all is well."""
    return _faults
