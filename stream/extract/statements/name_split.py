"""Where the role ends and the name begins: "Deputy Mayor of the Old Port | Ana Kovač"."""

from stream.extract.lexicon import Lexicon
from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.names_lexicon import (
    BODIES,
    COUNTRIES,
    DEMONYMS,
    HONORIFICS,
    NAME_PARTICLES,
    OFFICE_WORDS,
    OUTLET_WORDS,
    ROLES,
    TITLES,
    UNNAMED,
)

NO_NAME = ROLES | UNNAMED | OFFICE_WORDS | DEMONYMS | BODIES | COUNTRIES | OUTLET_WORDS
ALSO_SURNAMES = frozenset(
    {
        "king",
        "bishop",
        "sultan",
        "marshal",
        "pope",
        "judge",
        "prince",
        "abbot",
        "major",
        "reeve",
        "warden",
        "emir",
    }
)
LONGEST_SHORT_NAME = 2  # given name and surname
# What a minister is for: "Regional Cooperation", "Strategic Industries".
TASKS = ("tion", "sion", "ship", "opment", "ities", "stries", "ulture")


def name_start(words: list[str], lexicon: Lexicon) -> int:
    """The index where a person's name begins in a phrase; its length where none stands at its end.

    >>> from stream.extract.lexicon import EmptyLexicon
    >>> name_start("mayor of Kharkiv Ihor Terekhov".split(), EmptyLexicon())
    3
    """
    run = _capitals_at_end(words)
    start = _after_honorific(words, _after_office(words, run))
    if start >= len(words):
        return len(words)
    return _after_object(words, run, start, lexicon) if _is_object(words, run) else start


def _after_office(words: list[str], run: int) -> int:
    """The index behind the last word of an office or body in the run of capitals."""
    last = len(words) - _ends_in_surname(words, run)
    office = [i for i in range(run, last) if words[i].lower() in NO_NAME or words[i].endswith(TASKS)]
    start = office[-1] + 1 if office else run
    while start < len(words) and words[start] in {"'s", "’s", "-"}:
        start += 1
    return start


def _ends_in_surname(words: list[str], run: int) -> bool:
    """Whether the last word is a surname that is an office elsewhere: "Julie Bishop", no "Kharkiv Mayor"."""
    return (
        len(words) - run > 1
        and words[-1].lower() in ALSO_SURNAMES
        and words[-2][:1].isupper()
        and words[-2].lower() not in NO_NAME
    )


def _after_honorific(words: list[str], start: int) -> int:
    """Past "U" and "Daw", which no name of a single word has."""
    honorific = words[start : start + 1] and words[start].lower() in HONORIFICS
    return start + 1 if honorific and len(words) - start > LONGEST_SHORT_NAME else start


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


def _is_object(words: list[str], run: int) -> bool:
    """Whether the run of capitals is what an office is of or for: "mayor of | Kharkiv Ihor Terekhov"."""
    before = words[run - 1].lower() if run else ""
    article = before == "the" and run > 1
    return before in PREPOSITIONS or before == "and" or (article and words[run - 2].lower() in PREPOSITIONS)


def _after_object(words: list[str], run: int, start: int, lexicon: Lexicon) -> int:
    """The start of the name where the capitals begin within "of Kharkiv …": its object comes off first."""
    if start > run:
        return start
    units = _units(words, start)
    first_names = [i for i in units[:-1] if lexicon.is_first_name(words[i])]
    if first_names and first_names[0] > start:
        return first_names[0]
    if first_names:
        return len(words)
    return units[-2] if len(units) > LONGEST_SHORT_NAME else (units[1] if len(units) > 1 else len(words))


def _units(words: list[str], start: int) -> list[int]:
    """Where the names within a name begin; "Ben-Arush" and "von Aldern" are one each."""
    found = [start]
    for i in range(start + 1, len(words)):
        joined = words[i] == "-" or words[i - 1] == "-" or words[i - 1].lower() in NAME_PARTICLES
        if not joined:
            found.append(i)
    return found
