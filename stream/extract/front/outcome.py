"""How it ended, as far as the clause tells: repelled, ongoing, successful."""

from itertools import pairwise

from schemas.front_event import EventType, Outcome
from stream.extract.front.clauses import Clause
from stream.extract.text import Text
from stream.extract.word_set import words

ONGOING = words(
    "continue continues continuing continued ongoing underway rages raging persists persist remain"
    " remains still are is"
)
FAILED = frozenset({"unsuccessfully", "failed", "unsuccessful", "fails"})
GROUND = frozenset({"clash", "offensive", "counterattack", "advance"})
GAINED = frozenset({"capture", "advance"})


def outcome(text: Text, clause: Clause, kind: EventType) -> Outcome | None:
    """The outcome of a clause's event; None where nothing tells one."""
    words = text.lower[clause.first : clause.last]
    held = set(words)
    if any(t.kind == "repel" for t in clause.triggers) or held & FAILED or _without_success(words):
        return "repelled"
    if kind in GAINED:
        return "successful"
    return "ongoing" if kind in GROUND and held & ONGOING else None


def _without_success(words: list[str]) -> bool:
    """Whether it was in vain: "without success", "gained no ground", "made no headway"."""
    pairs = {
        ("without", "success"),
        ("no", "ground"),
        ("no", "success"),
        ("no", "headway"),
        ("no", "progress"),
        ("in", "failure"),
        ("in", "vain"),
        ("to", "nothing"),
        ("to", "naught"),
    }
    return any(pair in pairs for pair in pairwise(words))
