"""What makes a name a place by standing before it: "on the southern outskirts of", "struck"."""

from typing import NamedTuple

from schemas.place import PlaceRole
from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_words import (
    BETWEEN,
    LIST_OPENERS,
    PART_NOUNS,
    PEOPLE,
    PLACE_PLURALS,
    PREPOSITIONS,
    ROADS,
    SETTLEMENT_NOUNS,
)
from stream.extract.front.trigger_words import Kind
from stream.extract.front.triggers import Trigger

# Verbs whose object is the place itself ("bombed X", "liberated X"), nouns that reach it by "of".
TAKES_PLACE: frozenset[Kind] = frozenset(
    {
        "strike",
        "attack",
        "shelling",
        "air_strike",
        "capture",
        "offensive",
        "withdrawal",
        "explosion",
        "advance",
    }
)
AFAR: frozenset[Kind] = frozenset(
    {
        "strike",
        "attack",
        "shelling",
        "air_strike",
        "missile_strike",
        "drone_strike",
        "release",
        "damage",
        "loss",
    }
)
MOVEMENT: frozenset[Kind] = frozenset({"deployment", "advance", "withdrawal", "offensive"})
# "on X" is a place after an attack, "for X" after a fight, "to X" after a movement.
NEEDS_TRIGGER: dict[str, frozenset[Kind]] = {
    "on": AFAR | {"offensive", "counterattack"},
    "against": AFAR | {"offensive", "counterattack"},
    "for": frozenset({"clash"}),
    "to": MOVEMENT,
    "through": MOVEMENT,
    "into": MOVEMENT | AFAR,
    "onto": AFAR,
    "from": MOVEMENT | AFAR,
}
CLOSE = frozenset({"close", "next", "adjacent", "closer"})
ONWARD = frozenset({"toward", "towards", "into"})
DISTANCE = frozenset({"km", "kilometers", "kilometres", "miles", "kilometer", "kilometre", "mile"})
POSSESSIVE = frozenset({"’s", "'s", "’", "-"})
# How far back the words of a slot reach, and how far ahead the event word that a preposition needs may stand.
LONGEST_SLOT, TRIGGER_REACH = 12, 12
ROAD_REACH = 6


class Slot(NamedTuple):
    """The phrase begins at token `start`; `axis` when the name is a direction, not a place."""

    start: int
    role: PlaceRole
    preposition: str = ""
    axis: bool = False


class _Before(NamedTuple):
    """What was stepped over on the way back from the name."""

    of: bool = False
    part: PlaceRole | None = None
    named: bool = False
    axis: bool = False


def read_slot(marked: Marked, name: Name) -> Slot | None:
    """The slot that a name stands in by the words before it, or None."""
    lower, before = marked.text.lower, _Before()
    stop = max(marked.first, name.first - LONGEST_SLOT)
    for j in range(name.first - 1, stop - 1, -1):
        trigger = marked.trigger_ending.get(j + 1)
        if trigger is not None:
            return _as_object(trigger, j, before) or _by_its_nouns(j, before)
        if lower[j] in PREPOSITIONS:
            return _by_preposition(marked, j, before)
        if lower[j] in LIST_OPENERS and _opens_list(marked, j):
            return Slot(j, before.part or "at", lower[j])
        stepped = _step(marked, j, before)
        if stepped is None:
            return _by_its_nouns(j, before)
        before = stepped
    return _by_its_nouns(stop - 1, before)


def _step(marked: Marked, j: int, before: _Before) -> _Before | None:
    """What is known after stepping over token `j`; None where the phrase ends."""
    word = marked.text.lower[j]
    if word == "of":
        return before._replace(of=True)
    if word in PART_NOUNS and (before.of or word in DISTANCE):
        return before._replace(part=before.part or PART_NOUNS[word], axis=before.axis or word == "direction")
    if before.of and (word in SETTLEMENT_NOUNS or word in PEOPLE):
        return before._replace(named=True)
    if word in BETWEEN or j in marked.side_at or word in POSSESSIVE or word[0].isdigit():
        return before
    return None


def _opens_list(marked: Marked, j: int) -> bool:
    """Whether places are listed after token `j`: "among them", "including", "settlements:"."""
    lower = marked.text.lower
    if lower[j] == ":":
        return lower[j - 1] in PLACE_PLURALS
    if lower[j] == "them" and lower[j - 1] != "among":
        return False
    return not PLACE_PLURALS.isdisjoint(lower[marked.first : j])


def _as_object(trigger: Trigger, j: int, before: _Before) -> Slot | None:
    """The object of a verb, or what "of" joins to an event noun ("the capture of X")."""
    if trigger.kind not in TAKES_PLACE or trigger.passive or (trigger.noun and not before.of):
        return None
    return Slot(j + 1, before.part or "at", "of" if before.of else "")


def _by_its_nouns(j: int, before: _Before) -> Slot | None:
    """Makes a place of "the village of X" and "south of X" wherever they stand."""
    if before.part is None and not before.named:
        return None
    return Slot(j + 1, before.part or "at", "of", axis=before.axis)


def _by_preposition(marked: Marked, j: int, before: _Before) -> Slot | None:
    """The slot that a preposition opens, when the sentence lets it open one."""
    word, lower = marked.text.lower[j], marked.text.lower
    role: PlaceRole
    if before.part is not None:
        role = "toward" if word in ONWARD else "from" if word == "from" and before.axis else before.part
        return Slot(j, role, word, axis=before.axis and word != "from")
    if word == "to" and j > 0 and lower[j - 1] in CLOSE:
        return Slot(j - 1, "near", word)
    if word in {"from", "to"} and not ROADS.isdisjoint(lower[max(marked.first, j - ROAD_REACH) : j]):
        return Slot(j, "between", word)
    needs = NEEDS_TRIGGER.get(word)
    if needs is not None and not any(
        t.kind in needs and t.first < j + TRIGGER_REACH for t in marked.triggers
    ):
        return None
    left = word == "from" and any(t.kind == "withdrawal" and t.first < j for t in marked.triggers)
    together = word == "in" and j > 0 and lower[j - 1] == "and"  # "in and around X"
    return Slot(j - together, "at" if left else PREPOSITIONS[word], word)
