"""Full names anywhere in a body."""

import pytest

from stream.extract.prepare import prepare
from stream.extract.statements.full_names import full_names


class GivenNames:
    """Knows one given name."""

    def is_place(self, name: str) -> bool:
        """No name is a place."""
        del name
        return False

    def is_first_name(self, word: str) -> bool:
        """Serhii alone is one."""
        return word == "Serhii"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("The Black Sea is calm.", {}),
        ("Minister Serhii left.", {}),
        ("Serhii President.", {}),
        ("Source: the head of the region, Serhii Bondar.", {"bondar": "Serhii Bondar"}),
    ],
)
def test_a_known_given_name_opens_a_full_name(body: str, names: dict[str, str]) -> None:
    assert full_names(prepare(body), GivenNames()) == names
