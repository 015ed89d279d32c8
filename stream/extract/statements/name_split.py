"""Where the role ends and the name begins: "Deputy Mayor of the Old Port | Ana Kovač"."""

from stream.extract.lexicon import Lexicon
from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.names_lexicon import (
    BODIES,
    COUNTRIES,
    DEMONYMS,
    NAME_PARTICLES,
    OFFICE_WORDS,
    OUTLET_WORDS,
    ROLES,
    TITLES,
    UNNAMED,
)

NO_NAME = ROLES | UNNAMED | OFFICE_WORDS | DEMONYMS | BODIES | COUNTRIES | OUTLET_WORDS


def name_start(words: list[str], lexicon: Lexicon) -> int:
    """The index where a person's name begins in a phrase; its length where none stands at its end.

    >>> from stream.extract.lexicon import EmptyLexicon
    >>> name_start("mayor of Kharkiv Ihor Terekhov".split(), EmptyLexicon())
    3
    """
    start = _capitals_at_end(words)
    office = [i for i in range(start, len(words)) if words[i].lower() in NO_NAME]
    if office:
        start = office[-1] + 1
        while start < len(words) and (
            words[start].lower() in NAME_PARTICLES or words[start] in {"'s", "’s", "-"}
        ):
            start += 1
    if start >= len(words):
        return len(words)
    return _after_object(words, start, lexicon)


def _capitals_at_end(words: list[str]) -> int:
    """Where the run of capitalized words at the end begins."""
    start = len(words)
    while start > 0:
        word = words[start - 1]
        compound = start > 1 and words[start - 2] == "-" and words[max(0, start - 3)][:1].isupper()
        joined = word == "-" or compound or word.lower() in NAME_PARTICLES or word in TITLES
        if not word[:1].isupper() and not joined:
            break
        start -= 1
    while (
        start < len(words)
        and not words[start][:1].isupper()
        and words[start].lower() not in {"al", "van", "von", "de"}
    ):
        start += 1
    return start


def _after_object(words: list[str], start: int, lexicon: Lexicon) -> int:
    """The start of the name where the capitals begin within "of Kharkiv …": its object comes off first."""
    run = len(words) - start
    before = words[start - 1].lower() if start else ""
    of_object = before in PREPOSITIONS or (
        before == "the" and start > 1 and words[start - 2].lower() in PREPOSITIONS
    )
    if not of_object:
        return start
    first_names = [i for i in range(start, len(words) - 1) if lexicon.is_first_name(words[i])]
    if first_names and first_names[0] > start:
        return first_names[0]
    if first_names:
        return len(words)
    return len(words) - 2 if run > 2 else len(words) - run + 1  # noqa: PLR2004 -- given name and surname
