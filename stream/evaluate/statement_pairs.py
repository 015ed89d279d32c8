"""Which statement of the gold is which of those that were read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.statement import Statement
from stream.evaluate.gold import Gold, GoldStatement
from stream.evaluate.wording import overlap, word_overlap, words

# A statement is found when its words overlap the gold's content with this F1.
SAME_CONTENT = 0.8
IGNORED = 0.5


@dataclass(frozen=True, slots=True)
class StatementPairs:
    """Every statement of the gold with what was read of it, if anything, and what nobody said."""

    asked: list[tuple[GoldStatement, Statement | None]]
    made_up: list[Statement]


def pair_statements(gold: Gold, read: Sequence[Statement]) -> StatementPairs:
    """Pairs them by their contents, the most alike first; each has one partner at most."""
    partner_of_gold: dict[int, int] = {}
    paired = set[int]()
    for alike, number, asked in _by_likeness(gold, read):
        if alike < SAME_CONTENT:
            break
        if number not in paired and asked not in partner_of_gold:
            partner_of_gold[asked] = number
            paired.add(number)
    return StatementPairs(
        [
            (statement, read[partner_of_gold[i]] if i in partner_of_gold else None)
            for i, statement in enumerate(gold.statements)
        ],
        [one for i, one in enumerate(read) if i not in paired and not _is_ignored(one.content, gold.ignore)],
    )


def _by_likeness(gold: Gold, read: Sequence[Statement]) -> list[tuple[float, int, int]]:
    """All pairs as (F1, number among the read, number in the gold), the most alike first."""
    bags = [Counter(words(statement.content)) for statement in read]
    forms = [
        [Counter(words(form)) for form in (statement.content, statement.joined) if form]
        for statement in gold.statements
    ]
    return sorted(
        (
            (max(word_overlap(bag, form) for form in accepted), i, j)
            for i, bag in enumerate(bags)
            for j, accepted in enumerate(forms)
        ),
        reverse=True,
    )


def _is_ignored(content: str, ignored: Sequence[str]) -> bool:
    told = " ".join(words(content))
    return any(
        overlap(content, passage) >= IGNORED or told in " ".join(words(passage)) for passage in ignored
    )
