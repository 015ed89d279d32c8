"""One form for all ways to write the same letters: case, accents, apostrophes, hyphens, Cyrillic.

"Khar’kiv", "KHARKIV" and "kharkiv" are one key; "Saint-Denis", "St. Denis" and "Saint Denis" are, too.
"""

import re
import unicodedata
from functools import lru_cache

# What NFKD does not take apart, and marks that stand for a soft sign, an ayn or an apostrophe.
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘ʼʻ`´ʹʺ″′ʾʿ.\u200b\u00ad", ""),
        **dict.fromkeys("-‐‑‒–—_/,\u00a0", " "),
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
        "þ": "th",
    }
)
# Ukrainian and Russian letters alike; what differs (г, и, е) the skeleton makes equal.
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "ё": "yo",
        "і": "i",
        "ї": "yi",
        "є": "ye",
        "ґ": "g",
        "ў": "u",
        "ъ": "",
        "ь": "",
    }
)
_ABBREVIATIONS = ("st ", "ste ", "ft ", "mt ")
_ABBREVIATED = re.compile(r"^(st|ste|ft|mt)(?= )")
_FULL = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@lru_cache(maxsize=8192)
def normalise(name: str) -> str:
    """The key of a name: small letters without accents and marks, words parted by single blanks."""
    if name.isascii() and name.isalpha():
        return name.lower()
    low = name.casefold().translate(_LETTERS)
    if not low.isascii():
        low = "".join(ch for ch in unicodedata.normalize("NFKD", low) if not unicodedata.combining(ch))
        low = low.translate(_LETTERS)
    key = " ".join(low.split())
    if key.startswith(_ABBREVIATIONS):
        return _ABBREVIATED.sub(lambda match: _FULL[match[1]], key)
    return key


def latin(key: str) -> str:
    """A key in Latin letters: Cyrillic ones are put over, letter by letter ("харьков" is "kharkov")."""
    return key if key.isascii() else key.translate(_CYRILLIC)
