import pytest

from stream.store import QueryError
from stream.store.search_text import required_phrases

TEXTS = [
    ("drones", ("drones",)),
    ("  oil   depot ", ("oil", "depot")),
    ('"oil depot" Ryazan', ("oil depot", "Ryazan")),
    ("“oil depot” «big fire»", ("oil depot", "big fire")),
    ('a "b', ("a", "b")),  # a mark without its partner
    ('5" gun', ("5", "gun")),
    ("- drones !", ("drones",)),
    ("Donetsk-based", ("Donetsk-based",)),
    ("Київ", ("Київ",)),
    ("oil\0depot", ("oil", "depot")),
]


@pytest.mark.parametrize("signs", ["", "?", '""', "“ ”", "- _ * !"])
def test_signs_alone_are_refused(signs: str) -> None:
    with pytest.raises(QueryError, match="give a word"):
        required_phrases(signs)


def test_more_words_than_a_reader_means_are_refused() -> None:
    with pytest.raises(QueryError, match="speaker has 101 words"):
        required_phrases("word " * 101, "speaker")


@pytest.mark.parametrize(("text", "phrases"), TEXTS)
def test_words_and_phrases_in_order(text: str, phrases: tuple[str, ...]) -> None:
    assert required_phrases(text) == phrases
