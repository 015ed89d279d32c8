"""The tokens are those of spaCy's tokenizer, whatever was cut before."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.extract.tokens import LONGEST_REMEMBERED, Tokens, blank_pipeline, tokens_of

GOLD = Path(__file__).parents[1] / "gold"


def by_spacy(body: str) -> Tokens:
    doc = blank_pipeline()(body)
    return Tokens([t.text for t in doc], [t.idx for t in doc], [bool(t.whitespace_) for t in doc])


def test_an_empty_body_has_none() -> None:
    assert tokens_of("") == Tokens([], [], [])


@pytest.mark.parametrize(
    "body",
    [
        " ",
        "\n\n b",
        "a  b",
        "a \n\nb ",
        " a",
        "a\tb",
        "“Kyiv’s” mayor, he",
        "at 10 a.m. the U.S. said it didn't",
        "x" * (LONGEST_REMEMBERED + 1) + ".",
    ],
)
def test_blanks_and_marks_are_cut_as_by_spacy(body: str) -> None:
    assert tokens_of(body) == by_spacy(body)


@pytest.mark.parametrize(
    ("run", "tokens"),
    [
        ("x" * 300, ["x" * 64] * 4 + ["x" * 44]),
        ("," * 300, [","] * 300),
        ("a–" * 200, ["a", "–"] * 200),
        ("(https://a.example/" + "b/" * 200 + ").", ["(", "https://a.example/" + "b/" * 200, ")", "."]),
    ],
)
def test_what_is_too_long_for_words_is_cut_by_its_looks(run: str, tokens: list[str]) -> None:
    assert tokens_of(run).words == tokens


# Without the signs of smileys: of those spaCy joins some that a blank parts (": )").
@given(st.text(alphabet='aZé9 .,!?"“”‘«»—-%$\n\r\t\u00a0😀km'))
def test_any_text_is_cut_as_by_spacy(body: str) -> None:
    assert tokens_of(body) == by_spacy(body)


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_bulletins_are_cut_as_by_spacy(path: Path) -> None:
    body = path.read_text(encoding="utf-8")
    assert tokens_of(body) == by_spacy(body)
