"""The box of a circle holds all of it: only then is a search by R*Tree and distance exact."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.store.embedded.distance import EARTH_RADIUS_KM, boxes, kilometres

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((50, 30), (50, 30), 0.0),
        ((0, 0), (0, 1), 111.195),
        ((0, 179.5), (0, -179.5), 111.195),
        ((90, 0), (-90, 77), math.pi * EARTH_RADIUS_KM),
        ((50.45466, 30.5238), (49.98081, 36.25272), 410.902),
    ],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert kilometres(*one, *other) == pytest.approx(km, abs=1)


@given(LATITUDES, LONGITUDES, st.floats(0.01, 20_000), LATITUDES, LONGITUDES)
def test_whatever_is_in_the_circle_is_in_a_box(
    lat: float, lon: float, km: float, other_lat: float, other_lon: float
) -> None:
    if kilometres(lat, lon, other_lat, other_lon) <= km * 0.999999:
        assert in_a_box(lat, lon, km, other_lat, other_lon)


@given(LATITUDES, LONGITUDES, st.floats(0.01, 20_000), st.floats(0, 2 * math.pi), st.floats(0, 0.999999))
def test_so_is_what_lies_just_inside_in_any_direction(
    lat: float, lon: float, km: float, bearing: float, share: float
) -> None:
    assert in_a_box(lat, lon, km, *travel(lat, lon, km * share, bearing))


def in_a_box(lat: float, lon: float, km: float, other_lat: float, other_lon: float) -> bool:
    return any(
        south <= other_lat <= north and west <= other_lon <= east
        for south, north, west, east in boxes(lat, lon, km)
    )


def travel(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """Where one comes to from a point over a distance in a direction."""
    phi, arc = math.radians(lat), km / EARTH_RADIUS_KM
    sine = math.sin(phi) * math.cos(arc) + math.cos(phi) * math.sin(arc) * math.cos(bearing)
    end = math.asin(max(-1.0, min(1.0, sine)))
    turn = math.atan2(
        math.sin(bearing) * math.sin(arc) * math.cos(phi), math.cos(arc) - math.sin(phi) * math.sin(end)
    )
    return math.degrees(end), (lon + math.degrees(turn) + 540) % 360 - 180
