"""Short names of bodies joined to the long ones: "Rapid Support Forces (RSF)", then "the RSF"."""

from collections.abc import Iterable

from stream.extract.statements.closed_classes import COORDINATORS, DETERMINERS, PREPOSITIONS
from stream.extract.text import Text

SHORTEST, LONGEST = 2, 7
FARTHEST = 12
SMALL = PREPOSITIONS | DETERMINERS | COORDINATORS


def long_names(text: Text, bodies: Iterable[str]) -> dict[str, str]:
    """The long name of each short one: told in brackets anywhere, or the initials of a body that speaks."""
    found: dict[str, str] = {}
    for i in range(1, len(text.words) - 2):
        if text.words[i] == "(" and text.words[i + 2] == ")" and is_short(text.words[i + 1]):
            long = _before_bracket(text, i, text.words[i + 1])
            if long is not None:
                found.setdefault(text.words[i + 1], long)
    for body in bodies:
        initials = _initials(body.split())
        if len(initials) > SHORTEST:
            found.setdefault(initials, body)
    return found


def is_short(word: str) -> bool:
    """Whether a word is an abbreviation: "RSF", "WFP", "M23" is none."""
    return SHORTEST <= len(word) <= LONGEST and word.isupper() and word.isalpha()


def _before_bracket(text: Text, bracket: int, short: str) -> str | None:
    """The words before a bracket whose initials make the short name, the first of them with a capital."""
    for first in range(bracket - 1, max(-1, bracket - FARTHEST), -1):
        word = text.words[first]
        if not word[0].isalpha():
            return None
        if word[0] == short[0] and _initials(text.words[first:bracket]) == short:
            return text.between(first, bracket)
    return None


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper() and word.lower() not in SMALL)
