"""Weapons and units by name: "Geran-2", "HIMARS", "47th Mechanized Brigade", "RF Armed Forces"."""

import re
from collections.abc import Iterator

from schemas.entity import EntityKind
from stream.extract.drafts import NameDraft, Stand
from stream.extract.front.armed_forces import FORCES
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.names.words import UNIT_HEADS
from stream.extract.text import Text

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_HYPHENS = frozenset({"-", "‑"})
_LONGEST_UNIT = 7
_BY_FIRST_WORD: dict[str, list[tuple[str, ...]]] = {}
for _name in sorted(FORCES, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name[0], []).append(_name)
_MARKING = FAMILIES.keys() | {_word.lower() for _word in _BY_FIRST_WORD}


def arms(text: Text) -> Iterator[NameDraft]:
    """All weapons with a name of their own, numbered units, and armed forces."""
    for at, low in enumerate(text.lower):
        # Of twenty words one at most is looked at: the cheap test stands first.
        if low not in _MARKING and not low[0].isdigit():
            continue
        word, last = text.words[at], at
        if word in _BY_FIRST_WORD and (last := _force(text, at)) > at:
            yield _draft("organization", text, at, last)
        elif word[0].isupper() and low in FAMILIES:
            yield _draft("weapon", text, at, _model(text, at))
        elif word[0].isdigit() and _ORDINAL.match(word) and (last := _unit(text, at)) > at:
            yield _draft("unit", text, at, last)


def _force(text: Text, at: int) -> int:
    """The end of the armed forces' name that begins at a token; `at` for none."""
    for name in _BY_FIRST_WORD[text.words[at]]:
        if tuple(text.words[at : at + len(name)]) == name:
            return at + len(name)
    return at


def _model(text: Text, at: int) -> int:
    """The end of a weapon's name with its model: "Geran-2", "Iskander-M"."""
    if at + 2 < len(text.words) and text.words[at + 1] in _HYPHENS and text.starts[at + 1] == text.ends[at]:
        return at + 3
    return at + 1


def _unit(text: Text, at: int) -> int:
    """The end of a numbered unit ("3rd Separate Assault Brigade"); `at` for none."""
    for last in range(at + 1, min(at + _LONGEST_UNIT, len(text.words))):
        if text.lower[last] in UNIT_HEADS:
            return last + 1
        if not text.words[last][0].isupper():
            return at
    return at


def _draft(kind: EntityKind, text: Text, first: int, last: int) -> NameDraft:
    return NameDraft(kind, text.between(first, last), Stand(text.starts[first], text.ends[last - 1]))
