"""A name as a key: the same for every way of writing it that differs by accents, case and marks alone."""

import re
import unicodedata

# Letters that Unicode does not take apart into a base and an accent.
BASES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
NOT_WORD = re.compile(r"[^\w]+")


def name_key(name: str) -> str:
    """The name in lower case, without accents, its words joined by dashes.

    >>> name_key("Dan Jørgensen"), name_key("O’Neil, Áine")
    ('dan-jorgensen', 'oneil-aine')
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(BASES))
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return NOT_WORD.sub("-", re.sub(r"['’ʼ`]", "", plain)).strip("-")
