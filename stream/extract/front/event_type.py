"""Decides the type of event from a clause's event words, weapons, doer and places."""

from schemas.front_event import EventType
from stream.extract.front.trigger_words import Kind
from stream.extract.front.triggers import Trigger
from stream.extract.front.weapon_words import Family
from stream.extract.front.weapons import Weapon

BY_FAMILY: dict[Family, EventType] = {
    "drone": "drone_strike",
    "missile": "missile_strike",
    "air": "air_strike",
    "gun": "shelling",
    "mine": "explosion",
}
# Of several words in one clause the first of these tells what happened: "an explosion rocked".
RANK: tuple[Kind, ...] = (
    "repeat",
    "air_defence",
    "counterattack",
    "explosion",
    "fire",
    "capture",
    "withdrawal",
    "shelling",
    "air_strike",
    "missile_strike",
    "drone_strike",
    "offensive",
    "attack",
    "strike",
    "release",
    "clash",
    "advance",
    "deployment",
    "other",
    "damage",
    "loss",
)
GROUND: frozenset[Kind] = frozenset({"attack", "offensive", "counterattack", "advance", "capture"})
FROM_AFAR = frozenset({"strike", "attack", "release", "damage", "loss"})


def main_trigger(triggers: list[Trigger]) -> Trigger:
    """The trigger that names the clause's event; one that only repels is the last choice."""
    named = [t for t in triggers if t.kind != "repel"] or triggers
    if len(named) < len(triggers):
        named = [t for t in named if t.kind in GROUND] or named  # "assaults repulsed by artillery fire"
    return min(named, key=lambda t: (RANK.index(t.kind) if t.kind in RANK else len(RANK), t.first))


def event_type(
    trigger: Trigger, weapons: list[Weapon], *, by_troops: bool, on_the_ground: bool, attempted: bool
) -> EventType:
    """The type of the event that `trigger` names.

    `by_troops` says that soldiers do it on foot, `on_the_ground` that places speak of a ground attack.
    An attempted advance or capture is an offensive.
    """
    kind = trigger.kind
    if kind in {"advance", "capture"} and attempted:
        return "offensive"
    if kind == "repel":
        return "offensive"
    if kind == "explosion" and not trigger.noun and _is_a_drones(trigger, weapons):
        return "drone_strike"
    if kind in FROM_AFAR:
        return _from_afar(kind, weapons, ground=by_troops or on_the_ground)
    return kind  # type: ignore[return-value]  # what is left of Kind are event types


def _is_a_drones(trigger: Trigger, weapons: list[Weapon]) -> bool:
    """Whether a drone is what explodes: "an FPV drone detonated by a shop"."""
    before = [weapon for weapon in weapons if weapon.last <= trigger.first]
    return bool(before) and before[-1].family == "drone"


def _from_afar(kind: Kind, weapons: list[Weapon], *, ground: bool) -> EventType:
    """By the weapon; without one an attack by soldiers is one on the ground."""
    family = next((w.family for w in weapons if w.family != "mine"), None)
    if family is not None:
        return BY_FAMILY[family]
    if weapons:
        return "explosion"
    return "offensive" if kind == "attack" and ground else "strike"
