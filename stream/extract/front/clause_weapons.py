"""The weapons that a clause's event was done with, those aside that it was done to."""

from stream.extract.front.clauses import Clause
from stream.extract.front.event_type import FROM_AFAR
from stream.extract.front.marked import Marked
from stream.extract.front.triggers import Trigger
from stream.extract.front.voice import BE
from stream.extract.front.weapons import Weapon
from stream.extract.front.weighed import FLYING, ONE_OF_THEM
from stream.extract.word_set import words

LEADING = words(", and also then later")
MEANS = frozenset({"with", "by", "using"})
OBJECT_REACH = 4
STANDS = words("launcher launchers system systems")
TARGETS = words(
    "depot depots warehouse warehouses factory factories plant positions position base bases store stores"
    " storage unit units crew crews squad squads operators production stockpile stockpiles dump dumps"
    " radar radars workshop workshops site sites launcher launchers battery batteries"
)


def clause_weapons(marked: Marked, clause: Clause, trigger: Trigger, reasons: frozenset[int]) -> list[Weapon]:
    """The weapons in a clause but those in `reasons` (tokens), those hit, and those that only repelled.

    One told of before counts where the clause says "the other".
    """
    weapons = [w for w in marked.weapons if clause.first <= w.first < clause.last and w.first not in reasons]
    weapons = [w for w in weapons if not w.name.lower().startswith("anti-aircraft")]
    repelled = next((t for t in clause.triggers if t.kind == "repel"), None)
    if repelled is not None and repelled.passive:
        weapons = [w for w in weapons if w.first < repelled.first]
    destroyed = marked.text.lower[trigger.first].startswith(("destroy", "damag"))
    weapons = [
        w
        for w in weapons
        if not (destroyed and _is_object(marked, trigger, w)) and not _is_target(marked, trigger, w)
    ]
    if not weapons and trigger.kind in FROM_AFAR and _goes_on(marked, clause, trigger):
        return [w for w in marked.weapons if w.last <= marked.triggers[0].first and w.family in FLYING][-1:]
    if not weapons and trigger.kind in FROM_AFAR and _is_one_of_them(marked, clause, trigger):
        weapons = [w for w in marked.weapons if w.first < clause.first and w.family in FLYING][-1:]
    return weapons


def _goes_on(marked: Marked, clause: Clause, trigger: Trigger) -> bool:
    """Whether a second verb has the subject of the sentence: "Drones set fire to X and hit a plant in Y"."""
    lower, i = marked.text.lower, clause.first
    while i < trigger.first and lower[i] in LEADING:
        i += 1
    return i == trigger.first > clause.first > marked.first and not trigger.noun and not trigger.passive


def _is_target(marked: Marked, trigger: Trigger, weapon: Weapon) -> bool:
    """Whether a weapon is only named for what was hit: "struck rocket launchers", "hit a drone factory"."""
    lower, end = marked.text.lower, weapon.last
    if trigger.noun or trigger.passive or weapon.first < trigger.last or trigger.kind not in FROM_AFAR:
        return False
    named = lower[end - 1] in STANDS or not TARGETS.isdisjoint(lower[end : min(end + 1, marked.last)])
    return named and MEANS.isdisjoint(lower[trigger.last : weapon.first])


def _is_object(marked: Marked, trigger: Trigger, weapon: Weapon) -> bool:
    """Whether a weapon is what was hit ("destroyed two mortars"), not what hit it ("with rockets")."""
    gap = marked.text.lower[trigger.last : weapon.first]
    if not BE.isdisjoint(marked.text.lower[max(trigger.first - 2, 0) : trigger.first]):
        return False
    return trigger.last <= weapon.first and len(gap) < OBJECT_REACH and MEANS.isdisjoint(gap)


def _is_one_of_them(marked: Marked, clause: Clause, trigger: Trigger) -> bool:
    """Whether the subject is a drone or missile told of before: "and the other fell near X"."""
    return not ONE_OF_THEM.isdisjoint(marked.text.lower[clause.first : trigger.first])
