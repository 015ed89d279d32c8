"""What somebody asks of others."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Orlova called on the mayor on Monday.",
        "Orlova asked to leave.",
        "The drivers were told to wait.",
        "Orlova, who asked not to be seen, left.",
        "Orlova urged calm.",
        "The order to leave came at noon.",
        "Orlova took the road to Sake.",
        "She told the truth to nobody.",
    ],
)
def test_nobody_is_asked_to_do_anything(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "addressee"),
    [
        ("Orlova urged residents to stay indoors.", "residents to stay indoors", "residents"),
        ("Orlova called on both sides to talk.", "both sides to talk", "both sides"),
        ("Orlova appealed to the drivers to wait.", "the drivers to wait", "the drivers"),
        ("Orlova advised drivers not to use it.", "drivers not to use it", "drivers"),
        ("Orlova warned everyone to stay away.", "everyone to stay away", "everyone"),
        ("Orlova left, calling on the army to wait.", "the army to wait", "the army"),
    ],
)
def test_those_asked_and_their_task_are_the_content(
    read: Read, body: str, content: str, addressee: str
) -> None:
    assert [(s.content, s.speaker.name, s.addressee) for s in read(body)] == [(content, "Orlova", addressee)]
