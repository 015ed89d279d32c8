"""Which place a name means in a whole body: size, country, region and distance of what else is named."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from schemas.place import Place
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.extract.drafts import NameDraft

# Points as natural logarithms of odds, as for the places of events; in general news size says more.
_MATCH, _POPULATION, _COUNTRY, _REGION, _NAMED_REGION = 6.0, 0.45, 1.2, 1.5, 6.0
# Areas larger than a country have no figure; they are as well-known as a large city.
_AREA_PEOPLE = 5_000_000


class Located(NamedTuple):
    """Where a name was found to be."""

    entity_id: str | None
    lat: float | None
    lon: float | None
    country: str | None
    region: str | None
    kind: PlaceKind
    population: int

    @classmethod
    def of(cls, place: Place) -> "Located":
        """Where a place of an event is."""
        return cls(place.entity_id, place.lat, place.lon, place.country, None, "settlement", 10**6)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with what it may mean, what an event found it to be, and the region that follows it."""

    draft: NameDraft
    candidates: tuple[GazetteerPlace, ...]
    known: Located | None
    regions: frozenset[str]


def senses(named: Sequence[Named], known: Sequence[Located]) -> list[Located | None]:
    """For each name the place that the body makes likeliest, None for what no gazetteer knows."""
    countries, regions = _votes(named, known)
    found: dict[tuple[str, frozenset[str]], Located | None] = {}
    hints = {one.draft.name: one.regions for one in named if one.regions}
    result = []
    for one in named:
        hinted = one.regions or hints.get(one.draft.name, frozenset())
        key = (one.draft.name, hinted)
        if key not in found:
            found[key] = one.known or _likeliest(one, hinted, countries, regions)
        result.append(found[key])
    return result


def _votes(named: Sequence[Named], known: Sequence[Located]) -> tuple[dict[str, float], dict[str, float]]:
    """How much of the body is about each country and each region, 0 to 1."""
    countries: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[str, float] = defaultdict(float)
    for located in known:
        countries[located.country or ""] += 1
    for one in named:
        largest = max(one.candidates, key=_people, default=None)
        if largest is None:
            continue
        countries[largest.country or ""] += 1
        for region in one.regions:
            regions[region] += 1
        if largest.kind == "region":
            regions[largest.admin1_key or ""] += 1
    return _shares(countries), _shares(regions)


def _shares(votes: dict[str, float]) -> dict[str, float]:
    total = sum(votes.values()) or 1.0
    return {key: count / total for key, count in votes.items()}


def _likeliest(
    one: Named, hinted: frozenset[str], countries: dict[str, float], regions: dict[str, float]
) -> Located | None:
    """The candidate of the most points."""

    def points(place: GazetteerPlace) -> float:
        total = _MATCH * (place.match - 1) + _POPULATION * log(_people(place) + 100)
        total += _COUNTRY * log(countries.get(place.country or "", 0.0) + 0.03)
        total += _REGION * log(regions.get(place.admin1_key or "", 0.0) + 0.1)
        if hinted and (place.admin1_key in hinted or place.country in hinted):
            total += _NAMED_REGION
        return total

    best = max(one.candidates, key=points, default=None)
    if best is None:
        return None
    return Located(
        best.entity_id, best.lat, best.lon, best.country, best.admin1_key, best.kind, best.population
    )


def _people(place: GazetteerPlace) -> int:
    """How many people know the place under its name, in effect."""
    match place.kind:
        case "region" | "settlement" | "district" | "country":
            return place.population
        case _:
            return _AREA_PEOPLE
