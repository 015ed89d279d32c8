"""Digests: headings, items that begin with their place, and what is told of peace beside them."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Leaders from 31 countries are gathering in Osinovka.",
        "A US delegation has landed at Osinovka.",
        "The village remains under Ukrainian control near Osinovka.",
        "Residents are leaving their homes in Osinovka.",
        "Landslides at the rare earth mines of Osinovka have buried a road.",
        "Explosions were felt as far away as Osinovka.",
        "It was the deadliest strike on Osinovka since May.",
        "The video shows a 2020 warehouse fire in Osinovka.",
    ],
)
def test_peace_is_no_event(read: Read, body: str) -> None:
    assert [event.event_type for event in read(body) if event.places] == []


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("• Osinovka – Artillery pounded the eastern outskirts of the city.", ["Osinovka"]),
        ("• Osinovka and Marfa – A drone dropped grenades on a queue.", ["Osinovka", "Marfa"]),
        ("A drone hit a car on the road linking Osinovka and Marfa.", ["Osinovka", "Marfa"]),
        ("Clashes erupted at the entrance to Osinovka.", ["Osinovka"]),
        ("Ships shelled the AA-held village of Osinovka.", ["Osinovka"]),
        ("Troops have taken Osinovka; Kyiv denies it.", ["Osinovka"]),
    ],
)
def test_the_place_is_found_wherever_it_stands(read: Read, body: str, places: list[str]) -> None:
    assert [place.name for event in read(body) for place in event.places] == places


def test_a_region_that_opens_an_item_is_no_direction(read: Read) -> None:
    first, second = read(
        "Kupiansk direction: clashes near Marfa.\n\nOdesa Oblast. Shaheds attacked the port of Osinovka."
    )
    assert (first.axis, second.axis) == ("Kupiansk", None)
    assert second.places[0].region == "Odesa Oblast"


def test_a_heading_stands_for_no_place_of_its_own(read: Read) -> None:
    body = "North Kivu\n\nDrones hit Osinovka. Four explosions were heard near the headquarters."
    assert [[place.name for place in event.places] for event in read(body)] == [["Osinovka", "North Kivu"]]


def test_eleven_of_the_dead_are_eleven(read: Read) -> None:
    (event,) = read("Eleven of the dead, including four women, were killed when a missile hit Osinovka.")
    assert event.casualties is not None
    assert event.casualties.killed.least == 11


def test_a_second_verb_has_the_weapon_and_the_doer_of_the_first(read: Read) -> None:
    body = "Ukrainian drones set fire to a terminal in Osinovka, and hit a plant in Marfa."
    assert [(event.event_type, event.side) for event in read(body)] == [("drone_strike", "UA")] * 2


def test_a_participle_between_commas_hides_nobody(read: Read) -> None:
    body = "Russian forces, attacking on foot and in cars near Marfa, pushed into Osinovka."
    assert {event.side for event in read(body)} == {"RU"}
