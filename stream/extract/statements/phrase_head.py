"""Where in a phrase its head noun stands, its name where more follows, its role before a call sign."""

from stream.extract.lexicon import Lexicon
from stream.extract.statements.asides import NAMING_SIGNS
from stream.extract.statements.closed_classes import PREPOSITIONS, RELATIVES
from stream.extract.statements.frame import Frame
from stream.extract.statements.name_split import name_start
from stream.extract.statements.phrase import Range
from stream.extract.statements.unnamed import INDEFINITE


def head_of(lower: list[str]) -> int:
    """The index of the head noun: the word before the first preposition, else the last."""
    for i, word in enumerate(lower):
        if i and (word in PREPOSITIONS or word in RELATIVES or word in {"close", "familiar"}):
            return i - 1
    return len(lower) - 1


def name_before_link(words: list[str], lower: list[str], lexicon: Lexicon) -> tuple[int, int] | None:
    """Start and end of a full name that "of" and the like follow: "analyst Mark Ellery of Horizon"."""
    for end in range(2, len(words)):
        if lower[end] in {"of", "from", "at", "with"}:
            start = name_start(words[:end], lexicon)
            return (start, end) if end - start > 1 and lower[0] not in INDEFINITE else None
    return None


def before_call_sign(frame: Frame, role: Range) -> Range:
    """The role without "with the call sign" behind it."""
    end = role.last
    if end > role.first and frame.lower[end - 1] in NAMING_SIGNS:
        while end > role.first and frame.lower[end - 1] in NAMING_SIGNS | {"call", "the", "a", "with", "by"}:
            end -= 1
    return Range(role.first, end)
