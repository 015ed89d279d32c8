"""Queries of the store that together find all that a subscription may fire on, and little else."""

import math
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import reduce
from itertools import product
from typing import Any

from schemas.subscription import PlaceWanted, Wanted
from stream.alerts.matching.folding import WORD
from stream.alerts.matching.lying import HOLDING, SAME_POINT_KM, groups_of
from stream.store.query import Circle, Kind, Query, area_of

MONTH = timedelta(days=30)
PAGE = 500
MOST_QUERIES = (
    20  # one for each speaker, publisher, sort of place and word of several; else they do not narrow
)

# Filters of a query, of which one must fit.
Ways = list[dict[str, Any]]


def queries(wanted: Wanted, now: datetime) -> Iterator[Query]:
    """Queries for what was published in the 30 days up to `now`; several may find the same record."""
    rest: dict[str, Any] = {
        "kind": _kind(wanted),
        "on_axis": bool(wanted.axes),
        "event_types": wanted.event_types,
        "sides": wanted.sides,
        "certainties": wanted.certainties,
        "since": now - MONTH,
        "until": now,
        "clock": "published",
        "limit": PAGE,
    }
    for ways in product(*_few_enough(_all_ways(wanted))):
        yield Query(**reduce(_with_texts_joined, ways, rest))


def _all_ways(wanted: Wanted) -> list[Ways]:
    return [
        [{"speaker_id": entity_id} for entity_id in dict.fromkeys(one.entity_id for one in wanted.speakers)],
        [{"publisher": publisher} for publisher in dict.fromkeys(wanted.publishers)],
        _places(wanted),
        *_words(wanted),
    ]


def _few_enough(all_ways: list[Ways]) -> list[Ways]:
    """Without those that would make too many queries: what has most ways does not narrow."""
    kept = [ways for ways in all_ways if ways]
    while math.prod(map(len, kept)) > MOST_QUERIES:
        kept.remove(max(kept, key=len))
    return kept


def _with_texts_joined(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    texts = [filters["text"] for filters in (one, other) if "text" in filters]
    return one | other | ({"text": " ".join(texts)} if texts else {})


def _kind(wanted: Wanted) -> Kind | None:
    if wanted.speakers or wanted.modes:
        return "statement"
    if wanted.axes or wanted.event_types or wanted.sides or wanted.casualties_at_least is not None:
        return "front_event"
    return wanted.kinds[0] if len(set(wanted.kinds)) == 1 else None


def _words(wanted: Wanted) -> Iterator[Ways]:
    """The words that must occur, each text as a phrase; then those of which one must."""
    if wanted.words is None:
        return
    required = _phrases((*wanted.words.all, *filter(None, [wanted.words.phrase])))
    if required:
        yield [{"text": " ".join(required)}]
    yield [{"text": phrase} for phrase in _phrases(wanted.words.any)]


def _phrases(texts: tuple[str, ...]) -> list[str]:
    words = (" ".join(WORD.findall(text)) for text in texts)
    return [f'"{phrase}"' for phrase in dict.fromkeys(words) if phrase]


def _places(wanted: Wanted) -> Ways:
    """By id what is named, by area what lies in regions, by circle what is near; empty where none tells."""
    areas: dict[str, None] = {}
    circles: Ways = []
    for place in wanted.places:
        if place.radius_km is None and place.precision in HOLDING:
            if place.country is None:
                return []
            areas[_area(place)] = None
        elif place.radius_km is not None or place.entity_id is None:
            # A circle holds where a record is, not where it comes from or heads to.
            if place.lat is None or place.lon is None or set(wanted.place_groups) != {"at"}:
                return []
            circles.append({"circle": Circle(place.lat, place.lon, place.radius_km or SAME_POINT_KM)})
    ids = tuple(dict.fromkeys(place.entity_id for place in wanted.places if place.entity_id is not None))
    groups = frozenset().union(*(groups_of(place, wanted.place_groups) for place in wanted.places))
    by_id: Ways = [{"place_ids": ids, "place_groups": tuple(sorted(groups))}] if ids else []
    by_area: Ways = [{"areas": tuple(areas)}] if areas else []
    return [*by_id, *by_area, *circles]


def _area(place: PlaceWanted) -> str:
    """A district by its region: of its settlements only those whose region no gazetteer tells are missed."""
    return area_of(str(place.country), None if place.precision == "country" else place.admin1)
