"""From a body to words with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.extract.prepare import prepare


@pytest.mark.parametrize("body", ["", " ", "\n\n \r\n"])
def test_nothing_written_gives_nothing(body: str) -> None:
    text = prepare(body)
    assert (text.words, text.sentences, text.paragraphs) == ([], (), ())


@given(st.text(alphabet="aZ9 .,!?\"“”‘’'«»—-()\n\r\t’s😀é"))
def test_every_word_stands_where_it_says(body: str) -> None:
    text = prepare(body)
    assert [body[s:e] for s, e in zip(text.starts, text.ends, strict=True)] == text.words
    assert "".join(text.words) == "".join(body.split())


@given(st.text(alphabet="aB. \n\r“”"))
def test_sentences_and_paragraphs_cover_all_words_in_order(body: str) -> None:
    text = prepare(body)
    for stretches in (text.sentences, text.paragraphs):
        covered = [i for stretch in stretches for i in range(stretch.first, stretch.last)]
        assert covered == list(range(len(text.words)))


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n"])
def test_blank_lines_part_paragraphs(blank: str) -> None:
    text = prepare(f"One{blank}Two\nlines")
    assert [text.body[p.start : p.end] for p in text.paragraphs] == ["One", "Two\nlines"]


def test_sentences_keep_the_marks_that_close_them() -> None:
    text = prepare("He left. “Yes. No.” He said.")
    found = [text.body[one.start : one.end] for one in text.sentences]
    assert found == ["He left.", "“Yes.", "No.”", "He said."]


def test_the_mark_of_a_footnote_joins_no_sentences() -> None:
    body = "It fell.[12][13] Nobody came. The gun [no name] is there."
    text = prepare(body)
    assert [body[s.start : s.end] for s in text.sentences] == [
        "It fell.",
        "Nobody came.",
        "The gun [no name] is there.",
    ]
