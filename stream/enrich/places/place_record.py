"""From a settled name to its record: the winner, or for an unknown one the region that contains it."""

from itertools import islice
from math import dist

from schemas.place import Alternative, Place, PlacePrecision
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.keys import FINE
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.enrich.places.containing import containing
from stream.enrich.places.evidence import is_outside
from stream.enrich.places.nearness import RADIUS_KM
from stream.enrich.places.settle import Settled
from stream.enrich.places.surroundings import AROUND
from stream.enrich.places.toponym import EARTH_KM, Scored, UnitVector

_MOST_ALTERNATIVES = 5
_PRECISION: dict[PlaceKind, PlacePrecision] = {
    "settlement": "settlement",
    "district": "district",
    "region": "region",
    "country": "country",
    "water": "district",
    "forest": "district",
    "island": "district",
    "area": "region",
}
# A place of the right name this far from all around it, or outside the region named, is another one.
_TOO_FAR_KM = 160.0
_OUTSIDE_BUT_NEAR_KM = 60.0
# A region that is only carried on from a sentence before holds less.
_CARRIED_KM = 100.0
# A town of this size is meant even so, unless the event itself names the region. Villages have namesakes.
TOWN = 10_000
# So is a town of less than a city this far from all around it, in another part of the country told of.
_ANOTHER_PART_KM = 400.0
# In a country that is named less than a fifth as much as the chief one only a city of this size is meant.
_CITY, _FOREIGN = 100_000, 0.2
_GUESSED = 0.2


def place_record(settled: Settled, gazetteer: Gazetteer) -> Place:
    """The record of a name in its role."""
    best = settled.best
    if best is None or is_elsewhere(settled, best):
        return _unknown(settled, containing(settled, gazetteer))
    return _winner(settled, best)


def _winner(settled: Settled, best: Scored) -> Place:
    place = best.place
    return Place(
        name=settled.toponym.name,
        role=settled.toponym.role or "at",
        entity_id=place.entity_id,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1,
        precision=_PRECISION[place.kind],
        confidence=round(settled.shares[0] * place.match, 3),
        alternatives=_alternatives(settled, 1),
    )


def is_elsewhere(settled: Settled, best: Scored) -> bool:
    """Whether the only places of this name are where the text cannot mean."""
    place = best.place
    if place.kind in {"country", "region", "area"} or place.country is None:
        return False
    if settled.regions and not is_outside(place, settled.regions):
        return False  # where the text puts it
    return _is_not_beside(settled, best) or _is_far(settled, best)


def _is_far(settled: Settled, best: Scored) -> bool:
    """Whether a place of no region that the text names lies too far from what stands around it."""
    place = best.place
    nearest = _nearest_km(settled, best.point)
    chief = max(settled.theatre.values(), default=0.0)
    if settled.theatre.get(place.country or "", 0.0) < _FOREIGN * chief and place.population < _CITY:
        around = nearest if nearest is not None else _nearest_km(settled, best.point, least=0.0)
        return around is not None and around > _TOO_FAR_KM
    from_axis = _nearest_km(settled, best.point, wide=True) if settled.toponym.axis is not None else None
    off_axis = from_axis is not None and from_axis > _TOO_FAR_KM
    if _is_known_well(settled, place, nearest, off_axis=off_axis):
        return False
    if is_outside(place, settled.regions):
        return nearest is None or nearest > (_CARRIED_KM if _is_carried(settled) else _OUTSIDE_BUT_NEAR_KM)
    return off_axis


def _is_not_beside(settled: Settled, best: Scored) -> bool:
    """Whether a village lies far from all that the event puts it near: "Donskoye near Volnovakha"."""
    if best.place.population >= TOWN:
        return False
    beside = [n.scored for n in settled.neighbours if n.beside and n.scored.place.kind == "settlement"]
    return bool(beside) and all(dist(best.point, one.point) * EARTH_KM > _TOO_FAR_KM for one in beside)


def _is_known_well(settled: Settled, place: GazetteerPlace, nearest: float | None, *, off_axis: bool) -> bool:
    """Whether a town is so large that it is meant wherever it lies, by the name that stands there."""
    if place.alias or place.match < FINE:
        return False  # "Kalogi" in Sudan only sounds like Kaluga
    told = {key.partition(".")[0] for key in settled.regions}
    far = nearest is not None and nearest > _ANOTHER_PART_KM and place.country in told
    return place.population >= (_CITY if settled.toponym.contained or off_axis or far else TOWN)


def _is_carried(settled: Settled) -> bool:
    """Whether the region is not the event's own but carried on from a sentence before."""
    return bool(settled.regions) and not settled.toponym.contained


def _nearest_km(
    settled: Settled, point: UnitVector, *, wide: bool = False, least: float = AROUND
) -> float | None:
    """The distance to the nearest neighbour of more weight than `least`: of the same event, axis or region.

    With `wide`, a region is as near as its border: Izmail lies 200 km from the middle of Odesa region.
    Where the region is only carried on from a sentence before, those of other events around count, too.
    """
    least = 0.0 if _is_carried(settled) else least
    near = [
        dist(point, one.scored.point) * EARTH_KM
        - (RADIUS_KM.get(one.scored.place.kind, 0.0) if wide else 0.0)
        for one in settled.neighbours
        if one.weight > least
    ]
    return min(near) if near else None


def _unknown(settled: Settled, container: GazetteerPlace | None) -> Place:
    """A place that no gazetteer knows where it can be: it lies where what contains it lies."""
    return Place(
        name=settled.toponym.name,
        role=settled.toponym.role or "at",
        entity_id=None,
        lat=container.lat if container else None,
        lon=container.lon if container else None,
        country=container.country if container else None,
        admin1=container.admin1 if container else None,
        precision=_PRECISION[container.kind] if container else "unknown",
        confidence=_GUESSED if container else 0.0,
        alternatives=_alternatives(settled, 0),
    )


def _alternatives(settled: Settled, first: int) -> tuple[Alternative, ...]:
    """The losers from rank `first` on, the best first; `score` is the share of the odds."""
    losers = zip(settled.ranking[first:], settled.shares[first:], strict=True)
    told = (
        (entity_id, one.place, share)
        for one, share in losers
        if (entity_id := one.place.entity_id) is not None
    )
    return tuple(
        Alternative(
            entity_id=entity_id,
            name=place.name,
            lat=place.lat,
            lon=place.lon,
            country=place.country,
            admin1=place.admin1,
            score=round(share, 3),
        )
        for entity_id, place, share in islice(told, _MOST_ALTERNATIVES)
    )
