"""Verbs that are of war only in the right company."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "The ministry engaged lawyers in Osinovka.",
        "The motion was defeated in Osinovka.",
        "Customs cleared a shipment in Osinovka.",
        "Sappers cleared mines near Osinovka.",
        "Civilians fled Osinovka.",
        "The mayor works on a plan in Osinovka.",
        "They exchanged gifts in Osinovka.",
        "Snow has fallen in Osinovka.",
        "Traffic on the Osinovka Bridge was stopped.",
        "Loading halted at Osinovka after rain.",
        "Osinovka remains in our hands.",
        "The leaders of about 40 friendly countries have reportedly gathered in Osinovka.",
    ],
)
def test_the_same_verbs_are_of_peace_elsewhere(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Units of the Zapad group engaged two brigades near Osinovka.", "clash"),
        ("Losses were inflicted on an assault brigade near Osinovka.", "clash"),
        ("Our troops defeated formations of a marine brigade near Osinovka.", "clash"),
        ("Our troops have cleared Osinovka.", "capture"),
        ("Our troops are clearing the built-up area of Osinovka.", "offensive"),
        ("The enemy has fled from Osinovka.", "withdrawal"),
        ("Our aviation works without respite on Osinovka.", "air_strike"),
        ("The sides exchanged 150 prisoners near Osinovka.", "other"),
        ("Gunmen took forty villagers hostage in Osinovka.", "other"),
        ("According to bloggers, Osinovka has fallen too.", "capture"),
        ("Our scouts gained a foothold in Osinovka.", "advance"),
        ("Our troops won back Osinovka.", "capture"),
        ("A column of about 40 Russian vehicles has reportedly gathered near Osinovka.", "deployment"),
    ],
)
def test_troops_and_towns_make_them_events(read: Read, body: str, expected: object) -> None:
    assert [event.event_type for event in read(body)] == [expected]
