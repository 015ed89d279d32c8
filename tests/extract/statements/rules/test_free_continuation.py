"""A speaker's words that go on without marks."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]
OPENING = "Deputy Speaker Jan Kern lashed out at the court. "


@pytest.mark.parametrize(
    "rest",
    [
        "The court sits in the north. It has nine judges.",
        "\n\nI came late.",  # another paragraph
    ],
)
def test_a_writer_who_goes_on_is_no_speaker(read: Read, rest: str) -> None:
    assert read(OPENING + rest) == ()


@pytest.mark.parametrize(
    "rest", ["They stole from us (…) We wait. Not for long.", "They stole. I will not forget it."]
)
def test_his_own_voice_shows_that_the_speaker_goes_on(read: Read, rest: str) -> None:
    (statement,) = read(OPENING + rest)
    assert (statement.content, statement.speaker.name, statement.mode) == (rest, "Jan Kern", "direct")
    assert statement.confidence < 0.6
