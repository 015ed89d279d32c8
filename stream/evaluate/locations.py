"""Counts the places of events that lie where the gold has them."""

from collections.abc import Sequence
from math import asin, dist

from schemas.front_event import FrontEvent
from schemas.place import Place
from stream.enrich.places.toponym import EARTH_KM, unit_vector
from stream.evaluate.counts import Counts
from stream.evaluate.event_pairs import AskedEvent, EventPairs, names_of
from stream.evaluate.mistake import Mistake, where
from stream.evaluate.wording import place_name

Point = tuple[float, float]


def score_locations(pairs: EventPairs, read: Sequence[FrontEvent], body: str) -> tuple[Counts, list[Mistake]]:
    """The counts of places with coordinates in the gold, and those that lie elsewhere or nowhere.

    A place of an event that was missed counts where any other event has one of its names.
    """
    anywhere = _points_by_name(read)
    asked_for = [asked for asked in pairs.asked if asked.required and asked.place.geo is not None]
    mistakes = [mistake for asked in asked_for if (mistake := _astray(asked, anywhere, body)) is not None]
    return Counts(places_asked=len(asked_for), places_right=len(asked_for) - len(mistakes)), mistakes


def _astray(asked: AskedEvent, anywhere: dict[str, Point], body: str) -> Mistake | None:
    """The mistake in a place's coordinates, None where they are right or not asked for."""
    place, found = asked.place, asked.found
    if place.geo is None:
        return None
    point = _point_of(found.place) if found else None
    point = point or next((anywhere[name] for name in names_of(place) if name in anywhere), None)
    apart = kilometres(point, place.geo) if point is not None else None
    if apart is not None and apart <= place.km:
        return None
    return Mistake(
        "place",
        found.event.span if found else where(body, place.name),
        f"{place.name} at {place.geo} within {place.km:.0f} km",
        None if apart is None else f"{point}, {apart:.0f} km off",
        found.event.rule if found else None,
    )


def _point_of(place: Place) -> Point | None:
    return None if place.lat is None or place.lon is None else (place.lat, place.lon)


def _points_by_name(read: Sequence[FrontEvent]) -> dict[str, Point]:
    """Where each name lies the first time that it has coordinates."""
    found: dict[str, Point] = {}
    for event in read:
        for place in event.places:
            point = _point_of(place)
            if point is not None:
                found.setdefault(place_name(place.name), point)
    return found


def kilometres(one: Point, other: Point) -> float:
    """The great-circle distance of two points given as latitude and longitude.

    >>> round(kilometres((50.45, 30.52), (49.99, 36.23)))
    409
    """
    return 2 * EARTH_KM * asin(min(1.0, dist(unit_vector(*one), unit_vector(*other)) / 2))
