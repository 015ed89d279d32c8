"""What only gives a reason or a date has no part in the event."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "places", "weapons"),
    [
        ("Israel struck Marfa in response to rocket fire from southern Lebanon.", ["Marfa"], ()),
        (
            "In retaliation for raids on Kurnik, Russian forces launched drones at Marfa.",
            ["Marfa"],
            ("drones",),
        ),
        ("Three weeks after a drone had hit Kurnik, Marfa was shelled.", ["Marfa"], ()),
    ],
)
def test_reasons_and_dates_are_left_out(
    read: Read, body: str, places: list[str], weapons: tuple[str, ...]
) -> None:
    event = read(body)[0]
    assert [place.name for place in event.places] == places
    assert event.weapons == weapons


@pytest.mark.parametrize(
    "body",
    [
        "The governor of Marfa confirmed the attack.",
        "A spokesman in Marfa condemned the strike.",
    ],
)
def test_who_confirms_an_attack_tells_of_no_other(read: Read, body: str) -> None:
    assert read(body) == ()


def test_what_long_before_dates_is_no_event_of_today(read: Read) -> None:
    (event,) = read("Three weeks after M23 seized Marfa, Burundi sent reinforcements to Kurnik.")
    assert (event.event_type, event.side) == ("deployment", "BI")


def test_the_city_may_point_to_where_the_date_was_told(read: Read) -> None:
    (event,) = read("Three weeks after a drone had hit the hospital in Marfa, the city was shelled again.")
    assert [place.name for place in event.places] == ["Marfa"]
