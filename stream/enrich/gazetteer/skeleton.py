"""What all transliterations of a name share, so that Kupiansk finds Kupyansk and Volchansk Vovchansk.

Two keys of different strictness. `fine` makes equal what only the system of transliteration or the
grammatical form tells apart (kh/h, g/h, y/i/yi/ii, ou/u, -ovka/-ivka, -oye/-e, -yy/-y) and puts Russian roots
into their Ukrainian form (Nikol-/Mykol-, Konstantin-/Kostiantyn-). `coarse` also makes equal the vowels that
alternate between the two languages (o/i/e) or are heard differently. Both work on normalised Latin letters;
what they give is no name, only a key.
"""

import re
from functools import lru_cache

# Russian root, Ukrainian form; both already as `_spell` writes them. Roots of place names, at a word's start.
_ROOTS = {
    "aleksandr": "oleksandr",
    "aleksi": "oleksi",
    "aleksev": "oleksiv",
    "aleks": "oleks",
    "alos": "oles",
    "ales": "oles",
    "andrev": "andriv",
    "artom": "artem",
    "beli": "bili",
    "bel": "bil",
    "cern": "corn",
    "dnepr": "dnipr",
    "dnestr": "dnistr",
    "ekaterin": "katerin",
    "elizavet": "elisavet",
    "evheni": "evhen",
    "filip": "pilip",
    "kazac": "kozac",
    "kirill": "kiril",
    "konstantin": "kostantin",
    "les": "lis",
    "nikita": "mikita",
    "nikit": "mikit",
    "nikola": "mikola",
    "nikol": "mikol",
    "oktabr": "zovtn",
    "orehov": "orihiv",
    "pavel": "pavl",
    "rec": "ric",
    "rovn": "rivn",
    "sred": "sered",
    "seversk": "siversk",
    "severn": "pivnicn",
    "uhl": "vuhl",
    "uznou": "pivdenno",
    "uzn": "pivden",
    "vladimir": "volodimir",
    "volc": "vovc",
    "zolt": "zovt",
    "zelon": "zelen",
}
_LONGEST_FIRST = re.compile("|".join(sorted(_ROOTS, key=len, reverse=True)))

# One sound, many spellings, longest first: scholarly, English, German, French, Polish, Ukrainian official.
_SOUNDS = {
    "shch": "s",
    "shh": "s",
    "tsch": "c",
    "tch": "c",
    "sch": "s",
    "sh": "s",
    "ch": "c",
    "cz": "c",
    "sz": "s",
    "zh": "z",
    "kh": "h",
    "ts": "c",
    "tz": "c",
    "x": "ks",
    "iou": "u",
    "you": "u",
    "ou": "u",
    "ck": "k",
    "ph": "f",
    "qu": "k",
    "q": "k",
    "g": "h",
    "w": "v",
    "j": "i",
    "y": "i",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
# English and Romance spellings: "economic", "Calafat"; what is left as c is ts or ch.
_HARD_C = re.compile(r"c(?=[aoulrt])")
_GLIDE = re.compile(r"i+(?=[aeou])|(?<=[aeou])i(?=i)")
_DOUBLE = re.compile(r"(.)\1+")
# Endings of a word: the grammatical ones of adjectives, then the suffixes of villages and surnames.
_ENDINGS = (
    (re.compile(r"ic(?:esko?|no?)i?e$"), "icne"),
    (re.compile(r"(?<=..)[oei]voi?e$"), "ovo"),
    (re.compile(r"(?<=..)(?:oe|ee|oie|eie|e)$"), "e"),
    (re.compile(r"(?<=..)(?:aa|aia|ua)$"), "a"),
    (re.compile(r"(?<=..)(?:oi|ei|ii|i)$"), "i"),
    (re.compile(r"(?<=.)[oei]+vk([aiu])$"), r"ivk\1"),
    (re.compile(r"(?<=..)[oei]+v([oe])$"), "ovo"),
    (re.compile(r"(?<=..)in([oe])$"), "ino"),
    (re.compile(r"(?<=.)[oei]+v$"), "iv"),
)
_ALTERNATING = str.maketrans({"i": "o", "e": "o", "u": "o"})


@lru_cache(maxsize=8192)
def fine(key: str) -> str:
    """The key of a normalised Latin name that ignores transliteration and grammatical endings."""
    return " ".join([_word(word) for word in key.split()])


@lru_cache(maxsize=8192)
def coarse(fine_key: str) -> str:
    """The looser key, made from the fine one: alternating vowels are one, double letters are single."""
    return _DOUBLE.sub(r"\1", fine_key.translate(_ALTERNATING))


def _word(word: str) -> str:
    """One word of a name: sounds, glides, endings, root."""
    spelt = _SOUND.sub(lambda match: _SOUNDS[match[0]], _HARD_C.sub("k", word))
    spelt = _DOUBLE.sub(r"\1", _GLIDE.sub("", spelt))
    for ending, plain in _ENDINGS:
        changed = ending.sub(plain, spelt)
        if changed != spelt:
            spelt = changed
            break
    root = _LONGEST_FIRST.match(spelt)
    return _ROOTS[root[0]] + spelt[root.end() :] if root else spelt
