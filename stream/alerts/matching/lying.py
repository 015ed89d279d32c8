"""Whether a place of a record is the one wanted, or lies in it."""

from schemas.subscription import PlaceGroup, PlaceWanted
from stream.alerts.matching.placed import Placed
from stream.store.embedded.distance import kilometres

# How far a district reaches from its middle: Ukraine's cover 4,400 km² on average, Russia's front-line ones
# some 1,500, circles of 37 and 22 km.
DISTRICT_KM = 30.0
# Two points of one place, which both come from the same gazetteer; a point is kept to 5 digits.
SAME_POINT_KM = 0.2
HOLDING = frozenset({"region", "country", "district"})


def groups_of(wanted: PlaceWanted, groups: tuple[PlaceGroup, ...]) -> frozenset[PlaceGroup]:
    """The groups in which a record counts: what lies "within" a region is in it as what is "at" it."""
    takes_in = wanted.radius_km is None and wanted.precision in HOLDING and "at" in groups
    return frozenset((*groups, "within")) if takes_in else frozenset(groups)


def lies_in(placed: Placed, wanted: PlaceWanted) -> bool:
    """Whether a place is the wanted one or in it, as the schema of PlaceWanted says."""
    if placed.entity_id is not None and placed.entity_id == wanted.entity_id:
        return True
    if wanted.radius_km is not None:
        return placed.settled and _is_near(placed, wanted, wanted.radius_km)
    match wanted.precision:
        case "country":
            return wanted.country is not None and placed.country == wanted.country
        case "region" if wanted.admin1 is not None:
            return (placed.country, placed.admin1) == (wanted.country, wanted.admin1)
        case "district":
            return _in_district(placed, wanted)
        case _:
            # A place without an id is known by its point; an id that differs says that it is another one.
            return placed.entity_id is None and wanted.entity_id is None and _is_same_point(placed, wanted)


def _in_district(placed: Placed, wanted: PlaceWanted) -> bool:
    """By the same middle, where the text names the district, or near it in the same region."""
    if _is_same_point(placed, wanted):
        return True
    same_country = placed.country == wanted.country
    same_region = placed.admin1 == wanted.admin1 or None in {placed.admin1, wanted.admin1}
    return placed.settled and same_country and same_region and _is_near(placed, wanted, DISTRICT_KM)


def _is_same_point(placed: Placed, wanted: PlaceWanted) -> bool:
    return _is_near(placed, wanted, SAME_POINT_KM)


def _is_near(placed: Placed, wanted: PlaceWanted, km: float) -> bool:
    if placed.point is None or wanted.lat is None or wanted.lon is None:
        return False
    return kilometres(*placed.point, wanted.lat, wanted.lon) <= km
