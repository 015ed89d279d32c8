"""Finds the words of a sentence that tell of an event."""

from typing import NamedTuple

from stream.extract.front.countries import COUNTRY_WORDS
from stream.extract.front.special_triggers import SPECIAL_WORDS, UNDER_REACH, read_special
from stream.extract.front.trigger_phrases import PHRASES
from stream.extract.front.trigger_words import BASE_FORMS, EITHER, NAMES_A_KIND, NOUNS, VERBS, Kind
from stream.extract.front.verbs_by_company import COMPANY_WORDS, read_by_company
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.text import Text
from stream.extract.word_set import words


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


BE = frozenset({"was", "were", "is", "are", "been", "being", "be", "got"})
ADVERBS = words(
    "also again heavily repeatedly twice once thrice severely badly completely fully partially"
    " reportedly allegedly immediately subsequently successfully recently later then both now"
    " simultaneously additionally further directly fatally lightly slightly seriously critically"
    " currently all still not n't never too"
)
BEFORE_VERB = words(
    "to will would can could may might should must not n't they we it he she who which and troops"
    " forces fighters soldiers units enemy army militants rebels drones missiles jets planes invaders"
    " occupiers helicopters"
)
BEFORE_NOUN = words(
    "the a an no their its our his her this that these those another any each every heavy new fresh"
    " major massive large constant several multiple many numerous some further other fierce intense"
    " deadly of under following after during by with from for against amid despite more all first"
    " second third latest successful failed unsuccessful repeated night overnight daily air ground"
    " frontal"
)
_ADJECTIVES = frozenset(word.words[-1] for word in COUNTRY_WORDS if word.sort == "adjective")
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(PHRASES, key=len, reverse=True):
    _PHRASES.setdefault(_phrase[0], []).append(_phrase)
# "tank fire", "sniper fire", "Israeli fire"
FIRES = frozenset({"tank", "sniper", "small-arms", "gun", "enemy", "heavy"}) | _ADJECTIVES
# Who come up behind the lines: "Reinforcements reached X" gains no ground.
SENT_UP = frozenset({"reinforcements", "reserves", "convoy", "convoys"})
STATES = frozenset({"occupied", "liberated", "captured"})
STATE_LEADS = frozenset({"in", "from", "on", "into", "across", "recently", "newly"})
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
        return Trigger(i, end, kind, noun, passive=not noun and _is_passive(lower, i, first))
    for phrase in _PHRASES.get(word, ()):
        end = i + len(phrase)
        named = end < last and lower[end] in NAMES_A_KIND
        if end <= last and tuple(lower[i:end]) == phrase and not named:
            kind, form = PHRASES[phrase]
            passive = form == "verb" and _is_passive(lower, i, first)
            return Trigger(i, end, kind, form == "noun", passive)
    company = read_by_company(text, i, first, last) if word in COMPANY_WORDS else None
    if company is not None:
        return Trigger(i, i + 1, company[0], noun=False, passive=company[1])
    if word in _NAMING and i + 1 < last and lower[i + 1] in NAMES_A_KIND:
        return None
    return _word(lower, i, first)


def _word(lower: list[str], i: int, first: int) -> Trigger | None:
    word = lower[i]
    if word in BASE_FORMS and _is_verb(lower, i, first):
        return Trigger(i, i + 1, BASE_FORMS[word], noun=False, passive=False)
    if word in NOUNS and not (word in VERBS and _is_verb(lower, i, first)):
        return Trigger(i, i + 1, NOUNS[word], noun=True, passive=False)
    if word in EITHER:
        return _either(lower, i, first)
    if word in VERBS and VERBS[word] == "advance" and i > first and lower[i - 1] in SENT_UP:
        return Trigger(i, i + 1, "deployment", noun=False, passive=False)
    if word in VERBS and not _is_adjective(lower, i, first):
        return Trigger(i, i + 1, VERBS[word], noun=False, passive=_is_passive(lower, i, first))
    return None


def _either(lower: list[str], i: int, first: int) -> Trigger | None:
    """A word that may be verb or noun; the noun "fire" means guns beside a gun's name, else a blaze."""
    word, kind = lower[i], EITHER[lower[i]]
    noun = not _is_verb(lower, i, first)
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


def _is_verb(lower: list[str], i: int, first: int) -> bool:
    """Whether the word before an ambiguous one makes it a verb."""
    previous = lower[i - 1] if i > first else ""
    return previous in BEFORE_VERB and previous not in BEFORE_NOUN


def _is_passive(lower: list[str], i: int, first: int) -> bool:
    """Whether a form of "be" stands before the participle, adverbs between them at most."""
    if lower[i].endswith("ing"):
        return False
    j = i - 1
    while j >= first and (lower[j] in ADVERBS or lower[j].endswith("ly")):
        j -= 1
    return j >= first and lower[j] in BE


def _is_adjective(lower: list[str], i: int, first: int) -> bool:
    """Whether no event is told: "the advancing Northern Group", "occupied territory", "the wounded"."""
    previous = lower[i - 1] if i > first else ""
    if previous in {"the", "a", "an", "of", "their", "its", "our"}:
        return True
    return lower[i] in STATES and previous in STATE_LEADS
