"""Where the events found were."""

from stream.page.event_places import places_of
from tests.store.builders import CHUHUIV, KHARKIV, KURSK, front_event, place


def test_nothing_is_drawn_where_an_event_was_not() -> None:
    origin = front_event("a", places=(place("Kursk", KURSK, "from"), place("Kharkiv", KHARKIV, "toward")))
    unknown = front_event("b", places=(place("Nowhere", None),))
    assert places_of([origin, unknown]) == []


def test_a_place_named_twice_in_an_event_counts_once() -> None:
    (shown,) = places_of([front_event("a", places=(place("Kharkiv", KHARKIV), place("Kharkov", KHARKIV)))])
    assert shown["count"] == 1


def test_places_come_by_how_much_happened_there() -> None:
    events = [
        front_event("a", places=(place("Chuhuiv", CHUHUIV), place("Kharkiv", KHARKIV))),
        front_event("b", places=(place("Kharkiv", KHARKIV, "near"),)),
    ]
    shown = places_of(events)
    assert [(each["name"], each["count"]) for each in shown] == [("Kharkiv", 2), ("Chuhuiv", 1)]
    assert [event["heading"] for event in shown[0]["events"]] == [
        "Drone strike: Chuhuiv, Kharkiv",
        "Drone strike: near Kharkiv",
    ]
    assert shown[0]["address"] == "/page/places/geonames%3A706483"
