"""A person has one id in every spelling; who is not named has none."""

import re
import tomllib
from collections import Counter
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from schemas.statement import SpeakerKind
from stream.enrich.people.name_key import name_key
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
    assert len(people) == len(load_people()) + 2


def shipped() -> list[dict[str, Any]]:
    """The entries of the registry that ships with Frontwire."""
    content = files("stream.enrich.people").joinpath("people.toml").read_text(encoding="utf-8")
    entries: list[dict[str, Any]] = tomllib.loads(content)["person"]
    return entries


def test_no_name_of_the_registry_means_two_people() -> None:
    names = [{name_key(name) for name in (one["name"], *one.get("aliases", ()))} for one in shipped()]
    assert [name for name, count in Counter(chain.from_iterable(names)).items() if count > 1] == []


@pytest.mark.parametrize("person", shipped(), ids=lambda person: str(person["name"]))
def test_an_entry_has_the_form_that_its_head_describes(person: dict[str, Any]) -> None:
    assert set(person) <= {"name", "aliases", "roles", "affiliation", "country", "wikidata"}
    assert re.fullmatch(r"[A-Z]{2}", person["country"])
    assert re.fullmatch(r"Q\d+", person.get("wikidata", "Q1"))
    for title, *years in person.get("roles", ()):
        assert title[0].isupper()
        assert years == sorted(years)
        assert all(1980 <= year <= 2026 for year in years)


@pytest.mark.parametrize(
    "spellings",
    [
        ["Zelensky", "Zelenskyy", "Zelenskiy", "Vladimir Zelensky"],
        ["Oleksandr Syrskyi", "Syrsky", "Alexander Syrsky"],
        ["Sergei Lavrov", "Sergey Lavrov", "Lavrov"],
        ["Recep Tayyip Erdogan", "Erdoğan"],
        ["Viktor Orban", "Orbán"],
        ["Abdel Fattah al-Sisi", "Abdel Fattah el-Sisi"],
        ["Ahmed al-Sharaa", "Abu Mohammed al-Golani"],
    ],
)
def test_transliterations_of_a_known_person_are_one(spellings: list[str]) -> None:
    people = load_people()
    assert len({people.entity_id(SpeakerDraft(name, "person")) for name in spellings}) == 1


def test_a_person_of_the_registry_is_known_by_any_spelling_and_nobody_else_is(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    people = load_people(own)
    assert people.named("A. Ruiz") == "wikidata:Q1"
    assert people.named("Cy Nobody") is None
    assert people.known[-1].names == ("Bo Lind",)
