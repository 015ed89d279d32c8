"""Attacks that failed: whose they were, and how that is said."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]
WAR = "\n\nRussian troops fought Ukrainian troops near Talov."


@pytest.mark.parametrize(
    "body",
    [
        "Attempts by doctors to move to Osin failed.",
        "Similar attempts were praised in Osin.",
        "Russia could launch an offensive against Osin.",
        "The army will not mount any attack near Osin.",
        "The left bank at Osin is quiet.",
    ],
)
def test_what_nobody_attacked_is_no_event(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "side"),
    [
        ("An attack near Osin was driven back by Ukrainian paratroopers.", "RU"),
        ("A Russian attack near Osin was repelled by Ukrainian paratroopers.", "RU"),
        ("Attempts by Ukrainian units to break through near Osin were foiled.", "UA"),
        ("Russian marines beat off an attack near Osin.", "UA"),
        ("The Russian assault on Osin ended in failure.", "RU"),
    ],
)
def test_a_failed_attack_is_the_attackers(read: Read, body: str, side: str) -> None:
    event = read(body + WAR)[0]
    assert (event.event_type, event.side, event.outcome) == ("offensive", side, "repelled")


def test_attempts_like_those_before_are_attacks_too(read: Read) -> None:
    events = read("Assaults were repelled near Osin. Similar attempts failed near Talov.")
    assert [(e.event_type, e.places[0].name, e.outcome) for e in events] == [
        ("offensive", "Osin", "repelled"),
        ("offensive", "Talov", "repelled"),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Lash has been taken by the MNDAA.", "capture"),
        ("Russian aircraft bombed the left-bank village of Osin.", "air_strike"),
        ("Lash was taken to hospital in Osin.", None),
    ],
)
def test_taken_and_left_are_told_by_their_company(read: Read, body: str, expected: str | None) -> None:
    assert [event.event_type for event in read(body)] == ([expected] if expected else [])


def test_a_name_that_a_verb_follows_is_its_subject(read: Read) -> None:
    first, second = read("Hezbollah fired rockets at Osin, and Israel responded with airstrikes on Talov.")
    assert [place.name for place in first.places] == ["Osin"]
    assert (second.event_type, second.side, second.places[0].name) == ("air_strike", "IL", "Talov")
