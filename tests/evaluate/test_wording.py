import pytest

from stream.evaluate.wording import overlap, place_name, same_name, same_text


@pytest.mark.parametrize(
    ("name", "accepted", "same"),
    [
        (None, ["Ada Holm"], False),
        ("", ["Ada Holm"], False),
        ("Eva Holm", ["Ada Holm"], False),
        ("Ada", ["Ada Holm"], False),
        ("Holm", ["Ada Holm"], True),
        ("Ada Holm", ["Holm"], True),
        ("ADA HOLM", "Ada Holm", True),
        ("a villager", ["an official", "a villager"], True),
    ],
)
def test_a_surname_stands_for_the_full_name(name: str | None, accepted: list[str], same: bool) -> None:
    assert same_name(name, accepted) is same


@pytest.mark.parametrize(
    ("text", "accepted", "same"),
    [
        (None, ["mayor of Kerch"], False),
        ("mayor", ["mayor of Kerch"], False),
        ("the mayor of Kerch", ["governor", "mayor of Kerch"], True),
        ("mayor", "Mayor", True),
    ],
)
def test_three_quarters_of_the_words_make_the_same_text(
    text: str | None, accepted: list[str], same: bool
) -> None:
    assert same_text(text, accepted) is same


def test_the_overlap_counts_a_word_as_often_as_it_stands() -> None:
    assert overlap("no", "yes") == 0
    assert overlap("no, no", "No.") == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("name", "bare"), [("The Region", "the region"), ("Kharkov region", "kharkov"), ("Kerch", "kerch")]
)
def test_words_for_the_kind_of_place_do_not_count(name: str, bare: str) -> None:
    assert place_name(name) == bare
