"""Places that people name: "Kharkov region", "within 25 km of Pokrovsk", "Lyman, Donetsk", an id."""

import re
from collections.abc import Iterable

from schemas.place import PlacePrecision
from schemas.subscription import PlaceWanted
from stream.enrich.asked_place import ID_PREFIX
from stream.enrich.gazetteer.keys import EXACT
from stream.enrich.gazetteer.kind_words import split_kind
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.search.choices import AskingError, ambiguous, unknown
from stream.search.known_places import ADVICE, ID_ADVICE, KnownPlaces
from stream.search.places_alike import MOST_CHOICES, PlacesAlike, choice_of, largest_first

AROUND = re.compile(
    r"^(?:within\s+)?(?P<km>\d+(?:\.\d+)?)\s*(?:km|kilomet(?:er|re)s?)\s+(?:of|around|from)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
IN_REGION = re.compile(r"^(?P<name>[^,(]+?)\s*(?:,\s*(?P<after>[^()]+)|\((?P<within>[^()]+)\))$")
# Below that a name only sounds like the one given, or lacks its kind word: it is offered, not taken.
SPELT_SO = 0.95
# One that bears a name as its own is meant where all others bear it as a second name, and are this much
# smaller: "Gaza" is no second name of Gasa in Bhutan. Engels, once Pokrovsk, is larger than Pokrovsk: ask.
MUCH_LARGER = 10
MOST_RADIUS_KM = 2000.0
PRECISION: dict[PlaceKind, PlacePrecision] = {
    "settlement": "settlement",
    "district": "district",
    "region": "region",
    "country": "country",
}


class AskedPlaces:
    """Finds the one place that is meant.

    A bare name means the town and not the region called after it, a country before any town, and a place of
    that name before ones a tenth its size that bear it as a second name. Apart from that nothing is guessed:
    of homonyms, however large one is, the subscriber chooses. Raises AskingError.
    """

    def __init__(self, places: KnownPlaces) -> None:
        self._places = places
        self._alike = PlacesAlike(places)

    def wanted(self, text: str, radius_km: float | None, field: str) -> PlaceWanted:
        """A place as it was typed; a radius in the text wins over `radius_km`."""
        # One blank each: over 5,000 in a row and a bracket the patterns would go back for minutes.
        typed = " ".join(text.split())
        around = AROUND.match(typed)
        name = around["name"] if around else typed
        km = float(around["km"]) if around else radius_km
        place = self._one(name, field)
        if km is not None and not 0 < km <= MOST_RADIUS_KM:
            raise AskingError(
                f"the radius is {km:g} km: give more than 0 and at most {MOST_RADIUS_KM:.0f}", field, text
            )
        if km is not None and place.kind in {"region", "country", "area"}:
            raise AskingError(
                f"{place.name} is a {place.kind}: leave the radius out to have all that lies in it, or name a"
                " town to measure from",
                field,
                text,
            )
        return _wanted(name, place, km)

    def _one(self, name: str, field: str) -> GazetteerPlace:
        if name.startswith(ID_PREFIX):
            place = self._places.by_id(name)
            if place is None:
                raise unknown(field, "place", name, (), ID_ADVICE)
            return place
        core, spelt = self._spelt_so(name)
        meant = _meant(spelt, core)
        if not meant:
            raise unknown(field, "place", name, self._alike.to(core), ADVICE)
        if len(meant) > 1:
            raise ambiguous(field, name, [choice_of(place, name) for place in meant[:MOST_CHOICES]])
        return meant[0]

    def _spelt_so(self, name: str) -> tuple[str, list[GazetteerPlace]]:
        """The name without a region behind it, and the places that are called so, in that region."""
        spelt = [place for place in self._places.candidates(name) if place.match >= SPELT_SO]
        found = None if spelt else IN_REGION.match(name)
        if found is None:
            return name, spelt
        inside = self._inside((found["after"] or found["within"]).strip())
        homonyms = self._places.candidates(found["name"])
        return found["name"], [
            p for p in homonyms if p.match >= SPELT_SO and inside & {p.admin1_key, p.country}
        ]

    def _inside(self, region: str) -> set[str]:
        """The keys of the regions and countries of a name, or the country of a code ("UA")."""
        wide = [p for p in self._places.candidates(region) if p.kind in {"region", "country"}]
        keys = {p.admin1_key if p.kind == "region" else p.country for p in wide}
        return {key for key in (*keys, region.upper()) if key}


def _meant(places: Iterable[GazetteerPlace], name: str) -> list[GazetteerPlace]:
    """What a name may mean, the largest first; see AskedPlaces for what is left out."""
    found = largest_first(places)
    countries = [p for p in found if p.kind == "country" and normalise(p.name) == normalise(name)]
    if countries:
        return countries
    if split_kind(name)[1] is None:
        towns = {key for place in found if place.kind == "settlement" for key in _of_one_name(place)}
        found = [p for p in found if p.kind != "region" or towns.isdisjoint(_of_one_name(p))]
    first = found[0] if found else None
    if first and first.match == EXACT and all(_is_minor(place, first) for place in found[1:]):
        return [first]
    return found


def _of_one_name(place: GazetteerPlace) -> tuple[str | None, str]:
    """What a town shares with the region called after it: that it lies in it, or name and country (Kyiv)."""
    return place.admin1_key, f"{place.country} {normalise(split_kind(place.name)[0])}"


def _is_minor(place: GazetteerPlace, largest: GazetteerPlace) -> bool:
    return place.match < EXACT and place.population * MUCH_LARGER < largest.population


def _wanted(name: str, place: GazetteerPlace, km: float | None) -> PlaceWanted:
    nameless = place.entity_id is None and place.kind == "district"
    return PlaceWanted(
        entity_id=place.entity_id,
        name=name if nameless else place.name if place.kind != "region" else f"{place.name} region",
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1,
        precision=PRECISION.get(place.kind, "exact"),
        radius_km=km,
    )
