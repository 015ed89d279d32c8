"""An outlet that quotes somebody, with "as saying" and without."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Volna TV quoted the spokesman on Monday.",
        "The road is open, and quotes for repairs are high.",
        "The share, quoted in Harad, fell.",
        "Volna TV cites its own sources.",
        "Jan Kern was quoted by Volna TV.",
    ],
)
def test_nothing_quoted_is_no_statement(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "speaker"),
    [
        ("“We wait for you,” Volna TV quotes a staff officer.", "We wait for you,", "a staff officer"),
        ("The road is closed, Volna TV quoted Jan Kern.", "The road is closed", "Jan Kern"),
        ("Volna TV quotes the pilot, Jan Kern: “We wait for you.”", "We wait for you.", "Jan Kern"),
        ("“We wait,” Volna TV cites Jan Kern as saying, “for you.”", "We wait, for you.", "Jan Kern"),
        ("Volna TV quotes a Harad judge as saying the road is open.", "the road is open", "a Harad judge"),
        ("Volna TV cites Jan Kern as warning that the road is mined.", "the road is mined", "Jan Kern"),
        ("Harad’s state-run Volna TV quoted Jan Kern as saying that it is over.", "it is over", "Jan Kern"),
        ("Volna TV cited him as telling aides that it is over. Jan Kern left.", "it is over", None),
    ],
)
def test_the_source_speaks_and_the_outlet_passes_it_on(
    read: Read, body: str, content: str, speaker: str | None
) -> None:
    expected = [(content, speaker, "Volna TV")] if speaker is not None else []
    assert [(s.content, s.speaker.name, s.via) for s in read(body)] == expected
