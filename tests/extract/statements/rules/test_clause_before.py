"""A clause without marks, then its speaker."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body", ["On Monday, Orlova said.", "At the end of the week, as usual, Orlova said so."]
)
def test_a_circumstance_is_no_clause(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "contents", "speaker"),
    [
        ("The road is open, Orlova said.", ["The road is open"], "Orlova"),
        ("The road is open, said Anna Orlova.", ["The road is open"], "Anna Orlova"),
        ("GENEVA, Dec. 3 — The road is open, Orlova said Tuesday.", ["The road is open"], "Orlova"),
        ("The road, Orlova said, is open.", ["The road is open"], "Orlova"),
        (
            "There were two maps, Orlova said, and both were old.",
            ["There were two maps and both were old"],
            "Orlova",
        ),
        ("The vote, said deputy Ana Ruiz, “was a farce”.", ["The vote was a farce"], "Ana Ruiz"),
        (
            "This is “a fairy tale”, the Center for Maps responded.",
            ["This is “a fairy tale”"],
            "Center for Maps",
        ),
        ("Japan said that it would wait, spokesman Ken Mori said.", ["it would wait"], "Ken Mori"),
    ],
)
def test_the_clause_goes_to_who_closes_or_breaks_it(
    read: Read, body: str, contents: list[str], speaker: str
) -> None:
    found = read(body)
    assert [s.content for s in found] == contents
    assert [s.speaker.name for s in found] == [speaker]
