"""Names that are no person's by their look: "SPLM-N", "the Houthis", "Operational Command South"."""

from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.names_lexicon import (
    BODIES,
    MOVEMENTS,
    PLACES_THAT_SPEAK,
    ROLES,
    SEATS,
    UNNAMED,
)

# "UK", "M23": shorter is an initial.
SHORTEST = 2
LONGEST_ABBREVIATION = 7


def is_collective_name(words: list[str], *, definite: bool) -> bool:
    """Whether the words name a body, movement or armed group; `definite` tells that "the" stood before.

    >>> is_collective_name(["SPLM", "-", "N"], definite=False), is_collective_name(["Kern"], definite=False)
    (True, False)
    """
    lower = [word.lower() for word in words]
    if " ".join(lower) in SEATS or lower[-1] in MOVEMENTS or _links_in_capitals(words):
        return True
    if any(w in ROLES or w in UNNAMED or w in PREPOSITIONS for w in lower):
        return False
    if all(_is_abbreviation(word) or word == "-" for word in words):
        return lower[0] not in PLACES_THAT_SPEAK
    if not all(word[:1].isupper() or word == "-" for word in words):
        return False
    return definite or any(w in BODIES for w in lower)


def _links_in_capitals(words: list[str]) -> bool:
    """Whether a preposition within has a capital, as in a title: "Healers Without Frontiers"."""
    return all(word[:1].isupper() for word in words) and any(w.lower() in PREPOSITIONS for w in words[1:-1])


def _is_abbreviation(word: str) -> bool:
    letters = word.replace(".", "")
    return (SHORTEST <= len(letters) <= LONGEST_ABBREVIATION and letters.isupper() and letters.isalnum()) or (
        len(letters) == 1 and letters.isupper()
    )
