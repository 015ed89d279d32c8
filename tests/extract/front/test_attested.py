"""Bodies without a front section: strong evidence only."""

import pytest

from stream.extract.front.find import find_events
from stream.extract.layout import Layout
from stream.extract.lexicon import EmptyLexicon
from stream.extract.prepare import prepare


def types(body: str) -> list[str]:
    return [event.event_type for event in find_events(prepare(body), Layout(), EmptyLexicon())]


@pytest.mark.parametrize(
    "body",
    [
        "Dock workers began a strike in Osinovka.",
        "The firm captured markets in Osinovka.",
        "A fire broke out in Osinovka.",
        "He had fought in Osinovka.",
        "The team advanced in Osinovka.",
        "Russia captured the title in Osinovka.",
        "The company captured markets in Osinovka.",
        "The group withdrew from Osinovka.",
        "Soldiers advanced to the final in Osinovka.",
        "Soldiers started a fire in Osinovka.",
        "Rebels stormed a meeting of the party in Osinovka.",
        "A gas explosion killed two people in Osinovka.",
    ],
)
def test_words_that_peace_knows_too_make_no_event(body: str) -> None:
    assert types(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Osinovka axis — the enemy attacked near Talovka.", "offensive"),
        ("Jets bombed Osinovka.", "air_strike"),
        ("Fighting continues near Osinovka.", "clash"),
        ("Russian troops advanced toward Osinovka.", "advance"),
        ("The army repelled an RSF attack on Osinovka.", "offensive"),
        ("M23 captured Osinovka.", "capture"),
        # ground that fighters take or leave, whoever they fight for
        ("Insurgents took control of Osinovka and Talovka.", "capture"),
        ("Government troops drove the militants out of Osinovka.", "capture"),
        ("Government troops retreated from Osinovka.", "withdrawal"),
        # bombs that were laid
        ("A suicide car bombing in Osinovka killed twelve people.", "explosion"),
    ],
)
def test_what_only_war_knows_makes_one(body: str, expected: str) -> None:
    assert types(body) == [expected]


def test_events_that_are_surely_ones_of_war_vouch_for_the_others_of_their_report() -> None:
    body = "Jets bombed Osinovka. Shells were fired at Talovka. Explosions were heard in Lugovoye."
    assert types(body) == ["air_strike", "shelling", "explosion"]


def test_two_bombings_do_not_vouch_for_a_long_report_of_other_things() -> None:
    body = "Jets bombed Osinovka. Drones hit Talovka. The firm captured markets in Lugovoye."
    assert types(body + " Prices fell." * 20) == ["air_strike", "drone_strike"]


def test_an_event_that_is_surely_one_of_war_vouches_for_its_passage() -> None:
    body = "Prices fell.\n\n" * 40 + "Jets bombed Osinovka. An explosion rocked Talovka."
    assert types(body) == ["air_strike", "explosion"]
