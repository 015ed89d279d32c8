"""Strikes told without a verb, as clipped bulletins tell them: "Drones also on Lipki"."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "The conference on drones in Osinovka was quiet.",
        "The minister spoke about drones on television in Osinovka.",
        "Drones on Osinovka’s shelves are cheap.",
        "A law on rockets on Monday went through Osinovka.",
        "The debate over artillery on Telegram went on.",
    ],
)
def test_weapons_that_strike_nothing_are_no_event(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "kind", "places"),
    [
        ("Drones also on Osinovka, Marfa and Lipki.", "drone_strike", ["Osinovka", "Marfa", "Lipki"]),
        ("Six shells on Osinovka, nobody hurt.", "shelling", ["Osinovka"]),
        ("Our artillery on the crossings at Osinovka.", "shelling", ["Osinovka"]),
        ("A Ukrainian drone on an ambulance in Osinovka, paramedic killed.", "drone_strike", ["Osinovka"]),
        ("Bombs on Osinovka: three dead.", "air_strike", ["Osinovka"]),
        ("In the night, missiles on the port of Osinovka.", "missile_strike", ["Osinovka"]),
    ],
)
def test_a_weapon_on_a_place_has_struck_it(read: Read, body: str, kind: str, places: list[str]) -> None:
    (event,) = read(body)
    assert (event.event_type, [place.name for place in event.places]) == (kind, places)


def test_two_weapons_on_two_places_are_two_events(read: Read) -> None:
    first, second = read("Missiles on Osinovka, drones on Marfa.")
    assert (first.event_type, second.event_type) == ("missile_strike", "drone_strike")
