"""Words of a text in one form for every case, accent and plural, each with where it stands."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Letters and digits, each with the accents that stand behind it as characters of their own.
WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
# Letters that Unicode does not take apart into a base and an accent.
BASES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
SHORTEST_PLURAL = 4


class Word(NamedTuple):
    """A word: `folded`, and the code points `start` to `end` of the text that it stands at."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in their order.

    >>> [word.folded for word in words_of("Two refineries in Orléans")]
    ['two', 'refinery', 'in', 'orlean']
    """
    return tuple(Word(folded(found[0]), found.start(), found.end()) for found in WORD.finditer(text))


@lru_cache(maxsize=16384)
def folded(word: str) -> str:
    """One word without case, accents and the s of a plural (Harman's S-stemmer).

    The store's search stems more ("strike" finds "striking"); here a hit is a message, so less is taken for
    the same word.
    """
    low = word.casefold().translate(BASES)
    if not low.isascii():
        low = "".join(ch for ch in unicodedata.normalize("NFKD", low) if not unicodedata.combining(ch))
    return _singular(low)


def _singular(word: str) -> str:
    if len(word) < SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("us", "ss")):
        return word
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=16384)
def phrase_of(text: str) -> tuple[str, ...]:
    """The folded words of what somebody looks for; () where there is no letter or digit in it."""
    return tuple(word.folded for word in words_of(text))
