"""Finds the words that stand for a side: "Russian", "the RSF", "Kyiv", "the enemy", "our troops"."""

from typing import Literal, NamedTuple

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.front.armed_forces import BATTLEGROUPS, FORCES, GROUP_NOUNS
from stream.extract.text import Text
from stream.extract.word_set import words

Sort = Literal["name", "adjective", "people", "seat", "forces", "group", "enemy", "own"]

ENEMY_WORDS = words(
    "enemy enemies adversary foe invaders invader occupiers occupier opponent aggressor terrorists"
)
TROOPS = frozenset({"army", "forces", "troops", "force", "soldiers"})
OWN_WORDS = frozenset({"our", "ours", "we", "us"})
# "Moscow time", "in the Russian rear".
OF_THE_LAND = frozenset({"time", "rear", "hinterland"})
# Their side is the one that tells the story, when no nationality stands with them.
OWN_TROOPS = frozenset({"defenders", "liberators"})


class SideMention(NamedTuple):
    """Words that stand for a side in the tokens `first` up to `last`; `side` None for "the enemy"."""

    first: int
    last: int
    side: str | None
    sort: Sort


def _index() -> dict[str, list[tuple[tuple[str, ...], str | None, Sort, bool]]]:
    """By the first word in small letters: words, side, sort, whether capitals must agree; longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str | None, Sort, bool]]] = {}
    for word in COUNTRY_WORDS:
        index.setdefault(word.words[0], []).append((word.words, word.side, word.sort, False))
    for name, side in FORCES.items():
        exact = any(word[0].isupper() for word in name)
        index.setdefault(name[0].lower(), []).append((name, side, "forces", exact))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_INDEX = _index()
_SINGLE = {"invading"} | _INDEX.keys() | ENEMY_WORDS | OWN_WORDS | OWN_TROOPS | BATTLEGROUPS.keys()


def find_sides(text: Text, first: int, last: int) -> list[SideMention]:
    """The side words of the tokens `first` up to `last`, in order."""
    found, lower, i = list[SideMention](), text.lower, first
    while i < last:
        mention = _mention(text, i, last) if lower[i] in _SINGLE else None
        if mention is None:
            i += 1
        else:
            found.append(mention)
            i = mention.last
    return found


def _mention(text: Text, i: int, last: int) -> SideMention | None:
    word = text.lower[i]
    if word in ENEMY_WORDS:
        return SideMention(i, i + 1, None, "enemy")
    if word in OWN_WORDS:
        return (
            SideMention(i, i + 1, None, "own")
            if text.words[i] != "US"
            else SideMention(i, i + 1, "US", "name")
        )
    if word in OWN_TROOPS:
        return SideMention(i, i + 1, None, "own")
    if word == "invading" and text.lower[i + 1 : i + 2] and text.lower[i + 1] in TROOPS:
        return SideMention(i, i + 2, None, "enemy")
    for name, side, sort, exact in _INDEX.get(word, ()):
        end = i + len(name)
        held = text.words[i:end] if exact else text.lower[i:end]
        fits = tuple(held) == name and (exact or sort == "forces" or text.words[i][0].isupper())
        if end <= last and fits and not _only_qualifies(text, end, last):
            return SideMention(i, end, side, sort)
    return _battlegroup(text, i, last) if word in BATTLEGROUPS else None


def _only_qualifies(text: Text, end: int, last: int) -> bool:
    """Whether the word only tells who holds something or whose clock: "Russian-held", "Moscow time"."""
    if end < last and text.lower[end] in OF_THE_LAND:
        return True
    return (
        end + 1 < last
        and text.words[end] == "-"
        and text.words[end + 1].endswith(("ed", "held", "run", "led"))
    )


def _battlegroup(text: Text, i: int, last: int) -> SideMention | None:
    """The group in "the “West” battlegroup", "battlegroup South", "Vostok group of forces"."""
    if not text.words[i][0].isupper():
        return None
    after = [word for word in text.lower[i + 1 : min(i + 3, last)] if word not in {"”", '"', "’", "'", "»"}]
    before = [word for word in text.lower[max(i - 2, 0) : i] if word not in {"“", '"', "‘", "'", "«"}]
    if (after and after[0] in GROUP_NOUNS) or (before and before[-1] in {"battlegroup", "group", "grouping"}):
        return SideMention(i, i + 1, BATTLEGROUPS[text.lower[i]], "group")
    return None
