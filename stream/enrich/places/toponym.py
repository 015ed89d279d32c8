"""A name to be settled, with the places that it may mean and what the text says around it."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin
from typing import NamedTuple

from schemas.place import PlaceRole
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.adjectival import by_adjective

UnitVector = tuple[float, float, float]
EARTH_KM = 6371.0
_SITES = frozenset(
    {"refinery", "depot", "plant", "airport", "airfield", "airbase", "base", "station", "terminal", "factory"}
)
# What tells more of a site: "Oil Refinery", "International Airport", "Thermal Power Plant".
_SITE_WORDS = _SITES | {
    "oil",
    "gas",
    "air",
    "international",
    "military",
    "power",
    "nuclear",
    "thermal",
    "fuel",
}


@dataclass(frozen=True, slots=True)
class Toponym:
    """One naming of a place in an event.

    `event` is the number of the event, `region` what the text puts the place in, `axis` what the text files
    the event under, `contained` whether the event itself names a region or district that holds it, `alone`
    that nothing of all this helps: no region, no axis, no other place in the event. `role` is None for an
    axis: it is settled like a place, its name may have homonyms, too.
    """

    name: str
    role: PlaceRole | None
    event: int
    region: str | None
    axis: str | None
    contained: bool
    alone: bool
    candidates: tuple[GazetteerPlace, ...]


@dataclass(slots=True)
class Scored:
    """A candidate with the score that it has by itself and with what stands around it."""

    place: GazetteerPlace
    point: UnitVector
    own: float
    score: float


class Neighbour(NamedTuple):
    """The winner of a name around with how much it says.

    `holds`: the same event puts the place in it; `beside`: the same event puts the place near it.
    """

    weight: float
    scored: Scored
    holds: bool
    beside: bool = False


def candidates_of(name: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """All places that a name with a second name in parentheses may mean ("Pokrovsk (Krasnoarmeysk)").

    What bears both names comes alone.
    """
    first, _, rest = name.partition("(")
    found = gazetteer.candidates(first.strip()) or _by_its_head(first.split(), gazetteer)
    found = found or by_adjective(first.strip(), gazetteer)
    if not (second := rest.rstrip(" )").strip()):
        return found
    others = {place.row: place for place in gazetteer.candidates(second)}
    both = tuple(place for place in found if place.row in others)
    return both or found or tuple(others.values())


def river_of(name: str, gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """The river of a name ("the left bank of the Dnipro"); what else bears it where no river is known."""
    rivers = gazetteer.candidates(f"{name} River")
    return tuple(place for place in rivers if place.kind == "water") or candidates_of(name, gazetteer)


def _by_its_head(words: list[str], gazetteer: Gazetteer) -> tuple[GazetteerPlace, ...]:
    """What a name of several words is called after: the town of "Afipsky Oil Refinery"."""
    if len(words) > 1 and words[-1].lower() in _SITES:
        start = next((n for n in range(1, len(words)) if words[n].lower() in _SITE_WORDS), len(words) - 1)
        return gazetteer.candidates(" ".join(words[:start]))
    return ()


@lru_cache(maxsize=8192)
def unit_vector(lat: float, lon: float) -> UnitVector:
    """A point on the unit sphere: the chord between two is their distance, and `math.dist` takes 0.1 µs."""
    phi, lam = radians(lat), radians(lon)
    return cos(phi) * cos(lam), cos(phi) * sin(lam), sin(phi)
