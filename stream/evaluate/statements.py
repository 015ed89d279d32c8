"""Counts what was read of the statements: found, exact, by whom, how, and with which details."""

from collections.abc import Iterator, Sequence

from schemas.statement import Statement
from stream.evaluate.counts import Counts
from stream.evaluate.gold import Gold, GoldStatement
from stream.evaluate.mistake import Mistake, where
from stream.evaluate.statement_pairs import pair_statements
from stream.evaluate.wording import same_name, same_text, words

_DETAILS = ("role", "via", "venue", "addressee")


def score_statements(gold: Gold, read: Sequence[Statement], body: str) -> tuple[Counts, list[Mistake]]:
    """The counts of the statements, and every mistake in the order of the gold, what is made up last."""
    pairs = pair_statements(gold, read)
    counts, mistakes = Counts(statements_made_up=len(pairs.made_up)), list[Mistake]()
    for asked, found in pairs.asked:
        if asked.optional:
            continue
        if found is None:
            counts += Counts(statements_missed=1)
            told = f"{' or '.join(asked.speaker)}: {asked.wanted}"
            mistakes.append(Mistake("statement missed", where(body, asked.content), told))
            continue
        new, wrong = _compared(asked, found)
        counts += new
        mistakes += wrong
    return counts, mistakes + [
        Mistake("statement made up", one.span, None, f"{one.speaker.name}: {one.content}", one.rule)
        for one in pairs.made_up
    ]


def _compared(asked: GoldStatement, found: Statement) -> tuple[Counts, list[Mistake]]:
    """The counts of a statement that was found."""
    exact = words(found.content) == words(asked.wanted)
    by_whom = same_name(found.speaker.name, asked.speaker)
    mode = asked.mode is None or found.mode == asked.mode
    details = [(name, right) for name, right in _details(asked, found)]
    checks = [
        ("content", exact, asked.wanted, found.content),
        ("speaker", by_whom, " or ".join(asked.speaker), found.speaker.name),
        ("mode", mode, asked.mode, found.mode),
        *((name, right, _shown(getattr(asked, name)), _value(found, name)) for name, right in details),
    ]
    counts = Counts(
        statements_found=1,
        contents_exact=exact,
        speakers_right=by_whom,
        modes_asked=asked.mode is not None,
        modes_right=asked.mode is not None and mode,
        details_asked=len(details),
        details_right=sum(right for _, right in details),
    )
    return counts, [
        Mistake(name, found.span, want, got, found.rule) for name, right, want, got in checks if not right
    ]


def _details(asked: GoldStatement, found: Statement) -> Iterator[tuple[str, bool]]:
    """Each detail that the gold asks for, and whether it is right; a role may hold the affiliation."""
    for name in _DETAILS:
        accepted = getattr(asked, name)
        if accepted:
            told = [_value(found, name)]
            if name == "role":
                told.append(f"{found.speaker.role or ''} {found.speaker.affiliation or ''}")
            yield name, any(same_text(form, accepted) for form in told)


def _value(found: Statement, name: str) -> str | None:
    value: str | None = getattr(found.speaker if name == "role" else found, name)
    return value


def _shown(accepted: str | Sequence[str]) -> str:
    return accepted if isinstance(accepted, str) else " or ".join(accepted)
