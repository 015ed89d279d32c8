"""How an attack ended, told in its own clause or behind it."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Losses were inflicted on two AFU brigades near Marfa. Two counterattacks were repelled.",
        "Drones hit Marfa. The attacks were repelled.",
    ],
)
def test_what_was_no_attack_on_the_ground_is_not_repelled(read: Read, body: str) -> None:
    assert read(body)[0].outcome is None


@pytest.mark.parametrize(
    "body",
    [
        "The attack on Marfa was, according to the staff, repelled.",
        "The SPLM-N attacked a garrison in Marfa, but the army repelled the attack.",
        "Russian forces attacked near Marfa, but all attacks were repelled.",
        "Russian forces attacked near Marfa. All attacks were repelled.",
        "The assault on Marfa was repelled.",
    ],
)
def test_a_failed_attack_is_one_event(read: Read, body: str) -> None:
    (event,) = read(body)
    assert (event.event_type, event.outcome) == ("offensive", "repelled")
