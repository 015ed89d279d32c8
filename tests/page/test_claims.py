"""What was claimed about a place over time."""

from datetime import date
from typing import Any

import pytest

from schemas.front_event import Actor
from stream.page.claims import claims_about
from tests.store.builders import KHARKIV, POKROVSK, days, front_event, place

HERE = POKROVSK[0]


def event(event_type: str, day: int, side: str | None = None, **more: Any) -> Any:
    fields: dict[str, Any] = {"places": (place("Pokrovsk", POKROVSK),), "occurred": days(date(2025, 9, day))}
    actor = Actor(name=None, side=side, unit=None)
    return front_event(f"{event_type}-{day}", event_type=event_type, actor=actor, **(fields | more))


@pytest.mark.parametrize(
    "told",
    [
        event("drone_strike", 1, "UA"),
        event("capture", 1, "RU", places=(place("Kharkiv", KHARKIV),)),
        event("capture", 1, "RU", places=(place("Pokrovsk", POKROVSK, "toward"),)),
        event("withdrawal", 1, "UA", places=(place("Pokrovsk", None),)),
    ],
    ids=["a strike", "elsewhere", "on the way there", "a place nobody knows"],
)
def test_what_claims_nothing_about_the_place_is_left_out(told: Any) -> None:
    assert claims_about(HERE, [told]) == []


def test_a_place_is_retaken_only_from_who_had_taken_it() -> None:
    told = [event("capture", 3, "UA"), event("capture", 1, "RU"), event("capture", 2, "RU")]
    assert [(claim.what, claim.side) for claim in claims_about(HERE, told)] == [
        ("taken", "RU"),
        ("taken", "RU"),
        ("retaken", "UA"),
    ]


def test_a_denied_capture_changes_no_hands() -> None:
    told = [event("capture", 1, "RU", certainty="denied"), event("capture", 2, "UA")]
    claims = claims_about(HERE, told)
    assert [(claim.what, claim.certainty) for claim in claims] == [("taken", "denied"), ("taken", "stated")]


@pytest.mark.parametrize(
    ("event_type", "outcome", "what"),
    [
        ("offensive", "repelled", "attack repelled"),
        ("offensive", None, "attacked"),
        ("counterattack", "successful", "attack succeeded"),
        ("offensive", "ongoing", "under attack"),
        ("capture", "repelled", "attack repelled"),
        ("withdrawal", None, "left"),
        ("advance", None, "advance"),
        ("clash", None, "fighting"),
    ],
)
def test_each_kind_of_claim_has_its_words(event_type: str, outcome: str | None, what: str) -> None:
    (claim,) = claims_about(HERE, [event(event_type, 1, "RU", outcome=outcome)])
    assert claim.what == what


def test_who_says_so_is_the_source_or_else_the_publisher() -> None:
    told = [event("capture", 1, "RU", source="General Staff"), event("clash", 2)]
    assert [claim.said_by for claim in claims_about(HERE, told)] == ["General Staff", "tribune"]
