"""Weighs event words by what stands beside them: a weapon that kills strikes, stopped traffic is no fight."""

from stream.extract.front.marked import Marked
from stream.extract.front.triggers import Trigger
from stream.extract.front.weapons import Weapon
from stream.extract.word_set import words

BREAKS = frozenset(
    {",", ";", ":", "and", "when", "while", "after", "as", "–", "—", "where", "that", "but", "because"}
)
SHOT_DOWN = frozenset({"drone", "missile"})
DEBRIS = frozenset({"debris", "fragments", "wreckage", "shrapnel"})
HALTS = frozenset({"stopped", "halted", "stopping", "turned"})
GROUND = frozenset({"attack", "offensive", "counterattack", "advance", "capture", "clash"})
# "Loading halted at X after an attack": no attack is halted there.
TRAFFIC_STOPS = frozenset({"after", "following", "at", "because", "due", "amid", "as"})
# "two rockets were launched; one was intercepted and the other fell near X"
ONE_OF_THEM = frozenset({"one", "other", "another", "it", "others", "rest", "third"})
FLYING = frozenset({"drone", "missile", "gun"})
ONTO = frozenset({"on", "at", "toward", "towards"})
ROUNDS = frozenset({"round", "rounds", "shot", "shots", "volley", "volleys", "salvo"})
# Who kills at arm's length; "Russian forces killed two" may be told of a shelling.
ON_FOOT = words(
    "gunmen militants jihadists rebels insurgents fighters soldiers troops attackers assailants bandits"
    " police"
    " settlers snipers militiamen mercenaries extremists gunman sniper soldier"
)
KILLS = frozenset({"killed", "killing", "wounded", "injured"})
FLYERS = frozenset({"drone", "drones", "missile", "missiles", "uav", "uavs", "rockets", "rocket"})
OVER = 7


COMES_DOWN = frozenset({"landed", "fell", "crashed", "came"})
BURNS = frozenset({"burned", "burnt", "torched"})


def set_alight(marked: Marked, trigger: Trigger) -> Trigger:
    """Makes a strike of what a crew or a drone "burned": "an FPV crew burned a tank"; forests just burn."""
    lower = marked.text.lower
    if trigger.noun or trigger.passive or lower[trigger.first] not in BURNS:
        return trigger
    armed = any(trigger.first - OVER <= w.first < trigger.first for w in marked.weapons)
    has_object = lower[trigger.last : trigger.last + 1] in (["a"], ["an"], ["the"], ["two"], ["three"])
    return trigger._replace(kind="strike") if armed and has_object else trigger


def weighed(marked: Marked, trigger: Trigger) -> Trigger:
    """A weak event word made strong by a weapon: one that kills strikes, drones destroyed were shot down."""
    lower, start = marked.text.lower, trigger.first
    while start > marked.first and lower[start - 1] not in BREAKS:
        start -= 1
    if not DEBRIS.isdisjoint(lower[start : trigger.first]):
        harms = trigger.kind == "damage" and not trigger.passive
        return trigger._replace(kind="other") if harms else trigger
    subject, after = _weapons_beside(marked, trigger, start)
    if lower[trigger.first] == "crashed" and any(w.family == "air" for w in subject):
        return trigger._replace(kind="other")
    if trigger.kind == "release":
        return _released(lower, trigger, armed=bool(after or subject))
    downed = [w for w in (subject if trigger.passive else after) if w.family in SHOT_DOWN]
    if trigger.kind == "damage" and (trigger.passive or not subject):
        first = trigger.passive or after[:1] == downed[:1]
        if downed and first and lower[trigger.first].startswith("destroy"):
            return trigger._replace(kind="air_defence")
    if trigger.kind == "loss" and not trigger.passive and not subject:
        by_side = any(start <= m.first < trigger.first for m in marked.sides)
        foes = by_side and not ON_FOOT.isdisjoint(lower[trigger.last : trigger.last + OVER])
        on_foot = lower[trigger.first] in KILLS and (
            foes or not ON_FOOT.isdisjoint(lower[start : trigger.first])
        )
        return trigger._replace(kind="clash") if on_foot else trigger
    by_side = trigger.kind == "damage" and any(start <= m.first < trigger.first for m in marked.sides)
    by_side = by_side and lower[trigger.first] not in COMES_DOWN  # "a US delegation has landed"
    return trigger._replace(kind="strike") if (subject or by_side) and not trigger.passive else trigger


def falls_as_debris(marked: Marked, trigger: Trigger) -> bool:
    """Whether debris does it: what was shot down is told of before it, or else it is all that happened."""
    before = marked.text.lower[max(marked.first, trigger.first - OVER) : trigger.first]
    return trigger.kind == "other" and not DEBRIS.isdisjoint(before)


def _weapons_beside(marked: Marked, trigger: Trigger, start: int) -> tuple[list[Weapon], list[Weapon]]:
    """The weapons that do it, from token `start` on or meant by "the other", and those close behind."""
    lower = marked.text.lower
    subject = [w for w in marked.weapons if start <= w.first < trigger.first]
    if not subject and not ONE_OF_THEM.isdisjoint(lower[start : trigger.first]):
        subject = [w for w in marked.weapons if w.first < start and w.family in FLYING]
    return subject, [w for w in marked.weapons if trigger.last <= w.first < trigger.last + OVER]


def _released(lower: list[str], trigger: Trigger, *, armed: bool) -> Trigger:
    """Reads "launched drones at X" as a strike, "fired a round toward X" as shelling."""
    after = lower[trigger.last : trigger.last + OVER]
    times = "times" in after and not ONTO.isdisjoint(after)  # "fired more than 90 times on X"
    if times or not ROUNDS.isdisjoint(after):
        return trigger._replace(kind="shelling", passive=False, weapon_verb=True)
    return trigger._replace(kind="strike", passive=False, weapon_verb=True) if armed else trigger


def stops_an_attack(marked: Marked, trigger: Trigger) -> bool:
    """Whether "stopped" or "turned back" is told of an attack or of troops, not of traffic or convoys."""
    lower = marked.text.lower
    if lower[trigger.first] not in HALTS:
        return True
    near = range(max(marked.first, trigger.first - OVER), min(trigger.last + OVER, marked.last))
    attacks = any(t.kind in GROUND and t.first in near and t is not trigger for t in marked.triggers)
    gap = {lower[i] for i in range(trigger.last, min(trigger.last + OVER, marked.last))}
    return (attacks and not gap & TRAFFIC_STOPS) or any(m.first == trigger.last for m in marked.sides)


def flown(marked: Marked, trigger: Trigger) -> Trigger:
    """Makes a strike of what drones do when they "reached" or "entered" a place."""
    before = marked.text.lower[max(marked.first, trigger.first - OVER) : trigger.first]
    armed = any(w.family in SHOT_DOWN and w.first >= trigger.first - OVER for w in marked.weapons)
    flying = armed and not FLYERS.isdisjoint(before)
    return trigger._replace(kind="strike") if flying else trigger
