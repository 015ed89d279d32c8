"""Wrong questions are refused with what would work; right ones are taken as they are."""

import math
from datetime import UTC, date, datetime
from typing import Any

import pytest

from stream.store import Circle, Query, QueryError

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"kind": "event"}, "kind is 'event': expected statement, front_event"),
    ({"event_types": ("drone_strike", "drones")}, "event_types is 'drones': expected drone_strike"),
    ({"certainties": ("sure",)}, "certainties is 'sure': expected stated"),
    ({"place_groups": ("in",)}, "place_groups is 'in': expected at, from, toward, within"),
    ({"place_groups": ()}, "place_groups is empty"),
    ({"facets": ("axis",)}, "facets is 'axis': expected kind"),
    ({"clock": "stored"}, "clock is 'stored': expected happened, published"),
    ({"sort": "oldest"}, "sort is 'oldest': expected newest, relevance"),
    ({"sort": "relevance"}, "give a text, or sort by newest"),
    ({"text": " "}, "text is empty"),
    ({"speaker": ""}, "speaker is empty"),
    ({"publisher": ""}, "publisher is empty"),
    ({"text": "caf\udce9"}, "give it in UTF-8"),
    ({"place_ids": ("geonames:1",) * 1001}, "place_ids has 1001 values: give at most 1000"),
    ({"areas": ("UA",) * 1001}, "areas has 1001 values: give at most 1000"),
    ({"limit": 0}, "limit is 0: give 1 to 1000"),
    ({"limit": 1001}, "limit is 1001: give 1 to 1000"),
    ({"since": date(2025, 9, 7), "until": date(2025, 9, 6)}, "swap them"),
    ({"since": datetime(2025, 9, 7, tzinfo=UTC), "until": date(2025, 9, 6)}, "swap them"),
]
WRONG_CIRCLES = [
    ((91, 0, 1), "latitude is 91"),
    ((math.nan, 0, 1), "latitude is nan"),
    ((0, -181, 1), "longitude is -181"),
    ((0, 0, 0), "radius is 0 km"),
    ((0, 0, math.inf), "radius is inf km"),
    ((0, 0, math.nan), "radius is nan km"),
]


@pytest.mark.parametrize(("given", "says"), WRONG, ids=[str(given) for given, _ in WRONG])
def test_a_wrong_question_says_what_works(given: dict[str, Any], says: str) -> None:
    with pytest.raises(QueryError) as refused:
        Query(**given)
    assert says in str(refused.value)


@pytest.mark.parametrize(("given", "says"), WRONG_CIRCLES)
def test_a_wrong_circle_says_what_works(given: tuple[float, float, float], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        Circle(*given)


def test_one_day_is_a_period() -> None:
    assert Query(since=date(2025, 9, 6), until=date(2025, 9, 6)).limit == 20
