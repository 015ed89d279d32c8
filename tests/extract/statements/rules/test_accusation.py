"""Words thrown at somebody."""

from collections.abc import Callable

import pytest

from stream.extract.drafts import StatementDraft

Read = Callable[[str], tuple[StatementDraft, ...]]


@pytest.mark.parametrize(
    "body",
    [
        "Orlova was accused of taking bribes.",
        "Orlova was described as “a brave woman of the north”.",
        "Orlova accused the Army of the North.",
        "Orlova called the mayor on Monday.",
        "A drone of the type called “Geran” fell into the river.",
        "Orlova rejected the “Steppe Shield” plan.",
        "Orlova hailed a taxi.",
        "Orlova called the man that she had seen “Skif”.",
        "Orlova spoke of the road.",
    ],
)
def test_an_act_without_words_is_no_statement(read: Read, body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "content", "addressee"),
    [
        ("Orlova accused the rebels of mining the road.", "mining the road", "the rebels"),
        ("Orlova has accused Harad of “waging a dirty war”.", "waging a dirty war", "Harad"),
        (
            "Orlova on Thursday accused the Army of the North of firing first.",
            "firing first",
            "the Army of the North",
        ),
        ("Orlova called it “a very bad joke”.", "a very bad joke", None),
        ("Orlova called the plan “a very bad joke”.", "the plan “a very bad joke”", None),
        ("Orlova dismissed the report as “pure invention”.", "pure invention", None),
        ("Orlova dismissed the report as “absurd”.", "absurd", None),
        ("Orlova rejected the plan, calling it “a recipe for war”.", "a recipe for war", None),
        ("Orlova describes the ward as “worse than a cellar”.", "worse than a cellar", None),
        ("Orlova spoke of an “act of pure despair”.", "act of pure despair", None),
        ("Orlova condemned what she called “a very bad joke”.", "a very bad joke", None),
        ("Orlova likened the siege to a “slow execution of all”.", "slow execution of all", None),
        ("Orlova criticised the army for “painting maps at night”.", "painting maps at night", None),
        ("Orlova rejected claims that it fell as “pure invention”.", "pure invention", None),
    ],
)
def test_who_accuses_or_judges_says_it(read: Read, body: str, content: str, addressee: str | None) -> None:
    assert [(s.content, s.speaker.name, s.addressee, s.via) for s in read(body)] == [
        (content, "Orlova", addressee, None)
    ]


@pytest.mark.parametrize(
    ("body", "content"),
    [
        (
            "Orlova accused Harad, in a letter, of having “signed with one hand”.",
            "having “signed with one hand”",
        ),
        ("Orlova called it “a lie,” “a trap” and “a farce”.", "“a lie,” “a trap” and “a farce”"),
        ("Orlova mourned him as “a martyr on the road”.", "a martyr on the road"),
        ("Orlova deplored in her homily “the trade in promises”.", "the trade in promises"),
    ],
)
def test_more_ways_to_judge(read: Read, body: str, content: str) -> None:
    assert [s.content for s in read(body)] == [content]
