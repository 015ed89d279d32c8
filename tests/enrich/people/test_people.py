"""A person has one id in every spelling; who is not named has none."""

from pathlib import Path

import pytest

from schemas.statement import SpeakerKind
from stream.enrich.people.people import PeopleFileError, load_people
from stream.extract.drafts import SpeakerDraft

OWN = """
[[person]]
name = "Ada Ruiz"
aliases = ["A. Ruíz"]
wikidata = "Q1"

[[person]]
name = "Bo Lind"
"""


@pytest.mark.parametrize(
    ("name", "kind"), [("a senior diplomat", "unnamed"), ("residents", "unnamed"), ("—", "person")]
)
def test_who_is_not_named_has_no_id(name: str, kind: SpeakerKind) -> None:
    assert load_people().entity_id(SpeakerDraft(name, kind)) is None


@pytest.mark.parametrize(
    ("content", "complaint"),
    [("[[person", "see people.toml for the form"), ('[[person]]\naliases = ["x"]', "an entry has no name")],
)
def test_a_file_of_people_that_cannot_be_read_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(content)
    with pytest.raises(PeopleFileError, match=complaint) as refusal:
        load_people(file)
    assert "mine.toml" in str(refusal.value)


def test_a_missing_file_of_people_is_named(tmp_path: Path) -> None:
    with pytest.raises(PeopleFileError, match=r"none\.toml"):
        load_people(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("spellings", "kind"),
    [
        (["Volodymyr Zelenskyy", "Zelensky", "Volodymyr Zelenskiy"], "person"),
        (["Jens Øster", "Jens Oster", "jens  øster"], "person"),
        (["Déli Hír", "Deli Hir"], "media"),
    ],
)
def test_every_spelling_has_the_same_id(spellings: list[str], kind: SpeakerKind) -> None:
    people = load_people()
    assert len({people.entity_id(SpeakerDraft(name, kind)) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Ada Ruiz", "person", "person:ada-ruiz"),
        ("the Coast Guard", "organization", "organization:the-coast-guard"),
        ("CNN", "media", "media:cnn"),
    ],
)
def test_an_unknown_name_gives_its_own_id(name: str, kind: SpeakerKind, expected: str) -> None:
    assert load_people().entity_id(SpeakerDraft(name, kind)) == expected


def test_ones_own_file_adds_people_and_wins(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(OWN)
    people = load_people(file)
    assert people.entity_id(SpeakerDraft("A. Ruiz", "person")) == "wikidata:Q1"
    assert people.entity_id(SpeakerDraft("Bo Lind", "person")) == "person:bo-lind"
