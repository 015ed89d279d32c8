"""Every event type has its two terms of ACLED's codebook."""

from typing import get_args

import pytest

from schemas.front_event import EventType
from stream.enrich.acled import acled_terms


@pytest.mark.parametrize(
    ("side", "country", "expected"),
    [
        (None, None, "Non-state actor overtakes territory"),
        ("RU", None, "Non-state actor overtakes territory"),
        ("RU", "UA", "Non-state actor overtakes territory"),
        ("UA", "UA", "Government regains territory"),
    ],
)
def test_a_capture_is_the_governments_only_on_its_own_ground(
    side: str | None, country: str | None, expected: str
) -> None:
    assert acled_terms("capture", side, country).sub_event_type == expected


@pytest.mark.parametrize(
    ("side", "verb", "expected"),
    [
        (None, "captured", "Non-state actor overtakes territory"),
        ("RU", "liberated", "Non-state actor overtakes territory"),
        (None, "recaptured", "Government regains territory"),
        (None, "Retook", "Government regains territory"),
    ],
)
def test_what_nobody_named_took_back_is_the_governments_again(
    side: str | None, verb: str, expected: str
) -> None:
    assert acled_terms("capture", side, "UA", verb).sub_event_type == expected


@pytest.mark.parametrize(
    ("event_type", "expected"),
    [
        ("drone_strike", "Air/drone strike"),
        ("missile_strike", "Shelling/artillery/missile attack"),
        ("explosion", "Remote explosion/landmine/IED"),
        ("fire", "Other"),
        ("air_defence", "Disrupted weapons use"),
        ("offensive", "Armed clash"),
        ("withdrawal", "Non-violent transfer of territory"),
        ("deployment", "Change to group/activity"),
    ],
)
def test_the_sub_event_types_are_those_of_the_contract(event_type: EventType, expected: str) -> None:
    assert acled_terms(event_type, "RU", "UA").sub_event_type == expected


def test_no_event_type_is_without_terms() -> None:
    assert all(acled_terms(event_type, None, None).event_type for event_type in get_args(EventType))
