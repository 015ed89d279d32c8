"""What stands beside an event in its sentence and is no part of it: speakers, other days, descriptions."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (
            "Two attacks failed near Osinovka and Lugovoye, Jan Kern, the spokesman for the group, said.",
            ["Osinovka", "Lugovoye"],
        ),
        ("The army lost control of Osinovka, a key town on the road to Lugovoye.", ["Osinovka"]),
        (
            "Fighting went on near Osinovka, a border town south of Lugovoye, where shells wounded three.",
            ["Osinovka"],
        ),
        (
            "Clashes between rebels and pro-government fighters killed ten in the village of Osinovka.",
            ["Osinovka"],
        ),
        ("A drone hit Osinovka, a town in the Krutoye region.", ["Osinovka", "Krutoye region"]),
        ("Drones hit Osinovka. Damaged: two houses and a school.", ["Osinovka"]),
    ],
)
def test_who_tells_and_what_describes_are_no_places(read: Read, body: str, places: list[str]) -> None:
    (event,) = read(body)
    assert [place.name for place in event.places] == places


def test_losses_of_another_day_are_not_those_of_the_event(read: Read) -> None:
    (event,) = read("The army retook Osinovka, a day after rebels seized it in an attack that left 19 dead.")
    assert event.casualties is None


@pytest.mark.parametrize(
    "body",
    [
        "Aid convoys are turned back at every checkpoint in Osinovka.",
        "The enemy concentrated tanks of paint in Osinovka.",
    ],
)
def test_convoys_that_are_turned_back_are_no_attack(read: Read, body: str) -> None:
    assert [event for event in read(body) if event.event_type == "offensive"] == []


def test_efforts_concentrated_on_a_place_are_an_attack(read: Read) -> None:
    (event,) = read("The enemy concentrated its main efforts in the area of Osinovka.")
    assert event.event_type == "offensive"


def test_what_was_shot_down_came_when_it_was_launched(read: Read) -> None:
    (event,) = read("Overnight, the enemy launched 105 drones. Air defences downed 78 over Osinovka.")
    (same,) = read("Overnight, air defences downed 78 drones over Osinovka.")
    assert event.time is not None
    assert same.time is not None
    assert (event.time.start, event.time.end) == (same.time.start, same.time.end)
    assert event.time.text is None


def test_who_repelled_an_attack_of_nobody_tells_of_the_enemy(read: Read) -> None:
    body = "Our troops hold Lugovoye. There was one attack close to Osinovka. It was repelled."
    (event,) = read(body, perspective="UA")
    assert (event.side, event.outcome) == ("RU", "repelled")
