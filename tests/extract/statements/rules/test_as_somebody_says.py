"""A clause that "as" gives to its speaker."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Shells fell as Orlova said goodbye.",
        "As Orlova spoke, the road was closed.",
        "As expected, the road was closed.",
        "It ended, as Orlova had hoped.",
        "As Orlova said, soon.",
        "The war, as everyone knows, is over.",
    ],
)
def test_as_alone_reports_nothing(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "mode"),
    [
        ("As Orlova noted, the road is open.", "the road is open", "indirect"),
        ("As Orlova told Volna on Monday, the road is open.", "the road is open", "indirect"),
        ("As Orlova put it, “we wait for nobody”.", "we wait for nobody", "direct"),
        ("“We wait for nobody,” as Orlova put it.", "We wait for nobody,", "direct"),
        ("The road is open, as Orlova said on Monday.", "The road is open", "indirect"),
        ("As Orlova, a local beekeeper, notes, the road is open.", "the road is open", "indirect"),
        ("The road, as Orlova noted on Monday, is open.", "The road is open", "indirect"),
        ("It was, as Orlova puts it, “a long walk”.", "a long walk", "direct"),
        ("It rained, and, as Orlova put it, “nobody came to see us”.", "nobody came to see us", "direct"),
    ],
)
def test_the_clause_beside_it_is_the_speakers(read: Read, body: str, content: str, mode: str) -> None:
    assert [(s.content, s.speaker.name, s.mode) for s in read(body)] == [(content, "Orlova", mode)]
