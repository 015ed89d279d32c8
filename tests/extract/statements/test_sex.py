"""Who can be "he" and who "she"."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft
from stream.extract.statements.sex import sex_of_name, sex_of_office

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize("name", ["Dudko", "Wren Tolliver", "Kim Yun", "Tova", "Robin Slava"])
def test_a_name_that_says_nothing_fits_both(name: str) -> None:
    assert sex_of_name(name) is None


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Iryna Dudko", "she"),
        ("Mykola Dudko", "he"),
        ("Lesia von Rust", "she"),
        ("T. Ozerova", "she"),
        ("R. Polyansky", "he"),
        ("Omar Fathi al-Senussi", "he"),
    ],
)
def test_given_names_and_slavic_surnames_tell(name: str, pronoun: str) -> None:
    assert sex_of_name(name) == pronoun


def test_offices_tell_only_where_they_are_of_one_sex() -> None:
    assert sex_of_office({"governor", "deputy"}) is None
    assert (sex_of_office({"spokeswoman"}), sex_of_office({"chairman"})) == ("she", "he")


@pytest.mark.parametrize(
    ("pronoun", "speaker"), [("She", "Iryna Dudko"), ("He", "Oleh Vasko")], ids=["she", "he"]
)
def test_a_pronoun_passes_over_who_it_cannot_mean(read: Read, pronoun: str, speaker: str) -> None:
    told = "Iryna Dudko said that the road was open. Oleh Vasko said that it was mined."
    *_, last = read(f"{told} {pronoun} added that the bridge was closed.")
    assert last.speaker.name == speaker


def test_a_lone_speaker_of_an_unlikely_name_is_meant_all_the_same(read: Read) -> None:
    *_, last = read("Sasha Oleh said that the road was open. She added that the bridge was closed.")
    assert last.speaker.name == "Sasha Oleh"
