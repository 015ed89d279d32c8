"""Sentences built the other way round: the place behind the verb, the losses before the attack."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


def told(events: tuple[EventDraft, ...]) -> list[tuple[str, list[str]]]:
    return [(e.event_type, [p.name for p in e.places if p.role != "within"]) for e in events]


@pytest.mark.parametrize(
    "body",
    [
        "Doctors treated injured miners in Osin.",
        "The minister visited wounded soldiers in Osin.",
        "Also present were Osin and Talov.",
        "No attack was recorded in Osin.",
    ],
)
def test_care_and_absence_are_no_events(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Also shelled were Osin and Talov.", [("shelling", ["Osin", "Talov"])]),
        ("No one was killed in the attack on Osin.", [("strike", ["Osin"])]),
        ("There were no casualties in the shelling of Osin.", [("shelling", ["Osin"])]),
        ("Enemy troops opened fire 25 times on Osin and Talov.", [("shelling", ["Osin", "Talov"])]),
        ("Marines threw back Russian assault groups near Osin.", [("offensive", ["Osin"])]),
        ("A drone fell in the Kharkov region's Osin.", [("drone_strike", ["Osin"])]),
        (
            "Two women died when a bomb hit a house in Osin, and a man was injured by an FPV drone in Talov.",
            [("air_strike", ["Osin"]), ("drone_strike", ["Talov"])],
        ),
    ],
)
def test_an_event_is_read_however_its_sentence_is_turned(
    read: Read, body: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(read(body)) == expected
