"""The keys under which a name is found: as it stands, by its skeletons, without the Arabic article."""

import re
from functools import lru_cache

from xxhash import xxh3_64_intdigest

from stream.enrich.gazetteer.normalise import latin
from stream.enrich.gazetteer.skeleton import coarse, fine, one_for_another, single

# How well a candidate's name fits, by the key that found it.
EXACT, FINE, ARABIC, COARSE = 1.0, 0.9, 0.85, 0.75
LOOSER_MATCHES = (FINE, ARABIC, COARSE)
# Of the countries whose names English spells as it likes.
HEARD = 0.7
# Of four letters a skeleton keeps too little.
SHORTEST_SKELETON = 5

# Countries whose place names reach English through Cyrillic, and those whose names do through Arabic script.
CYRILLIC = frozenset(["UA", "RU", "BY", "MD", "KZ", "KG", "GE", "AM", "AZ", "BG", "RS", "MK"])
ARABIC_SCRIPT = frozenset(
    [
        "SD",
        "SY",
        "LB",
        "PS",
        "IL",
        "IQ",
        "YE",
        "LY",
        "EG",
        "JO",
        "SA",
        "IR",
        "AF",
        "PK",
        "TD",
        "DZ",
        "MA",
        "TN",
    ]
)

BURMESE = frozenset(["MM"])
ETHIOPIC = frozenset(["ET", "ER"])

_ARTICLE = re.compile(r"\b(?:a[dlnrstz]|e[dlrstz]|ash|adh|ul)\s+|\b[ae]l(?=\w{4})")
_HEARD_VOWELS = (("ee", "i"), ("oo", "u"), ("ou", "u"))
_HEARD = (
    ("dj", "j"),
    ("dh", "d"),
    ("th", "t"),
    ("gh", "g"),
    ("kh", "k"),
)
_HEARD_LETTERS = bytes.maketrans(b"qyeiow", b"kaaauu")
# The aspirates of Burmese are spelt in two ways or not at all, and glides and vowels vary: Hpakant, Phakant.
_BURMESE = (
    *((f"h{stop}", stop) for stop in "kptscm"),
    *((f"{stop}h", stop) for stop in "kptsc"),
    ("gy", "ky"),
    ("aing", "ain"),
    ("aung", "ong"),
    ("aw", "o"),
    ("au", "o"),
    ("ei", "e"),
    ("ay", "e"),
    ("ou", "o"),
    ("oo", "u"),
    ("ee", "i"),
    ("w", "u"),
    ("y", "i"),
    ("r", "i"),
)
# Ethiopic vowels have no agreed spelling at all (Woldia, Weldiya): each run of them is one.
_VOWELS = re.compile(r"[aeiou]+(?:y[aeiou]+)*")
_SILENT = re.compile(r"(?<=a)h\b")


def hashed(space: str, key: str) -> int:
    """A 64-bit hash of a key in its space; two of 3 million collide with a chance of 1 to 4 million.

    XXH3, in a fifth of the time of one that is made against forgers, and without spaCy, which takes a second
    to import where names are only looked up.
    """
    return xxh3_64_intdigest((space + key).encode())


def exact_key(key: str) -> int:
    """The hash of a normalised name."""
    return hashed("=", key)


@lru_cache(maxsize=8192)
def looser_keys(key: str) -> tuple[int, ...]:
    """The hashes of a normalised name's skeletons, fitting as `LOOSER_MATCHES` says; a short one has none.

    Kept, for who asks whether a name is a place's asks which one next.
    """
    if len(key) < SHORTEST_SKELETON:
        return ()
    near, far = cyrillic_keys(key)
    return near, arabic_key(key), far


def heard_keys(key: str) -> tuple[int, ...]:
    """The hashes for countries whose names English spells as it likes, for names that nothing else finds."""
    return (burmese_key(key), ethiopic_key(key)) if len(key) >= SHORTEST_SKELETON else ()


def cyrillic_keys(key: str) -> tuple[int, int]:
    """The hashes of the fine and the coarse skeleton of a normalised name."""
    spelt = fine(latin(key))
    return hashed("~", spelt), hashed("?", coarse(spelt))


def arabic_key(key: str) -> int:
    """The hash of what is heard of an Arabic name: the same for "El-Fasher" and "al Fashir"."""
    # A single word has no article before it, but for one that is written together with it ("Alfashir").
    heard = key if key.isalnum() and not key.startswith(("al", "el")) else _ARTICLE.sub("", key)
    for spelling, sound in _HEARD_VOWELS:
        heard = heard.replace(spelling, sound)
    if "h" in heard or "dj" in heard:
        for spelling, sound in _HEARD:
            heard = heard.replace(spelling, sound)
    heard = single(one_for_another(heard, _HEARD_LETTERS))
    return hashed("#", _SILENT.sub("", heard) if "ah" in heard else heard)


def burmese_key(key: str) -> int:
    """The hash of what all spellings of a Burmese name share: Kyaukphyu and Kyaukpyu, Phakant and Hpakan."""
    heard = key.replace(" ", "")
    for spelling, sound in _BURMESE:
        heard = heard.replace(spelling, sound)
    return hashed("B", single(heard).rstrip("t"))


def ethiopic_key(key: str) -> int:
    """The hash of the consonants of an Ethiopian name and where vowels stand: Zalambessa, Zala Anbesa."""
    written = key.replace("q", "k").replace("x", "ks").replace(" ", "")
    heard = _VOWELS.sub("a", written).replace("nb", "mb")
    return hashed("E", single(heard))
