"""What was hit where it is no object: the subject of a passive, what "on" leads to."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Osin was hit by a drone.",
        "The village of Osin was shelled.",
        "A woman was wounded by a drone in Osin.",
        "Three drones were shot down over Osin.",
        "A drone hit Osin on a Monday.",
    ],
)
def test_places_people_and_weapons_are_no_targets(read: Read, body: str) -> None:
    assert read(body)[0].target is None


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("A hospital in Osin was hit by a drone.", "hospital"),
        ("An ammunition depot was hit near Osin.", "ammunition depot"),
        ("Power lines were damaged in Osin by artillery.", "Power lines"),
        ("A glide bomb landed on a school in Osin.", "school"),
        ("Sources wrote about a strike on an oil depot in Osin.", "oil depot"),
        ("The strike hit a military airfield near Osin.", "military airfield"),
    ],
)
def test_what_was_hit_is_read_wherever_it_stands(read: Read, body: str, target: str) -> None:
    assert read(body)[0].target == target
