"""Finds the words of a sentence that tell of an event."""

from typing import NamedTuple

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.front.kind_words import NAMES_A_KIND
from stream.extract.front.seized_goods import by_police, takes_goods
from stream.extract.front.special_triggers import SPECIAL_WORDS, UNDER_REACH, read_special
from stream.extract.front.trigger_phrases import PHRASES
from stream.extract.front.trigger_words import BASE_FORMS, EITHER, NOUNS, VERBS, Kind
from stream.extract.front.verbs_by_company import COMPANY_WORDS, read_by_company
from stream.extract.front.voice import is_adjective, is_passive, is_verb
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.front.weapons_on import strikes_without_verb
from stream.extract.text import Text


class Trigger(NamedTuple):
    """An event word in the tokens `first` up to `last`; `passive` says that its subject suffers it.

    `weapon_verb` marks "launched", "fired" and the like, whose subject is where the weapon comes from.
    """

    first: int
    last: int
    kind: Kind
    noun: bool
    passive: bool
    weapon_verb: bool = False


_ADJECTIVES = frozenset(word.words[-1] for word in COUNTRY_WORDS if word.sort == "adjective")
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(PHRASES, key=len, reverse=True):
    _PHRASES.setdefault(_phrase[0], []).append(_phrase)
# "tank fire", "sniper fire", "Israeli fire"
FIRES = frozenset({"tank", "sniper", "small-arms", "gun", "enemy", "heavy"}) | _ADJECTIVES
# Who come up behind the lines: "Reinforcements reached X" gains no ground.
SENT_UP = frozenset({"reinforcements", "reserves", "convoy", "convoys"})
TIMES_REACH = 5
_NAMING = NOUNS.keys() | EITHER.keys()
_WORDS = (
    VERBS.keys()
    | BASE_FORMS.keys()
    | NOUNS.keys()
    | EITHER.keys()
    | _PHRASES.keys()
    | SPECIAL_WORDS
    | COMPANY_WORDS
)


def find_triggers(text: Text, first: int, last: int) -> list[Trigger]:
    """The event words of the tokens `first` up to `last`, in order, meant or not."""
    lower, found, i = text.lower, list[Trigger](), first
    while i < last:
        trigger = _trigger(text, i, first, last) if lower[i] in _WORDS else None
        if trigger is None and lower[i] in FAMILIES and strikes_without_verb(text, i, first, last):
            trigger = Trigger(i, i + 1, "strike", noun=True, passive=False)
        if trigger is None:
            i += 1
        else:
            found.append(trigger)
            i = trigger.last
    return found


def _trigger(text: Text, i: int, first: int, last: int) -> Trigger | None:
    lower, word = text.lower, text.lower[i]
    if i > first and text.words[i][0].isupper() and text.words[i - 1][0].isupper():
        return None  # part of a name: "the Azawad Liberation Front"
    special = read_special(text, i, last) if word in SPECIAL_WORDS else None
    if special is not None:
        end, kind, noun = special
        return Trigger(i, end, kind, noun, passive=not noun and is_passive(lower, i, first))
    for phrase in _PHRASES.get(word, ()):
        end = i + len(phrase)
        named = end < last and lower[end] in NAMES_A_KIND
        if end <= last and tuple(lower[i:end]) == phrase and not named:
            kind, form = PHRASES[phrase]
            if phrase[-1] == "fire" and "times" in lower[end : end + TIMES_REACH]:
                kind = "shelling"  # "opened fire 25 times on X"
            passive = form == "verb" and is_passive(lower, i, first)
            return Trigger(i, end, kind, form == "noun", passive)
    company = read_by_company(text, i, first, last) if word in COMPANY_WORDS else None
    if company is not None:
        return Trigger(i, i + 1, company[0], noun=False, passive=company[1])
    if word in _NAMING and i + 1 < last and lower[i + 1] in NAMES_A_KIND:
        return None
    return _word(lower, i, first)


def _word(lower: list[str], i: int, first: int) -> Trigger | None:
    word = lower[i]
    if word in BASE_FORMS and is_verb(lower, i, first):
        return Trigger(i, i + 1, BASE_FORMS[word], noun=False, passive=False)
    if word in NOUNS and not (word in VERBS and is_verb(lower, i, first)):
        return Trigger(i, i + 1, NOUNS[word], noun=True, passive=False)
    if word in EITHER:
        return _either(lower, i, first)
    if word in VERBS and VERBS[word] == "advance" and i > first and lower[i - 1] in SENT_UP:
        return Trigger(i, i + 1, "deployment", noun=False, passive=False)
    if word in VERBS and not is_adjective(lower, i, first):
        return _verb(lower, i, first)
    return None


def _verb(lower: list[str], i: int, first: int) -> Trigger | None:
    """A verb; who seizes goods or people gains no ground."""
    kind, passive = VERBS[lower[i]], is_passive(lower, i, first)
    if kind == "capture" and takes_goods(lower, i, len(lower), passive=passive):
        return None if by_police(lower, i, first) else Trigger(i, i + 1, "other", noun=False, passive=passive)
    return Trigger(i, i + 1, kind, noun=False, passive=passive)


def _either(lower: list[str], i: int, first: int) -> Trigger | None:
    """A word that may be verb or noun; the noun "fire" means guns beside a gun's name, else a blaze."""
    word, kind = lower[i], EITHER[lower[i]]
    noun = not is_verb(lower, i, first)
    if noun and kind == "fire" and "under" in lower[max(i - UNDER_REACH, first) : i]:
        return None
    if (
        noun
        and kind == "fire"
        and i > first
        and (FAMILIES.get(lower[i - 1]) == "gun" or lower[i - 1] in FIRES)
    ):
        kind = "shelling"
    if kind == "fire" and not noun:
        kind = "release"
    if word == "push" and noun and not (i > first and lower[i - 1] in _ADJECTIVES | {"a", "the"}):
        return None
    return Trigger(i, i + 1, kind, noun, passive=False)
