"""A quotation with its speaker behind it and no verb."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "“The long walk of the north” – Steppe Front – began.",
        "The operation “Storm over the Steppe” – Harad, Sake and Varna – began.",
        "“The Last Bridge” (Anna Keller) is a novel.",
        "“We are still here” – 12 May.",
        "“Steppe” – Jan Kern.",
    ],
)
def test_what_is_no_name_at_the_end_says_nothing(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "speaker", "role"),
    [
        ("“We are still here.” – Jan Kern, mayor of Sake", "Jan Kern", "mayor of Sake"),
        (
            "“We are still here” (Dr. Jan Kern, surgeon at the hospital).",
            "Jan Kern",
            "surgeon at the hospital",
        ),
        ("“We are still here” – these were the words of General Jan Kern.", "Jan Kern", "General"),
        ("“We are still here” is how Jan Kern put it.", "Jan Kern", None),
        ("“We are still here” – this is how Jan Kern commented on the week.", "Jan Kern", None),
        ("“We are still here,” so Jan Kern on Monday.", "Jan Kern", None),
    ],
)
def test_the_person_with_whom_the_sentence_ends_speaks(
    read: Read, body: str, speaker: str, role: str | None
) -> None:
    (statement,) = read(body)
    assert (statement.speaker.name, statement.speaker.role) == (speaker, role)
    assert (statement.content.rstrip(".,"), statement.mode) == ("We are still here", "direct")
