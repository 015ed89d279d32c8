"""Two who speak with one voice."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Minister of Trade and Industry Jan Kern", "Jan Kern"),
        ("The Ministry of Trade and Industry", "Ministry of Trade and Industry"),
        ("Poland and Norway", "Poland and Norway"),
    ],
)
def test_and_within_an_office_or_body_joins_no_people(read: Read, phrase: str, name: str) -> None:
    assert [s.speaker.name for s in read(f"{phrase} said that it was over.")] == [name]


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Foreign Minister Jan Kern and Defence Minister Eva Lund", "Foreign Minister"),
        ("Ministers Jan Kern and Eva Lund", "Ministers"),
        ("Jan Kern and Eva Lund", None),
        ("Foreign Minister Jan Kern and his Norwegian colleague Eva Lund", "Foreign Minister"),
        (
            "The foreign ministers of Poland and Norway, Jan Kern and Eva Lund,",
            "foreign ministers of Poland and Norway",
        ),
    ],
)
def test_the_first_of_two_stands_for_both(read: Read, phrase: str, role: str | None) -> None:
    found = read(f"{phrase} said that it was over.")
    assert [(s.speaker.name, s.speaker.role) for s in found] == [("Jan Kern", role)]
