"""What was hit, where it is not the verb's object: the subject of a passive, what "on" leads to."""

from stream.extract.front.clauses import Clause
from stream.extract.front.event_type import FROM_AFAR
from stream.extract.front.one_thing import AFAR
from stream.extract.front.people_words import CIVILIANS, FIGHTERS
from stream.extract.front.place_words import PART_NOUNS, PREPOSITIONS, SETTLEMENT_NOUNS
from stream.extract.front.targets import LONGEST, find_target
from stream.extract.front.triggers import Trigger
from stream.extract.front.voice import ADVERBS, BE
from stream.extract.front.weapon_words import FAMILIES
from stream.extract.text import Text
from stream.extract.word_set import words

LEADING = words(", and but while also")
ARTICLES = words("a an the one another several")
# Told elsewhere: people as losses, villages as places, drones as what was shot down.
NO_TARGET = (
    CIVILIANS | FIGHTERS | SETTLEMENT_NOUNS | PART_NOUNS.keys() | FAMILIES.keys() | {"people", "men", "area"}
) - {"port", "airport", "airfield", "refinery", "base", "camp", "farm", "airfields", "bases", "ports"}
ONTO = frozenset({"on", "onto", "into", "against"})
ENDS = (PREPOSITIONS.keys() - {"for"}) | words(", ; : . – — and or with that which who when where after by")


def what_was_hit(text: Text, clause: Clause, trigger: Trigger) -> str | None:
    """The object of an active verb, the subject of a passive one, else what "on" leads to."""
    if trigger.kind not in FROM_AFAR | AFAR:
        return find_target(text, trigger, clause.last)
    if trigger.passive:
        return subject_hit(text, clause.first, trigger)
    verb = next((t for t in clause.triggers if not t.noun and not t.passive and t.kind in FROM_AFAR), trigger)
    return find_target(text, verb, clause.last) or hit_behind(text, trigger, clause.last)


def subject_hit(text: Text, first: int, trigger: Trigger) -> str | None:
    """The subject of a passive verb in a clause that begins at token `first`: "A hospital in X was hit"."""
    lower, i = text.lower, first
    while i < trigger.first and lower[i] in LEADING:
        i += 1
    bare = i == first and text.lower[i + 1] == text.words[i + 1]
    if lower[i] in ARTICLES:
        i += 1
    elif not bare:
        return None  # "Power lines were damaged", no name
    return _phrase(text, i, trigger.first)


def hit_behind(text: Text, trigger: Trigger, last: int) -> str | None:
    """What "on" or the like leads to: "a strike on an oil depot", "a bomb landed on a school"."""
    i = trigger.last
    led = (
        text.lower[i : i + 1] != [] and text.lower[i] in ONTO and text.lower[i + 1 : i + 2] in (["a"], ["an"])
    )
    return _phrase(text, i + 2, last) if led else None


def _phrase(text: Text, i: int, last: int) -> str | None:
    """The noun phrase at token `i`, None where it is one of people, places or weapons."""
    lower, end = text.lower, i
    while end < min(last, i + LONGEST) and lower[end] not in ENDS | BE | ADVERBS | {"has", "have", "had"}:
        end += 1
    if end == i or not text.words[end - 1].islower() or not NO_TARGET.isdisjoint(lower[i:end]):
        return None
    return text.between(i, end)
