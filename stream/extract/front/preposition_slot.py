"""The slot that a preposition opens for a toponym, when the event words of the sentence let it open one."""

from schemas.place import PlaceRole
from stream.extract.front.marked import Marked
from stream.extract.front.names import Name
from stream.extract.front.place_words import AXIS_KINDS, PLACE_KINDS, PREPOSITIONS, ROADS
from stream.extract.front.slot import Slot, Stepped
from stream.extract.front.trigger_words import Kind

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
MOVEMENT: frozenset[Kind] = frozenset({"deployment", "advance", "withdrawal", "offensive", "counterattack"})
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
# "drove them from the centre of X": it happened there.
LOSES_GROUND: frozenset[Kind] = frozenset({"withdrawal", "capture", "repel"})
# "on Karantinny Island", "on the Kinburn Spit"
GROUND = frozenset({"bridge", "heights", "hill", "highway", "road"})
# "advancing on X" has not got there.
ADVANCES = frozenset({"advancing", "advanced", "advance", "marching", "marched", "closing", "converging"})
NAMED_BY_ENDS = ROADS | AXIS_KINDS
CLOSE = frozenset({"close", "next", "adjacent", "closer"})
# "clashes at the entrance to X", "intercepted on the approach to X"
ENTRANCES = frozenset({"entrance", "entrances", "approach", "approaches", "gates", "exit", "gateway"})
ONWARD = frozenset({"toward", "towards", "into"})
# How far ahead the event word that a preposition needs may stand, and how far back "the road from X to Y".
TRIGGER_REACH, ROAD_REACH = 12, 6


def preposition_slot(marked: Marked, name: Name, j: int, stepped: Stepped) -> Slot | None:
    """The slot that the preposition at token `j` opens for a name."""
    word, lower = marked.text.lower[j], marked.text.lower
    if stepped.part is not None:
        return _with_part(marked, j, stepped.part, stepped)
    if word == "to" and (role := _by_the_word_before(lower, j)) is not None:
        return Slot(j - 1, role, word)
    if word in {"from", "to"} and not ROADS.isdisjoint(lower[max(marked.first, j - ROAD_REACH) : j]):
        return Slot(j, "between", word)
    if word == "on" and lower[j - 1] in ADVANCES:
        return Slot(j, "toward", word)
    needs = NEEDS_TRIGGER.get(word)
    ground = word == "on" and _is_ground(lower, name)
    if (
        needs is not None
        and not ground
        and not any(t.kind in needs and t.first < j + TRIGGER_REACH for t in marked.triggers)
    ):
        return None
    left = word == "from" and any(t.kind == "withdrawal" and t.first < j for t in marked.triggers)
    together = word == "in" and j > 0 and lower[j - 1] == "and"  # "in and around X"
    return Slot(j - together, "at" if left else PREPOSITIONS[word], word)


def _by_the_word_before(lower: list[str], j: int) -> PlaceRole | None:
    """The role of "close to X", "the entrance to X", "in addition to X"."""
    if j > 0 and lower[j - 1] in CLOSE | ENTRANCES:
        return "near"
    return "at" if lower[j - 2 : j] == ["in", "addition"] else None


def _is_ground(lower: list[str], name: Name) -> bool:
    """Whether one stands "on" it: an island, a height, a road named by its ends."""
    return lower[name.last - 1] in GROUND | PLACE_KINDS or not NAMED_BY_ENDS.isdisjoint(
        lower[name.last : name.last + 4]
    )


def _with_part(marked: Marked, j: int, part: PlaceRole, stepped: Stepped) -> Slot:
    """Reads "toward the outskirts of X", "from the territory of X", "on the outskirts of X"."""
    word = marked.text.lower[j]
    role: PlaceRole = "toward" if word in ONWARD else part
    lost = any(t.kind in LOSES_GROUND and t.first < j for t in marked.triggers)
    if word == "from" and (stepped.axis or not lost):
        return Slot(j, "from", word)
    return Slot(j, role, word, axis=stepped.axis)
