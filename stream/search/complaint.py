"""What is wrong with a filter, in our words: what was given, and what to give instead."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from schemas.front_event import EventType
from schemas.record import Certainty
from stream.search.nearest import nearest
from stream.store.query import MAX_LIMIT, Facet, PlaceGroup, Sort, Struck

MOMENT = "a date (2026-01-31) or a date-time (2026-01-31T06:00:00Z)"
EXPECTED: dict[str, str] = {
    "within": "kilometres, a number over 0, as in 25",
    "near": "a point as latitude,longitude, as in 50.45,30.52",
    "since": MOMENT,
    "until": MOMENT,
    "limit": f"a whole number from 1 to {MAX_LIMIT}",
}
VALUES: dict[str, tuple[str, ...]] = {
    "place_role": get_args(PlaceGroup),
    "event_type": get_args(EventType),
    "certainty": get_args(Certainty),
    "struck": get_args(Struck),
    "sort": get_args(Sort),
    "facet": get_args(Facet),
}
WRONG = 0.4  # of few words the nearest is worth naming even when it is not near
MOST_CHOICES = 3


def complaint(field: str, error: Mapping[str, Any]) -> str:
    """One error of pydantic's about a filter, as "since is 'yesterday': give a date (2026-01-31) or …"."""
    if error["type"] == "missing":
        return f"{field} is missing: give it"
    given = error.get("input")
    if field in VALUES:
        values = VALUES[field]
        return f"{field} is {given!r}: {_meant(str(given), values)}give one of {', '.join(values)}"
    if field in EXPECTED:
        return f"{field} is {given!r}: give {EXPECTED[field]}"
    return f"{field} is {given!r}: {str(error['msg']).removeprefix('Value error, ')}"


def no_such(name: str, known: Sequence[str], what: str) -> str:
    """That there is no filter of that name, and which there are."""
    if not known:
        return f"there is no {what} {name!r} here: leave it out"
    return f"there is no {what} {name!r}: {_meant(name, known)}there are {', '.join(known)}"


def _meant(given: str, values: Sequence[str]) -> str:
    alike = [values[at] for _, at in nearest(given.lower(), values, MOST_CHOICES, wrong=WRONG)]
    return f"did you mean {' or '.join(alike)}? Otherwise " if alike else ""
