"""Short names of bodies joined to the long ones."""

import pytest

from stream.extract.prepare import prepare
from stream.extract.statements.abbreviations import long_names


@pytest.mark.parametrize(
    "body",
    [
        "The mayor (KNU) left.",
        "The Karen Union of Drivers (KNU) left.",
        "The Karen National Union (which lost) left.",
        "He left (RSF).",
    ],
)
def test_other_initials_join_nothing(body: str) -> None:
    assert long_names(prepare(body), ["Northern Guard"]) == {}


@pytest.mark.parametrize(
    ("body", "bodies", "expected"),
    [
        ("The Steppe Relief Fund (SRF) left.", [], {"SRF": "Steppe Relief Fund"}),
        (
            "The Office for the Repair of Northern Bridges (ORNB) left.",
            [],
            {"ORNB": "Office for the Repair of Northern Bridges"},
        ),
        ("It rained.", ["Steppe Relief Fund"], {"SRF": "Steppe Relief Fund"}),
    ],
)
def test_initials_join_the_long_name(body: str, bodies: list[str], expected: dict[str, str]) -> None:
    assert long_names(prepare(body), bodies) == expected
