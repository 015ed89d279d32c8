"""Where sentences begin."""

import pytest

from stream.extract.prepare import prepare


def sentences(body: str) -> list[str]:
    return [body[s.start : s.end] for s in prepare(body).sentences]


@pytest.mark.parametrize(
    "body",
    [
        "Lt. Col. Anna Berg spoke.",
        "It began at 6 a.m. and ended at noon.",
        "Gen. Orlova met Dr. Berg of the U.S. embassy on Dec. 3.",
        "The point (…) was made.",
        "It is No. 5 on the list.",
        "He wrote to J. R. Dane.",
    ],
)
def test_no_sentence_ends_inside(body: str) -> None:
    assert sentences(body) == [body]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“We wait.” He left.", ["“We wait.”", "He left."]),
        ('He said "no". "Never", she said.', ['He said "no".', '"Never", she said.']),
        ("It began at 6 a.m. The road was open.", ["It began at 6 a.m.", "The road was open."]),
        ("So it is not I. The rest agree.", ["So it is not I.", "The rest agree."]),
        ("“Yes.” “No.” He left.", ["“Yes.”", "“No.”", "He left."]),
        ("Title\n\nHe left", ["Title", "He left"]),
    ],
)
def test_sentences_begin_after_ends_and_closing_marks(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected
