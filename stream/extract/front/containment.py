"""Which of an event's places contain the others: "in the village of X, in the Y district of the Z region"."""

from stream.extract.front.place_found import PlaceFound
from stream.extract.word_set import words

# Parts of a town as often as of a region: they contain only what stands beside them.
DISTRICTS = words("district quarter subdistrict county department commune")


def holders(places: list[PlaceFound]) -> list[PlaceFound]:
    """The places that contain others of the list; of nothing but regions the wider ones, if any."""
    found = containing(places)
    if len(found) < len(places):
        return found
    widest = [p for p in found if p.sort == "country"]
    if len(widest) < len(found):
        return widest or [p for p in found if p.linked == "in" and not _is_district(p)]
    return found


def containing(places: list[PlaceFound]) -> list[PlaceFound]:
    """All places that can contain a smaller one."""
    return [place for at, place in enumerate(places) if _holds(places, at)]


def only_holders(places: list[PlaceFound]) -> bool:
    """Whether there is nothing but regions and countries."""
    return len(containing(places)) == len(places)


def _holds(places: list[PlaceFound], at: int) -> bool:
    place = places[at]
    before = places[at - 1] if at else None
    after = places[at + 1] if at + 1 < len(places) else None
    if place.sort == "country":
        return True
    if place.sort == "region":
        if place.preposition == "(":
            return True
        if place.linked == "in" and before is not None and before.sort == "place":
            return True  # "A in the X region and B in the Y region"
        return not _is_equal(place, before, after, places) and _is_beside(place, before, after)
    return _is_apposition(place, before, after)


def _is_district(place: PlaceFound) -> bool:
    return place.name.rsplit(" ", 1)[-1].lower() in DISTRICTS


def _is_equal(
    place: PlaceFound, before: PlaceFound | None, after: PlaceFound | None, places: list[PlaceFound]
) -> bool:
    """Whether a region stands in one list with smaller places: "over the X region, 12 over Y"."""
    over = [p for p in places if p.preposition == "over" and p.linked != "list"]
    if place.preposition == "over" and len(over) > 1:
        return True
    joined = [p for p in (place, after) if p is not None and p.linked == "list" and not p.bare_comma]
    mixed = any(p is not None and p.sort == "place" for p in (before, after))
    return bool(joined) and mixed


def _is_beside(place: PlaceFound, before: PlaceFound | None, after: PlaceFound | None) -> bool:
    """Whether a district is told of a smaller place next to it, and not as a part of a town named before."""
    if not _is_district(place) or place.opening or before is None:
        return True
    if place.preposition == "" and place.linked == "":
        return False
    return place.start - before.last <= 1 or (after is not None and after.start - place.last <= 1)


def _is_apposition(place: PlaceFound, before: PlaceFound | None, after: PlaceFound | None) -> bool:
    """Whether a plain name contains the one before it: "in X, in Y", and "in X, Y," when no list goes on."""
    if before is None or place.role != "at" or before.role not in {"at", "near"} or before.sort == "axis":
        return False
    if place.linked == "in" and before.sort == "place":
        return True
    goes_on = before.linked == "list" or (after is not None and (after.linked == "list" or after.and_before))
    return place.bare_comma and not goes_on and not place.subject and place.preposition not in {"", "over"}
