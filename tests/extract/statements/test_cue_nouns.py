"""Reporting nouns with a light verb."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "The hope that the road is open is small.",
        "Orlova voiced concern.",
        "Orlova made a cake that the road deserved.",
        "Fears were raised that the road was closed.",
        "Orlova gave the order to the crews.",
    ],
)
def test_a_noun_without_speaker_or_clause_reports_nothing(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("Orlova expressed hope that the road would open.", "the road would open"),
        ("Orlova has voiced deep concern that the road is closed.", "the road is closed"),
        ("Orlova issued a warning that the road would close.", "the road would close"),
        ("Orlova repeated her claim that the road was open.", "the road was open"),
        ("Orlova reiterated her promise to open the road.", "to open the road"),
        ("Orlova left, expressing confidence that the road would open.", "the road would open"),
    ],
)
def test_the_clause_of_the_noun_is_the_content(read: Read, body: str, content: str) -> None:
    assert [(s.content, s.speaker.name) for s in read(body)] == [(content, "Orlova")]
