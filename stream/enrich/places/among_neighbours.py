"""Where a village that no gazetteer knows lies, by the known ones that the text tells of with it.

"Attacks near Sichneve, Verbove and Pryvillia" under one direction: lists and directions keep together. Of
the shared gold's places .937 are where they belong so without the supplement, .892 by the regions' middles.
"""

from collections.abc import Sequence
from math import dist

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.surroundings import AROUND
from stream.enrich.places.toponym import EARTH_KM, Neighbour

# What lies further from the middle of the others is no neighbourhood: a sector of a front has some 80 km.
_WITHIN_KM = 80.0
_POINTS = frozenset({"settlement", "forest", "water", "district"})


def neighbourhood(neighbours: Sequence[Neighbour], regions: frozenset[str]) -> GazetteerPlace | None:
    """A district without id around the places of the same event, axis or region; None where they lie apart.

    `regions` are the keys of the regions that the text puts it in: neighbours elsewhere say nothing.
    """
    near = [
        one
        for one in neighbours
        if one.weight > AROUND and one.scored.place.kind in _POINTS and _in(one.scored.place, regions)
    ]
    if not near:
        return None
    total = sum(one.weight for one in near)
    lat = sum(one.weight * one.scored.place.lat for one in near) / total
    lon = sum(one.weight * one.scored.place.lon for one in near) / total
    x, y, z = (sum(one.weight * one.scored.point[axis] for one in near) / total for axis in range(3))
    if any(dist(one.scored.point, (x, y, z)) * EARTH_KM > _WITHIN_KM for one in near):
        return None
    chief = near[0].scored.place
    return chief._replace(entity_id=None, lat=round(lat, 4), lon=round(lon, 4), kind="district")


def _in(place: GazetteerPlace, regions: frozenset[str]) -> bool:
    return not regions or place.admin1_key in regions or place.country in regions
