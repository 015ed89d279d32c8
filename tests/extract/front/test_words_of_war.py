"""Words that are ones of war in their company alone: weapons by number, towns shaken, drones neutralised."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "An earthquake shook Osin.",
        "Doctors neutralised the venom in Osin.",
        "Officials fired back two times in Osin.",
    ],
)
def test_peaceful_company_makes_no_event(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Explosions shook Osin.", "explosion"),
        ("Osin was shaken by a series of explosions.", "explosion"),
        ("Fourteen drones were neutralised over Osin.", "air_defence"),
        ("Air defence neutralised 14 drones over Osin.", "air_defence"),
        ("Russian troops fired more than 90 times on Osin.", "shelling"),
        ("Mortar bombs fell on Osin.", "shelling"),
        ("KAB-250 bombs fell on Osin.", "air_strike"),
        ("S-300 missiles struck Osin.", "missile_strike"),
    ],
)
def test_the_company_tells_the_kind(read: Read, body: str, kind: str) -> None:
    (event,) = read(body)
    assert (event.event_type, [place.name for place in event.places]) == (kind, ["Osin"])


@pytest.mark.parametrize(
    ("body", "weapons"),
    [
        ("S-300 missiles struck Osin.", ("S-300 missiles",)),
        ("Storm Shadow missiles were launched at Osin.", ("Storm Shadow missiles",)),
        ("Troops struck an S-300 launcher in Osin.", ()),
    ],
)
def test_weapons_are_named_with_their_number(read: Read, body: str, weapons: tuple[str, ...]) -> None:
    assert read(body)[0].weapons == weapons


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Israeli aircraft struck Beirut's southern suburbs.", ["Beirut"]),
        ("In addition to Osin, drones hit Talov.", ["Osin", "Talov"]),
        ("Besides Osin, drones also hit Talov.", ["Osin", "Talov"]),
        ("Turkish artillery pounded Kurdish positions around Osin.", ["Osin"]),
    ],
)
def test_places_stand_in_these_slots(read: Read, body: str, names: list[str]) -> None:
    assert [place.name for event in read(body) for place in event.places] == names


@pytest.mark.parametrize("heading", ["Osin Direction:", "On the Osin Axis,", "Osin Front –"])
def test_headings_in_title_case_file_under_an_axis(read: Read, heading: str) -> None:
    (event,) = read(f"{heading} Russian troops attacked near Talov.")
    assert (event.axis, [place.name for place in event.places]) == ("Osin", ["Talov"])
