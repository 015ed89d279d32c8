"""Dialogue written down line by line."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Kherson: no change.\n\nSumy: no change.\n\nKupyansk: no change.",
        "Source: Volna\n\nDetails: It rained.\n\nSource: Sever",
        "Orlova: it rains.\n\nOrlova: it pours.",
        "Question: Why?\n\nAnswer: So.\n\nQuestion: And now?",
    ],
)
def test_labels_alone_make_no_dialogue(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("labels", "speakers"),
    [
        (("Question", "Ivan Orel"), ["Ivan Orel", "Ivan Orel"]),
        (("MOSS", "OREL"), ["Moss", "Orel", "Moss", "Orel"]),
    ],
)
def test_each_turn_is_what_its_label_says(read: Read, labels: tuple[str, str], speakers: list[str]) -> None:
    one, other = labels
    body = f"{one}: Why?\n\n{other}: So. He said it rained.\n\n{one}: And now?\n\n{other}: It ends."
    found = read(body)
    assert [s.speaker.name for s in found] == speakers
    assert {s.mode for s in found} == {"direct"}
    assert "So. He said it rained." in {s.content for s in found}
