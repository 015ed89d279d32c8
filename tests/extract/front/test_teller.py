"""Who "the enemy" is by what a bulletin opens with: its issuer, its dateline, its words for the enemy."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]
BOTH = "\n\nRussian and Ukrainian guns shelled Talov."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a report about what a body did is not issued by it
        ("The Russian Defence Ministry reported that drones hit Talov.\n\nThe enemy shelled Osin.", None),
        # the dateline, the issuer, the words for the enemy
        ("Kyiv, 3 October 2024\n\nThe enemy shelled Osin.", "RU"),
        ("Moscow, 3 October 2024\n\nThe enemy shelled Osin.", "UA"),
        ("Report of the Russian Defence Ministry.\n\nThe enemy shelled Osin.", "UA"),
        ("Update by the General Staff of the Armed Forces of Ukraine.\n\nThe enemy shelled Osin.", "RU"),
        ("Occupiers shelled Osin.", "RU"),
    ],
)
def test_the_opening_tells_who_the_enemy_is(read: Read, body: str, expected: object) -> None:
    sides = {event.side for event in read(body + BOTH) if event.places[0].name == "Osin"}
    assert sides == {expected}


def test_who_tells_need_not_be_named_again(read: Read) -> None:
    (event,) = read(
        "Statement of the Islamic Resistance in Lebanon.\n\nThe enemy shelled Osin.\n\nIsrael is far."
    )
    assert event.side == "IL"
