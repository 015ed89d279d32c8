"""Long lists of places, each with its region, and what else stands beside names."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


def regions(event: EventDraft) -> dict[str, str | None]:
    return {place.name: place.region for place in event.places if place.role != "within"}


def test_what_happens_behind_a_semicolon_is_another_event(read: Read) -> None:
    first, second = read(
        "Drones hit Osinovka in the Sumy region; Lugovoye in the Kharkiv region was shelled."
    )
    assert list(regions(first)) == ["Osinovka"]
    assert list(regions(second)) == ["Lugovoye"]


def test_a_list_goes_on_over_semicolons_and_each_place_lies_in_its_own_region(read: Read) -> None:
    body = (
        "The enemy struck Osinovka and Marfa in the Sumy region; Lugovoye in the Kharkiv region; and Krutoye"
        " in the Poltava region."
    )
    (event,) = read(body)
    assert regions(event) == {
        "Osinovka": "Sumy region",
        "Marfa": "Sumy region",
        "Lugovoye": "Kharkiv region",
        "Krutoye": "Poltava region",
    }


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("The hit on the depot in Osinovka was confirmed.", ["Osinovka"]),
        ("A plant, a station and the infrastructure of the Osinovka airfield were hit.", ["Osinovka"]),
        ("At the Marfa plant a line failed after the shelling of Osinovka.", ["Osinovka"]),
        ("Fighting flared up near Osinovka, despite the ceasefire signed in Lugovoye.", ["Osinovka"]),
        ("Rebels took the mining centre of Osinovka.", ["Osinovka"]),
        ("Troops retook Osinovka, Colonel Jan Kern, a coordinator, indicated in Lugovoye.", ["Osinovka"]),
    ],
)
def test_only_where_it_happened_is_a_place(read: Read, body: str, places: list[str]) -> None:
    (event,) = read(body)
    assert [place.name for place in event.places] == places


@pytest.mark.parametrize(
    ("body", "types"),
    [
        ("In Osinovka, to which 600,000 people have fled, cholera spreads.", []),
        ("The minister spoke of the siege of Osinovka.", []),
        ("The enemy has fled from Osinovka.", ["withdrawal"]),
        ("An FPV crew burned a tank outside Osinovka.", ["drone_strike"]),
        ("A forest burned outside Osinovka.", ["fire"]),
        ("A Molniya drone came down in Osinovka.", ["drone_strike"]),
        ("Troops struck the manpower of an airborne brigade near Osinovka.", ["strike"]),
        ("A strike with unmanned aerial vehicles hit a plant in Osinovka.", ["drone_strike"]),
        ("In Osinovka, fragments of a downed drone damaged a roof.", ["other"]),
        ("The enemy approached our positions near Osinovka, but received a rebuff.", ["offensive"]),
    ],
)
def test_words_mean_what_their_company_makes_them(read: Read, body: str, types: list[str]) -> None:
    assert [event.event_type for event in read(body)] == types


@pytest.mark.parametrize("heading", ["THE EAST AND THE CENTRE", "SOUTH AND WEST KORDOFAN"])
def test_a_heading_of_several_parts_is_no_place(read: Read, heading: str) -> None:
    (event,) = read(f"{heading}\n\nDrones hit Osinovka; one was shot down.")
    assert [place.name for place in event.places] == ["Osinovka"]


def test_a_toll_adds_to_the_event_before_it(read: Read) -> None:
    (event,) = read(
        "A post in Osinovka was attacked. Provisional toll: five soldiers killed, a truck set on fire."
    )
    assert event.casualties is not None
    assert event.casualties.killed.least == 5


def test_the_invading_army_is_the_enemy(read: Read) -> None:
    (event,) = read("Near our defence at Osinovka, the invading army attacked 14 times.", perspective="UA")
    assert event.side == "RU"


@pytest.mark.parametrize(
    "body",
    [
        "Explosions were heard in Osin, Talov, and also in Lugov.",
        "Rebels and soldiers fought in Osin, Talov, and around Lugov.",
        "Drones hit Osin, Talov and the hamlet of Lugov.",
    ],
)
def test_the_last_item_may_have_a_preposition_of_its_own(read: Read, body: str) -> None:
    (event,) = read(body)
    assert [place.name for place in event.places] == ["Osin", "Talov", "Lugov"]
    assert not [place for place in event.places if place.role == "within"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Russian forces advanced near Osin amid continued attacks.", [("advance", ["Osin"])]),
        (
            "Russian forces advanced near Osin amid attacks on Talov.",
            [("offensive", ["Osin", "Talov"])],
        ),
    ],
)
def test_what_goes_on_beside_it_all_is_no_event_without_a_place(
    read: Read, body: str, told: list[tuple[str, list[str]]]
) -> None:
    assert [(e.event_type, [place.name for place in e.places]) for e in read(body)] == told


def test_they_are_the_troops_of_the_sentence_before(read: Read) -> None:
    events = read("Russian troops advanced near Osin. They also made gains in Talov.")
    assert [event.side for event in events] == ["RU", "RU"]
