"""Claims that somebody else denies in the same bulletin."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]
CLAIM = "The army said that its troops had entered Orlivka"


@pytest.mark.parametrize(
    "rest",
    [
        ".",
        ". Harad neither confirmed nor denied it.",
        ". It rained, and the mayor denied a rumour.",
        ".\n\nHarad denied this.",
        ". Harad denied that a dam had burst.",
        ". It denied that its troops had entered Orlivka on Monday.",
    ],
)
def test_a_claim_that_nobody_else_denies_is_stated(read: Read, rest: str) -> None:
    assert read(CLAIM + rest)[0].certainty == "stated"


@pytest.mark.parametrize(
    "rest",
    [
        "; Harad denies it.",
        ". The guard of Harad denied this.",
        ", which Harad denies.",
        ". Harad rejected the claim.",
        ". Harad denied that troops had entered Orlivka.",
        ". “Come and see,” said Jan Kern. Harad denied that any troops had entered Orlivka.",
    ],
)
def test_a_claim_that_another_denies_is_disputed(read: Read, rest: str) -> None:
    found = read(CLAIM + rest)
    assert found[0].certainty == "disputed"
    assert {s.certainty for s in found[1:]} <= {"denied", "stated"}
