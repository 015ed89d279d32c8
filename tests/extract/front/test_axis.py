"""The direction that the text files an event under."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "heading",
    [
        "Toward Tarv (Old Tarv) –",
        "Towards Tarv,",
        "In the direction of Tarv,",
        "In the Tarv direction,",
        "Tarv direction –",
        "Tarv direction:",
        "Tarv axis —",
        "The Tarv sector:",
        "On the Tarv axis,",
        "From the Tarv front,",
        "Tarv.",
    ],
)
def test_a_heading_gives_the_axis_and_no_place(read: Read, heading: str) -> None:
    (event,) = read(f"{heading} fighting continues near Osinovka.".replace(". f", ". F"))
    assert event.axis == "Tarv"
    assert [place.name for place in event.places] == ["Osinovka"]


@pytest.mark.parametrize(
    "body",
    [
        "TARV, Ukraine — Fighting continues near Osinovka.",
        "Fighting continues near Osinovka.",
        "Drones launched from the direction of Tarv attacked Osinovka.",
    ],
)
def test_a_dateline_and_an_origin_are_no_axis(read: Read, body: str) -> None:
    assert read(body)[0].axis is None


def test_an_axis_holds_for_its_paragraph_and_no_longer(read: Read) -> None:
    events = read("Tarv axis — Jets bombed Osinovka. Rockets hit Krutoye.\n\nRockets hit Lugovoye.")
    assert [event.axis for event in events] == ["Tarv", "Tarv", None]


def test_an_event_with_only_a_direction_has_no_places(read: Read) -> None:
    (event,) = read("Fighting continues in the direction of Tarv.")
    assert (event.axis, event.places) == ("Tarv", ())


@pytest.mark.parametrize(
    ("body", "axes"),
    [
        (
            "In the Marfa direction, the AFU attacked Dolnik, while in the Belt direction clashes went on.",
            ["Marfa", "Belt"],
        ),
        ("The AFU attacked near Dolnik while clashes went on in the Belt direction.", [None, "Belt"]),
        ("The AFU attacked near Dolnik and shelled Kurnik in the Belt direction.", ["Belt", "Belt"]),
        ("The AFU attacked in the Marfa and Belt directions. Clashes went on near Dolnik.", ["Marfa", None]),
    ],
)
def test_a_clause_behind_while_has_its_own_axis(read: Read, body: str, axes: list[str | None]) -> None:
    assert [event.axis for event in read(body)] == axes
