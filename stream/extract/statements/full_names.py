"""Full names anywhere in a body, for those who speak by their surname alone."""

from itertools import pairwise

from stream.extract.lexicon import Lexicon
from stream.extract.statements.name_split import NO_NAME
from stream.extract.text import Text


def full_names(text: Text, lexicon: Lexicon) -> dict[str, str]:
    """The first full name of each surname (lower case): "bondar" → "Serhii Bondar".

    Only names that open with a known given name, or that a trained pipeline saw: capitals alone may be a
    street or a ship.
    """
    found: dict[str, str] = {}
    capitals = [i for i, word in enumerate(text.words) if word[:1].isupper()]
    for before, i in pairwise(capitals):
        given, surname = text.words[i - 1], text.words[i]
        if before < i - 1 or len(surname) <= 1 or surname.isupper():
            continue
        if text.lower[i] in NO_NAME or text.lower[i - 1] in NO_NAME or not lexicon.is_first_name(given):
            continue
        found.setdefault(text.lower[i], f"{given} {surname}")
    for first, last in text.seen.names():
        if last - first > 1:
            found.setdefault(text.lower[last - 1], text.between(first, last))
    return found
