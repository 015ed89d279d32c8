"""Keeps the event words that are meant: weak ones only beside a weapon, none that is only planned."""

from typing import NamedTuple

from stream.extract.front.casualties import find_losses
from stream.extract.front.marked import Marked
from stream.extract.front.reality import reality
from stream.extract.front.triggers import Trigger

WEAK = frozenset({"damage", "loss", "release"})
BREAKS = frozenset(
    {",", ";", ":", "and", "when", "while", "after", "as", "–", "—", "where", "that", "but", "because"}
)
SHOT_DOWN = frozenset({"drone", "missile"})
DEBRIS = frozenset({"debris", "fragments", "wreckage", "shrapnel"})
HALTS = frozenset({"stopped", "halted", "stopping"})
GROUND = frozenset({"attack", "offensive", "counterattack", "advance", "capture", "clash"})
# "Loading halted at X after an attack": no attack is halted there.
TRAFFIC_STOPS = frozenset({"after", "following", "at", "because", "due", "amid", "as"})
FLYERS = frozenset({"drone", "drones", "missile", "missiles", "uav", "uavs", "rockets", "rocket"})
OVER = 7


class Meant(NamedTuple):
    """The triggers that part a sentence into clauses, those only attempted, the weak ones left aside."""

    strong: list[Trigger]
    attempted: frozenset[int]
    weak: list[Trigger]


def meant(marked: Marked, *, with_place: bool) -> Meant:
    """Sorts the event words of a sentence; losses alone tell of an event only where a place is named."""
    strong, weak, attempted = list[Trigger](), list[Trigger](), set[int]()
    for trigger in marked.triggers:
        how = reality(marked.text, trigger, marked.first)
        if how == "none":
            continue
        if how == "attempt":
            attempted.add(trigger.first)
        if trigger.kind == "repel" and not _stops_an_attack(marked, trigger):
            continue
        held = _weighed(marked, trigger) if trigger.kind in WEAK or _lights(marked, trigger) else trigger
        held = _flown(marked, held) if held.kind == "advance" and not held.noun else held
        (weak if held.kind in WEAK else strong).append(held)
    if not strong and with_place:
        strong = [t._replace(kind="strike", passive=True) for t in weak if _tells_of_harm(marked, t)][:1]
    return Meant(_without_air_defence_names(strong), frozenset(attempted), weak)


def _stops_an_attack(marked: Marked, trigger: Trigger) -> bool:
    """Whether "stopped" and "halted" are told of an attack or of troops, not of traffic or flights."""
    lower = marked.text.lower
    if lower[trigger.first] not in HALTS:
        return True
    near = range(max(marked.first, trigger.first - OVER), min(trigger.last + OVER, marked.last))
    attacks = any(t.kind in GROUND and t.first in near and t is not trigger for t in marked.triggers)
    gap = {lower[i] for i in range(trigger.last, min(trigger.last + OVER, marked.last))}
    return (attacks and not gap & TRAFFIC_STOPS) or any(m.first == trigger.last for m in marked.sides)


def _flown(marked: Marked, trigger: Trigger) -> Trigger:
    """Makes a strike of what drones do when they "reached" or "entered" a place."""
    before = marked.text.lower[max(marked.first, trigger.first - OVER) : trigger.first]
    armed = any(w.family in SHOT_DOWN and w.first >= trigger.first - OVER for w in marked.weapons)
    flying = armed and not FLYERS.isdisjoint(before)
    return trigger._replace(kind="strike") if flying else trigger


def _tells_of_harm(marked: Marked, trigger: Trigger) -> bool:
    """Whether losses or damage alone tell of an attack ("In X, two residents were wounded")."""
    if trigger.kind == "release" or not DEBRIS.isdisjoint(marked.text.lower[marked.first : marked.last]):
        return False
    losses = find_losses(marked.text.lower, marked.first, marked.last)
    return trigger.kind == "damage" or losses.harmed


def _lights(marked: Marked, trigger: Trigger) -> bool:
    """Whether something sets a fire: "set a truck ablaze", "set fire to"."""
    return (
        trigger.kind == "fire" and not trigger.noun and marked.text.lower[trigger.first] in {"ablaze", "set"}
    )


def _weighed(marked: Marked, trigger: Trigger) -> Trigger:
    """Makes a weak word strong: a weapon that kills strikes, drones that are destroyed were shot down."""
    lower, start = marked.text.lower, trigger.first
    while start > marked.first and lower[start - 1] not in BREAKS:
        start -= 1
    if not DEBRIS.isdisjoint(lower[start : trigger.first]):
        return trigger
    subject = [w for w in marked.weapons if start <= w.first < trigger.first]
    after = [w for w in marked.weapons if trigger.last <= w.first < trigger.last + OVER]
    if trigger.kind == "damage" and trigger.passive:
        downed = [w for w in subject if w.family in SHOT_DOWN]
        return (
            trigger._replace(kind="air_defence")
            if downed and "destroyed" in lower[trigger.first]
            else trigger
        )
    if trigger.kind == "damage" and not subject and after and lower[trigger.first].startswith("destroy"):
        return trigger._replace(kind="air_defence") if after[0].family in SHOT_DOWN else trigger
    by_side = trigger.kind == "damage" and any(start <= m.first < trigger.first for m in marked.sides)
    if (subject or by_side) and not trigger.passive:
        return trigger._replace(kind="strike")
    if trigger.kind == "release" and (after or subject):
        return trigger._replace(kind="strike", passive=False, weapon_verb=True)
    return trigger


def _without_air_defence_names(strong: list[Trigger]) -> list[Trigger]:
    """One event for "Air defence shot down"; the noun tells of one only without the verb."""
    if any(t.kind == "air_defence" and not t.noun for t in strong):
        return [t for t in strong if not (t.kind == "air_defence" and t.noun)]
    return strong
