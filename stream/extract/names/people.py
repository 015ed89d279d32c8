"""People: a first name and what follows it, or what follows a title; later the surname alone."""

from stream.extract.lexicon import Lexicon
from stream.extract.names.runs import Run
from stream.extract.names.words import COMMON, FEATURES, ORGANIZATION_HEADS, SPEECH, STREETS, TITLES
from stream.extract.text import Text

_MOST_WORDS = 4
_NO_SURNAME = ORGANIZATION_HEADS | FEATURES | STREETS


def people_in(text: Text, run: Run, lexicon: Lexicon) -> tuple[int, int] | None:
    """The tokens of the person that a run names, None for no person.

    "Gov. Joe Manchin" and "Russian President Vladimir Putin" hold one, "Ryazan Oil Company" none.
    """
    for first in range(run.first, run.last):
        titled = _is_title(text.lower[first - 1]) if first > run.first else _is_titled(text, run)
        if _is_title(text.lower[first]) or not (titled or _opens(text, first, lexicon)):
            continue
        last = _end_of_person(text, first, min(run.last, first + _MOST_WORDS))
        if last - first > 1 or (titled and last > first and not lexicon.is_place(text.words[first])):
            return first, last
    return None


def is_surname(text: Text, run: Run, lexicon: Lexicon, surnames: frozenset[str]) -> bool:
    """Whether a run is one word that is a surname: of somebody named in full, or of who "said" something."""
    if run.last - run.first > 1:
        return False
    word, after = text.words[run.first], text.lower[run.last] if run.last < len(text.lower) else ""
    if word in surnames:
        return True
    return after in SPEECH and word.lower() not in COMMON and word.istitle() and not lexicon.is_place(word)


def is_spoken_of_as_person(text: Text, first: int, last: int) -> bool:
    """Whether the words around a name take it for a person: "Mr. Lincoln", "Lincoln said"."""
    before = text.lower[first - 1] if first else ""
    after = text.lower[last] if last < len(text.lower) else ""
    return _is_title(before) or after in SPEECH


def _opens(text: Text, first: int, lexicon: Lexicon) -> bool:
    """Whether a token is a first name, and no word that opens sentences as well ("Will", "May")."""
    return text.lower[first] not in COMMON and lexicon.is_first_name(text.words[first])


def _is_titled(text: Text, run: Run) -> bool:
    """Whether a title stands right before a run, in the same sentence."""
    return run.first > 0 and not run.opens and _is_title(text.lower[run.first - 1])


def _is_title(word: str) -> bool:
    return word.rstrip(".") in TITLES


def _end_of_person(text: Text, first: int, limit: int) -> int:
    """Where the person's name ends; at its start where a word in it makes it a body or a feature."""
    if any(text.lower[at] in _NO_SURNAME for at in range(first, limit)):
        return first
    return limit
