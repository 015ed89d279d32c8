from typing import Any

import pytest

from stream.evaluate.counts import Counts
from stream.evaluate.gold import Gold
from stream.evaluate.statements import score_statements
from tests.evaluate.builders import BODY, SAID, asked_statement, gold, statement

FOUND = Counts(statements_found=1, contents_exact=1, speakers_right=1, modes_asked=1, modes_right=1)


def kinds(asked: Gold, *read: Any) -> list[str]:
    return [mistake.kind for mistake in score_statements(asked, read, BODY)[1]]


@pytest.mark.parametrize(
    ("asked", "read", "wrong"),
    [
        (asked_statement(), [], ["statement missed"]),
        (asked_statement(), [statement("Nothing of the kind")], ["statement missed", "statement made up"]),
        (asked_statement(), [statement(), statement()], ["statement made up"]),
        (asked_statement(), [statement("We will wait for")], ["content"]),
        (asked_statement(), [statement(speaker="Eva Holm")], ["speaker"]),
        (asked_statement(), [statement(mode="mixed")], ["mode"]),
        (asked_statement(role=["minister"]), [statement()], ["role"]),
        (asked_statement(via="an agency"), [statement()], ["via"]),
        (asked_statement(optional=True), [], []),
        (asked_statement(optional=True), [statement(speaker="Eva Holm")], []),
        (asked_statement(), [statement()], []),
        (asked_statement(role=["governor"], via=["the agency"]), [statement(via="agency, the")], []),
        (
            asked_statement(content="We, she said, will wait", joined="We will wait"),
            [statement("We will wait")],
            [],
        ),
    ],
)
def test_every_mistake_in_a_statement_is_named(
    asked: dict[str, Any], read: list[Any], wrong: list[str]
) -> None:
    assert kinds(gold((asked,)), *read) == wrong


def test_a_mistake_tells_where_what_and_by_which_rule() -> None:
    (mistake,) = score_statements(gold((asked_statement(),)), [statement(speaker="Eva Holm")], BODY)[1]
    assert mistake.span is not None
    assert BODY[mistake.span.start : mistake.span.end] == SAID
    assert (mistake.expected, mistake.found, mistake.rule) == ("Ada Holm", "Eva Holm", "for_tests")


def test_a_missed_statement_is_shown_where_it_stands() -> None:
    (mistake,) = score_statements(gold((asked_statement(),)), [], BODY)[1]
    assert mistake.span is not None
    assert BODY[mistake.span.start : mistake.span.end] == "We will wait for spring,"


@pytest.mark.parametrize("passage", ["nobody here will say what is true", "it out"])
def test_what_gold_ignores_is_not_made_up(passage: str) -> None:
    ignoring = gold(ignore=("They would not rule it out.",))
    assert kinds(ignoring, statement(passage)) == (["statement made up"] if "true" in passage else [])


def test_the_counts_of_what_is_right() -> None:
    assert score_statements(gold((asked_statement(),)), [statement()], BODY)[0] == FOUND


def test_the_most_alike_are_paired() -> None:
    twice = gold((asked_statement(), asked_statement(content="We will wait for spring or summer")))
    counts, _ = score_statements(twice, [statement("We will wait for spring or"), statement()], BODY)
    assert (counts.statements_found, counts.contents_exact) == (2, 1)
