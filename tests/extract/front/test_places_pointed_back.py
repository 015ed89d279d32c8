"""Places that a clause only points back to, and those that it names for something else."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


def found(events: tuple[EventDraft, ...]) -> list[tuple[str, str, str]]:
    return [(event.event_type, place.name, place.role) for event in events for place in event.places]


@pytest.mark.parametrize(
    "body",
    [
        # two settlements, and nothing says which
        "Our troops took Osinovka and Talovka. Clashes broke out south of the city.",
        # a city is no village
        "Our troops took the village of Osinovka. Clashes broke out south of the city.",
        # a council's meeting and a city's mayor
        "Our troops took Osinovka. The city council was attacked in the press.",
        "Our troops took Osinovka. The shelling killed the city's mayor.",
    ],
)
def test_what_may_be_another_place_is_not_taken_for_one(read: Read, body: str) -> None:
    assert {kind for kind, *_ in found(read(body))} <= {"capture"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Our troops entered Osinovka. Clashes broke out south of the city.",
            [("advance", "Osinovka", "at"), ("clash", "Osinovka", "near")],
        ),
        (
            "Our troops stormed Osinovka on Monday, and the village was taken by them.",
            [("offensive", "Osinovka", "at"), ("capture", "Osinovka", "at")],
        ),
        (
            "Drones hit Osinovka and Talovka, where explosions were heard.",
            [
                ("drone_strike", "Osinovka", "at"),
                ("drone_strike", "Talovka", "at"),
                ("explosion", "Osinovka", "at"),
                ("explosion", "Talovka", "at"),
            ],
        ),
        (
            "There was no fighting in Osinovka, from which the army pulled out a brigade.",
            [("withdrawal", "Osinovka", "at")],
        ),
    ],
)
def test_the_city_and_where_are_the_place_named_before(read: Read, body: str, expected: object) -> None:
    assert found(read(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # who says it, who waits for it, what stands beside it, what only guides there
        ("Drones hit Osinovka, medics in Talovka said.", ["Osinovka"]),
        ("Drones hit Osinovka, as envoys in Talovka waited.", ["Osinovka"]),
        ("Drones hit Osinovka; envoys are due in Talovka.", ["Osinovka"]),
        ("Bombs destroyed the crossing over the Talovka near Osinovka.", ["Osinovka"]),
        ("A mine blew up a bus on the Talovka Highway near Osinovka.", ["Osinovka"]),
        ("North of Talovka, drones hit a car near Osinovka.", ["Osinovka"]),
        # two that belong together
        ("North of Talovka, our troops advanced toward Osinovka.", ["Talovka", "Osinovka"]),
        ("The following settlements were hit: Osinovka, Talovka.", ["Osinovka", "Talovka"]),
        ("The following came under fire: Osinovka and Talovka.", ["Osinovka", "Talovka"]),
    ],
)
def test_places_in_asides_are_not_the_events(read: Read, body: str, expected: object) -> None:
    assert [place.name for event in read(body) for place in event.places] == expected


def test_losses_in_two_places_are_two_events(read: Read) -> None:
    first, second = read("Russian shelling killed a couple in Osinovka and left five wounded in Talovka.")
    assert (first.event_type, second.event_type) == ("shelling", "shelling")
    assert (first.casualties.killed.least, first.casualties.wounded.least) == (2, 0)
    assert (second.casualties.killed.least, second.casualties.wounded.least) == (0, 5)
    assert (first.side, second.side) == ("RU", "RU")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Osinovka–Talovka road came under fire.", [("Osinovka", "between"), ("Talovka", "between")]),
        (
            "Rebels ambushed a convoy on the Osinovka-Talovka highway.",
            [("Osinovka", "between"), ("Talovka", "between")],
        ),
        ("Drones hit the Black Sea port of Osinovka.", [("Osinovka", "at")]),
        ("Shelling across the Line of Control killed a man near Osinovka.", [("Osinovka", "near")]),
        ("Clashes between Druze militias and Bedouin tribes broke out in Osinovka.", [("Osinovka", "at")]),
        (
            "Clashes went on in Osinovka's Talovka district.",
            [("Osinovka", "within"), ("Talovka district", "at")],
        ),
        ("Jets bombed Osinovka in retaliation for the attack on Talovka.", [("Osinovka", "at")]),
        ("Rockets hit Osinovka; Israel said they were intercepted.", [("Osinovka", "at")]),
        ("BREAKING: Explosions heard in Osinovka.", [("Osinovka", "at")]),
        ("M23 columns are advancing on Osinovka.", [("Osinovka", "toward")]),
        ("The Taliban captured two posts along the Durand Line in Osinovka.", [("Osinovka", "at")]),
        ("On Karantinny Island our scouts gained a foothold.", [("Karantinny Island", "at")]),
    ],
)
def test_roads_lines_and_groups_are_read_as_what_they_are(read: Read, body: str, expected: object) -> None:
    assert [(place.name, place.role) for event in read(body) for place in event.places] == expected
