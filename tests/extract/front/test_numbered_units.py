"""Units told by their numbers."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


def test_a_numbered_street_is_no_unit(read: Read) -> None:
    (event,) = read("Near the 5th Street Market, troops attacked Osinovka.")
    assert event.unit is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Elements of the 90th Tank Division are operating near Osinovka.", (None, "90th Tank Division")),
        ("The 3rd Assault Brigade of Ukraine attacked near Osinovka.", ("UA", "3rd Assault Brigade")),
        (
            "Russia met Ukraine. Elements of the 36th Motorized Rifle Brigade attacked near Osinovka.",
            ("RU", "36th Motorized Rifle Brigade"),
        ),
    ],
)
def test_a_numbered_unit_is_told_with_its_side_where_that_is_known(
    read: Read, body: str, expected: object
) -> None:
    (event,) = read(body)
    assert (event.side, event.unit) == expected
