"""How alike two texts are: by their words alone, without case and marks."""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
# Two texts say the same from this overlap on.
SAME_TEXT = 0.75
# Words that only say what kind of place it is: "Kharkov region" is "Kharkov".
_KINDS_OF_PLACE = frozenset(
    {"region", "regions", "oblast", "district", "front", "direction", "city", "village", "settlement", "the"}
)


def words(text: str | None) -> list[str]:
    """The words in lower case; letters and digits make a word.

    >>> words("“It’s 5 km,” he said")
    ['it', 's', '5', 'km', 'he', 'said']
    """
    return _WORD.findall((text or "").casefold())


def word_overlap(one: Counter[str], other: Counter[str]) -> float:
    """F1 of two bags of words, 0 to 1."""
    both = (one & other).total()
    return 2 * both / (one.total() + other.total()) if both else 0.0


def overlap(one: str | None, other: str | None) -> float:
    """F1 of the words of two texts, 0 to 1."""
    return word_overlap(Counter(words(one)), Counter(words(other)))


def same_text(text: str | None, accepted: str | Iterable[str]) -> bool:
    """Whether a text has most words of one of the accepted forms."""
    forms = (accepted,) if isinstance(accepted, str) else accepted
    return any(overlap(text, form) >= SAME_TEXT for form in forms)


def same_name(name: str | None, accepted: str | Iterable[str]) -> bool:
    """Whether a name is an accepted one; a surname alone stands for the full name, on either side.

    >>> same_name("Holm", ["Ada Holm"]), same_name("Eva Holm", ["Ada Holm"])
    (True, False)
    """
    told = words(name)
    forms = (accepted,) if isinstance(accepted, str) else accepted
    return any(_is_same(told, words(form)) for form in forms)


def _is_same(told: list[str], form: list[str]) -> bool:
    return told == form or (told[-1:] == form[-1:] != [] and 1 in {len(told), len(form)})


def place_name(name: str) -> str:
    """A place's name without the words for its kind, unless it has no other."""
    told = words(name)
    return " ".join([word for word in told if word not in _KINDS_OF_PLACE] or told)
