"""People: a first name and what follows it, or what follows a title; later the surname alone."""

from stream.extract.lexicon import Lexicon
from stream.extract.names.runs import Run
from stream.extract.names.words import COMMON, FEATURES, ORGANIZATION_HEADS, SPEECH, STREETS, TITLES
from stream.extract.text import Text

_MOST_WORDS = 4
_NO_SURNAME = ORGANIZATION_HEADS | FEATURES | STREETS


def people_in(text: Text, run: Run, lexicon: Lexicon) -> tuple[int, int] | None:
    """The tokens of the person that a run names ("Gov. Joe Manchin": "Joe Manchin"), None for no person."""
    first = run.first
    titled = first > 0 and _is_title(text.lower[first - 1]) and not run.opens
    while first < run.last and _is_title(text.lower[first]):
        first, titled = first + 1, True
    if first >= run.last:
        return None
    last = min(_end_of_person(text, first, run.last), first + _MOST_WORDS)
    named = lexicon.is_first_name(text.words[first]) and text.lower[first] not in COMMON
    if last - first > 1 and (named or (titled and not lexicon.is_place(text.between(first, last)))):
        return first, last
    if titled and last - first == 1 and not lexicon.is_place(text.words[first]):
        return first, last
    return None


def is_spoken_of_as_person(text: Text, first: int, last: int) -> bool:
    """Whether the words around a name take it for a person: "Mr. Lincoln", "Lincoln said"."""
    before = text.lower[first - 1] if first else ""
    after = text.lower[last] if last < len(text.lower) else ""
    return _is_title(before) or after in SPEECH


def _is_title(word: str) -> bool:
    return word.rstrip(".") in TITLES


def _end_of_person(text: Text, first: int, limit: int) -> int:
    """Where the person's name ends: before a word that heads an organization or a feature."""
    for at in range(first, limit):
        if text.lower[at] in _NO_SURNAME:
            return first
    return limit
