"""Where the events found were: one entry a place, those with most events first."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from schemas.front_event import FrontEvent
from schemas.place import Place
from stream.page.addresses import address_of_place, bulletin_address
from stream.page.wording import heading_of, when
from stream.store.query import PlaceGroup

# Where an event was; what it came from or headed to is no place of it.
HERE = ("at", "near", "between")
EVERY_GROUP: tuple[PlaceGroup, ...] = ("at", "from", "toward", "within")
EVENTS_SHOWN = 5  # of a place, in its window on the map
# A place as an event names it, the event, and its number among all events shown.
Told = tuple[Place, FrontEvent, int]


class ShownEvent(TypedDict):
    """A line in the window of a place."""

    heading: str
    when: str
    address: str


class ShownPlace(TypedDict):
    """A place on the map; `precision` tells a village from the middle of a region.

    `numbers` are those of its events among all that are shown: one event of two places is one.
    """

    name: str
    lat: float
    lon: float
    precision: str
    count: int
    numbers: list[int]
    address: str
    events: list[ShownEvent]


def places_of(events: Iterable[FrontEvent]) -> list[ShownPlace]:
    """The places of these events that have coordinates; an event that names two counts in both."""
    found: defaultdict[tuple[float, float], list[Told]] = defaultdict(list)
    for number, event in enumerate(events):
        points = {
            (place.lat, place.lon): place
            for place in event.places
            if place.role in HERE and place.lat is not None and place.lon is not None
        }
        for point, place in points.items():
            found[point].append((place, event, number))
    return sorted((_shown(each) for each in found.values()), key=lambda place: -place["count"])


def _shown(told: list[Told]) -> ShownPlace:
    place, *_ = told[0]
    if place.lat is None or place.lon is None:
        raise ValueError(f"{place.name} has no coordinates: it must not come here")
    return ShownPlace(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        count=len(told),
        numbers=[number for *_, number in told],
        address=address_of_place(place.entity_id) if place.entity_id else bulletin_address(told[0][1]),
        events=[
            ShownEvent(
                heading=heading_of(event),
                when=when(event.occurred, event.published_at),
                address=bulletin_address(event),
            )
            for _, event, _ in told[:EVENTS_SHOWN]
        ],
    )
