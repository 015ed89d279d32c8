"""What both stores search by: above all, where an event is and where it is not."""

from datetime import date
from typing import Any

import pytest

from schemas.time_span import TimeSpan
from stream.store.moments import first_moment, last_moment
from stream.store.searchable import UNDATED, Period, searchable
from tests.store.builders import (
    CHUHUIV,
    KHARKIV_REGION,
    KURSK,
    KYIV,
    days,
    front_event,
    mention,
    place,
    statement,
)

SIXTH, SEVENTH = date(2025, 9, 6), date(2025, 9, 7)


@pytest.mark.parametrize("precision", ["district", "region", "country", "unknown"])
def test_the_middle_of_an_area_is_no_point(precision: str) -> None:
    (found,) = searchable(front_event("e", places=(place("X", KHARKIV_REGION, precision=precision),))).places
    assert found.point is None


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("at", "at"),
        ("near", "at"),
        ("between", "at"),
        ("from", "from"),
        ("toward", "toward"),
        ("within", "within"),
    ],
)
def test_each_role_has_its_group(role: str, group: str) -> None:
    (found,) = searchable(front_event("e", places=(place("X", CHUHUIV, role),))).places
    assert (found.group, found.point) == (group, CHUHUIV[1:])


def test_an_event_is_not_where_its_passage_only_mentions_a_place() -> None:
    assert searchable(front_event("e", mentions=(mention("Kursk", KURSK),))).places == ()


def test_a_statement_is_where_the_places_are_that_it_mentions() -> None:
    (found,) = searchable(statement("s", mentions=(mention("Kiev", KYIV),))).places
    assert (found.entity_id, found.group) == (KYIV[0], "at")


PERIODS: list[tuple[dict[str, Any], tuple[date, date] | None]] = [
    ({"occurred": days(SIXTH, SEVENTH)}, (SIXTH, SEVENTH)),
    ({"occurred": TimeSpan(from_=SIXTH, to=None, precision="day", text=None)}, (SIXTH, SIXTH)),
    ({"occurred": TimeSpan(from_=None, to=SEVENTH, precision="day", text=None)}, (SEVENTH, SEVENTH)),
    ({"occurred": TimeSpan(from_=None, to=None, precision="day", text=None)}, (SIXTH, SIXTH)),
    ({"published_at": SEVENTH}, (SEVENTH, SEVENTH)),
    ({"published_at": None}, None),
]


@pytest.mark.parametrize(("fields", "expected"), PERIODS)
def test_what_happened_when(fields: dict[str, Any], expected: tuple[date, date] | None) -> None:
    found = searchable(front_event("e", **fields))
    if expected is None:
        assert (found.happened, found.newest_at) == (None, UNDATED)
    else:
        assert found.happened == Period(first_moment(expected[0]), last_moment(expected[1]))
