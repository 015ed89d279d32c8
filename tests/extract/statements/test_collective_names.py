"""Names that are no person's by their look."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Orlova", "person"),
        ("J. Kern", "person"),
        ("Jan Kern, who runs a clinic,", "person"),
        ("The Hague prosecutor Jan Kern", "person"),
        ("NORA-K", "organization"),
        ("Healers Without Frontiers", "organization"),
        ("Harad Rights Watch", "organization"),
        ("Downing Street", "organization"),
        ("The UKMTO", "organization"),
        ("The Houthis", "organization"),
        ("Operational Command South", "organization"),
        ("Healers Abroad, which runs a clinic in Sake,", "organization"),
        ("State-run Volna", "media"),
        ("Harad-owned Radio Volna", "media"),
    ],
)
def test_a_body_is_no_person(read: Read, phrase: str, kind: str) -> None:
    assert [s.speaker.kind for s in read(f"{phrase} said that the road was open.")] == [kind]
