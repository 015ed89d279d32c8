"""The same sentence in a later revision keeps its id; a changed one gets another."""

import pytest

from stream.enrich.record_id import RecordIds


def first_id(*arguments: str, bulletin: str = "p/a") -> str:
    return RecordIds(bulletin).next(*arguments)


BASE = ("statement", "“It holds,” she said.", "It holds,")


@pytest.mark.parametrize(
    "other",
    [
        ("front_event", *BASE[1:]),
        ("statement", "“It held,” she said.", "It holds,"),
        ("statement", BASE[1], "It held,"),
    ],
)
def test_another_kind_passage_or_content_gets_another_id(other: tuple[str, ...]) -> None:
    assert first_id(*other) != first_id(*BASE)


def test_the_same_sentence_in_another_bulletin_gets_another_id() -> None:
    assert first_id(*BASE, bulletin="p/b") != first_id(*BASE)


def test_the_same_sentence_twice_in_a_bulletin_gets_two_ids_the_same_each_time() -> None:
    ids, again = RecordIds("p/a"), RecordIds("p/a")
    pair = [ids.next(*BASE), ids.next(*BASE)]
    assert pair[0] != pair[1]
    assert [again.next(*BASE), again.next(*BASE)] == pair


def test_white_space_and_what_comes_before_change_nothing() -> None:
    later = RecordIds("p/a")
    later.next("statement", "“A new paragraph,” he said.", "A new paragraph,")
    assert later.next(*BASE) == first_id(*BASE)
    assert first_id("statement", "“It holds,”\n she  said.", BASE[2]) == first_id(*BASE)


def test_an_id_is_twenty_hexadecimal_digits() -> None:
    assert len(first_id(*BASE)) == 20
    assert int(first_id(*BASE), 16) >= 0
