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
]


@pytest.mark.parametrize("signs", ["", "?", '""', "“ ”", "- _ !".replace("_", "*")])
def test_signs_alone_are_refused(signs: str) -> None:
    with pytest.raises(QueryError, match="give a word"):
        required_phrases(signs)


@pytest.mark.parametrize(("text", "phrases"), TEXTS)
def test_words_and_phrases_in_order(text: str, phrases: tuple[str, ...]) -> None:
    assert required_phrases(text) == phrases
