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
# Nine words of ten open with none of these: that is known ten times as fast.
_ROOT_OPENINGS = frozenset(root[:3] for root in _ROOTS)

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
    "iou": "u",
    "you": "u",
    "ou": "u",
    "ck": "k",
    "ph": "f",
    "qu": "k",
}
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_SINGLE_SOUNDS = bytes.maketrans(b"qgwjy", b"khvii")
# English and Romance spellings: "economic", "Calafat"; what is left as c is ts or ch.
_HARD_C = re.compile(r"c(?=[aoulrt])")
_GLIDE = re.compile(r"i+(?=[aeou])|(?<=[aeou])i(?=i)")
_GLIDING = re.compile("i[aeoui]").search
_TWICE = re.compile(r"([a-z])\1").search
_DOUBLE = re.compile(r"(.)\1+")
# Endings of adjectives, the longest first: ending, plain form, least letters before it.
_ADJECTIVES = (
    *((f"ic{middle}e", "icne", 0) for middle in ("eskoi", "eski", "esko", "esk", "noi", "ni", "no")),
    *((f"{vowel}vo{glide}e", "ovo", 2) for vowel in "oei" for glide in ("i", "")),
    *((ending, "e", 2) for ending in ("oie", "eie", "oe", "ee")),
    *((ending, "a", 2) for ending in ("aia", "aa", "ua")),
    *((ending, "i", 2) for ending in ("oi", "ei", "ii")),
)
# By their last two letters: few words end in any pair of them, and so are not held against them.
_BY_LAST_TWO = {
    pair: tuple(one for one in _ADJECTIVES if one[0].endswith(pair))
    for pair in {e[-2:] for e, _, _ in _ADJECTIVES}
}
# Suffixes of villages and surnames after one or more vowels, in the same form.
_SUFFIXES = {
    "a": ("vka", "ivka", 1),
    "e": ("ve", "ovo", 2),
    "i": ("vki", "ivki", 1),
    "o": ("vo", "ovo", 2),
    "u": ("vku", "ivku", 1),
    "v": ("v", "iv", 1),
}
_ALTERNATING = bytes.maketrans(b"ieu", b"ooo")


def fine(key: str) -> str:
    """The key of a normalised Latin name that ignores transliteration and grammatical endings."""
    return " ".join(map(_word, key.split())) if " " in key else _word(key)


def coarse(fine_key: str) -> str:
    """The looser key, made from the fine one: alternating vowels are one, double letters are single."""
    return single(one_for_another(fine_key, _ALTERNATING))


def one_for_another(key: str, letters: bytes) -> str:
    """The key with ASCII letters for others, as `bytes.maketrans` has them; all else stays.

    By its bytes, of which those of other letters are none of ASCII: a fifth of the time of `str.translate`.
    """
    return key.encode().translate(letters).decode()


def single(key: str) -> str:
    """The key with each run of one letter as one letter ("Odessa" as "odesa")."""
    return _DOUBLE.sub(r"\1", key) if _TWICE(key) else key


@lru_cache(maxsize=16384)
def _word(word: str) -> str:
    """One word of a name: sounds, glides, endings, root. Words of names recur, so they are kept."""
    spelt = _HARD_C.sub("k", word) if "c" in word else word
    # Without one of these a word has no such sound: most words, and a search costs ten times as much.
    if "h" in spelt or "z" in spelt or "ou" in spelt or "qu" in spelt or "ts" in spelt or "ck" in spelt:
        spelt = _SOUND.sub(_sound, spelt)
    if "x" in spelt:
        spelt = spelt.replace("x", "ks")
    spelt = one_for_another(spelt, _SINGLE_SOUNDS)
    if "i" in spelt and _GLIDING(spelt):
        spelt = _GLIDE.sub("", spelt)
    spelt = _plain_ending(single(spelt))
    root = _LONGEST_FIRST.match(spelt) if spelt[:3] in _ROOT_OPENINGS else None
    return _ROOTS[root[0]] + spelt[root.end() :] if root else spelt


def _sound(match: re.Match[str]) -> str:
    return _SOUNDS[match[0]]


def _plain_ending(word: str) -> str:
    """The word with the ending that all its forms and spellings share."""
    for ending, plain, least in _BY_LAST_TWO.get(word[-2:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + plain
    if word.endswith("ine") and len(word) > len("ine") + 1:
        return word[:-1] + "o"
    if (suffix := _SUFFIXES.get(word[-1:])) and word.endswith(suffix[0]):
        stem = word[: -len(suffix[0])]
        head = stem[: suffix[2]] + stem[suffix[2] :].rstrip("oei")
        return head + suffix[1] if head != stem else word
    return word
