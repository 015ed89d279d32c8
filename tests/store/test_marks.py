from hypothesis import given
from hypothesis import strategies as st

from schemas.span import Span
from stream.store.marks import MARK_END, MARK_START, spans_of_marks

WORDS = st.lists(st.tuples(st.text("aя🙂’ \n", min_size=1), st.booleans()), max_size=8)


def test_a_text_with_such_characters_of_its_own_is_not_highlighted() -> None:
    text = f"a {MARK_START} b"
    assert spans_of_marks(f"{MARK_START}a{MARK_END} {MARK_START} b", text) == ()


def test_nothing_is_found_without_marks() -> None:
    assert spans_of_marks("two drones", "two drones") == ()


@given(WORDS)
def test_spans_are_what_stood_between_marks(words: list[tuple[str, bool]]) -> None:
    text = "".join(word for word, _ in words)
    marked = "".join(f"{MARK_START}{word}{MARK_END}" if found else word for word, found in words)
    starts = [len("".join(word for word, _ in words[:n])) for n in range(len(words))]
    expected = tuple(
        Span(start=start, end=start + len(word))
        for start, (word, found) in zip(starts, words, strict=True)
        if found
    )
    assert spans_of_marks(marked, text) == expected
