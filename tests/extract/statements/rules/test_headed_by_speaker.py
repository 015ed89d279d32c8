"""A clause behind the office and name of its speaker and a colon."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Deputy Mayor Jan Kern: a portrait of the man.",
        "Kherson: two villages were shelled at night.",
        "Main Directorate: two villages were shelled at night.",
        "The minister had one wish: the road was to be open.",
        "Deputy Mayor Jan Kern: wait here.",
    ],
)
def test_a_heading_over_something_else_says_nothing(read: Read, body: str) -> None:
    assert read(body) == ()


def test_the_clause_behind_the_colon_is_his(read: Read) -> None:
    (found,) = read("Danish President Jan Kern: the pact remains in force until May.")
    assert (found.speaker.name, found.speaker.role) == ("Jan Kern", "Danish President")
    assert (found.content, found.mode) == ("the pact remains in force until May", "indirect")
