"""How sure it is told, and by whom."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("body", "certainty", "source"),
    [
        ("Drones hit Osinovka.", "stated", None),
        ("Drones hit Osinovka, no casualties were reported.", "stated", None),
        ("North Tarv: The council said drones hit Osinovka.", "stated", "The council"),
        ("Drones hit Osinovka, the governor said.", "stated", "the governor"),
        ("Airstrikes hit Osinovka; the regime denied responsibility.", "stated", None),
        ("Clashes were reported in Osinovka.", "reported", None),
        ("There were reports of explosions in Osinovka.", "reported", None),
        ("Troops have reportedly entered Osinovka.", "reported", None),
        (
            "According to unconfirmed reports, explosions were heard in Osinovka.",
            "reported",
            "unconfirmed reports",
        ),
        ("Social media reports indicate an advance near Osinovka.", "reported", "Social media"),
        ("The RSF claims the capture of Osinovka.", "reported", "The RSF"),
        ("The RSF claims the capture of Osinovka, which the army denies.", "disputed", "The RSF"),
        ("Kyiv denied that Russian troops captured Osinovka.", "denied", None),
        ("The RSF denied it and said that drones hit Osinovka.", "stated", None),
        ("The RSF denied it but claimed to have captured Osinovka.", "reported", None),
        ("Kyiv denied a Russian claim to have captured Osinovka.", "disputed", None),
        ("Russia's ministry had said that drones hit Osinovka.", "stated", "Russia's ministry"),
        ("Drones hit Osinovka, with no injuries reported.", "stated", None),
        (
            "Bloggers claimed that troops seized Osinovka, while Ukrainian sources denied the claim.",
            "disputed",
            "Bloggers",
        ),
        ("Geolocated footage of 4 May shows that drones hit Osinovka.", "stated", "Geolocated footage"),
        ("Satellite images indicate that drones hit Osinovka.", "stated", "Satellite images"),
        ("Drones hit Osinovka, where footage was lost.", "stated", None),
    ],
)
def test_hedges_and_sources_decide_the_certainty(
    read: Read, body: str, certainty: str, source: str | None
) -> None:
    (event,) = read(body)
    assert (event.certainty, event.source) == (certainty, source)


def test_a_denial_in_the_next_sentence_disputes_the_event(read: Read) -> None:
    (event,) = read("The ministry claimed that Russian troops captured Osinovka. Kyiv denied it.")
    assert event.certainty == "disputed"


def test_a_place_that_the_other_side_still_holds_is_disputed(read: Read) -> None:
    (event,) = read("Russian forces took Osinovka. Ukrainian units still hold its western edge.")
    assert event.certainty == "disputed"
