"""A participle that opens the sentence of its speaker."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    ["Adding salt is wrong.", "Stating the obvious, Orlova left.", "Claims that it rained spread quickly."],
)
def test_a_participle_without_a_clause_says_nothing(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize("participle", ["Stating", "Stressing", "Pointing out"])
def test_its_clause_belongs_to_the_subject_of_the_sentence(read: Read, participle: str) -> None:
    found = read(f"{participle} that the road was open, Orlova said: “We wait.”")
    assert [(s.content, s.speaker.name) for s in found] == [
        ("the road was open", "Orlova"),
        ("We wait.", "Orlova"),
    ]
