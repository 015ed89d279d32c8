"""A view that "for" gives to its holder."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "For now, “the road is open to everyone”.",
        "For the first time, “the road is open to everyone”.",
        "For Kern, “peace” was a word.",
        "For Kern the road was long.",
    ],
)
def test_for_without_holder_and_words_is_no_view(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [("the Elysée", "Elysée"), ("Kern", "Kern"), ("the mayor, Jan Kern", "Jan Kern"), ("London", "London")],
)
def test_the_quotation_is_its_holders(read: Read, phrase: str, speaker: str) -> None:
    found = read(f"For {phrase}, “the road is open to everyone”.")
    assert [(s.content, s.speaker.name, s.mode) for s in found] == [
        ("the road is open to everyone", speaker, "direct")
    ]
