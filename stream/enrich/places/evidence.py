"""What speaks for a candidate by itself: spelling, named region, theatre of the war, size, kind.

All evidence is in the same unit, natural logarithms of odds as far as one can tell: 1 more is 2.7 times as
likely. The weights were set by hand and checked on the project's gold.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from stream.enrich.gazetteer.keys import EXACT, HEARD
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.toponym import Toponym

# A spelling that only the coarse skeleton finds (0.75) loses 0.75.
_MATCH = 3.0
# Outside of the region that the text names. More than any other evidence can outweigh but distance.
_OUTSIDE = -4.0
_THEATRE = 1.0
# A country that nothing else in the bulletin is about.
_SLIGHT = 0.02
_POPULATION = 0.2
# Where nothing else is said a reader thinks of the largest.
_POPULATION_ALONE = 0.35
# A city that bears the name as it stands is known far from where it lies.
_CITY, _KNOWN = 100_000, 0.6
# Seas and parts of the world lie in several countries and are known as a large city is.
_AT_HOME, _PART_OF_THE_WORLD = 0.5, 1_000_000
# An old name of a city is no more likely than the name of a village: Donetsk was an Oleksandrivka once.
_ALIAS_PEOPLE = 1000
# Without a word that says so a name means the town, not its region; what lies `within` is rather a region.
_BARE_REGION = -1.0
_WITHIN_REGION = 1.5
# A spelling that letters left out or heard otherwise lead to.
_ONLY_ALIKE = 0.9
_WIDE = frozenset({"region", "country", "area"})


def theatre(toponyms: Iterable[Toponym]) -> dict[str, float]:
    """How much of a bulletin is about each country, 0 to 1: each name votes, split among its countries."""
    votes: defaultdict[str, float] = defaultdict(float)
    for toponym in toponyms:
        countries = {place.country for place in toponym.candidates if place.country and place.match > HEARD}
        for country in countries:
            votes[country] += 1 / len(countries)
    total = sum(votes.values()) or 1.0
    return {country: count / total for country, count in votes.items()}


def not_only_alike(candidates: tuple[GazetteerPlace, ...]) -> tuple[GazetteerPlace, ...]:
    """Without what only sounds like the name of a country: "Yemen", from afar, is no Nevve Yamin nearby."""
    if any(place.kind == "country" and place.match >= 1.0 for place in candidates):
        return tuple(place for place in candidates if place.match > _ONLY_ALIKE)
    return candidates


def own_evidence(
    toponym: Toponym, place: GazetteerPlace, shares: Mapping[str, float], regions: frozenset[str]
) -> dict[str, float]:
    """The parts of a candidate's score that need no other place; `regions`: the keys of the named region."""
    return {
        "spelling": _MATCH * (place.match - 1.0),
        "theatre": _THEATRE * log(_share(place, shares) + _SLIGHT),
        "population": _population(toponym, place),
        "outside the named region": _OUTSIDE if is_outside(place, regions) else 0.0,
        "kind": _kind(toponym, place),
    }


def own_score(
    toponym: Toponym, place: GazetteerPlace, shares: Mapping[str, float], regions: frozenset[str]
) -> float:
    """The sum of `own_evidence`, without the names of its parts: it is needed 2,000 times a bulletin."""
    score = _MATCH * (place.match - 1.0) + _THEATRE * log(_share(place, shares) + _SLIGHT)
    score += _population(toponym, place)
    if regions and is_outside(place, regions):
        score += _OUTSIDE
    return score + _kind(toponym, place) if place.kind in _WIDE else score


def is_outside(place: GazetteerPlace, regions: frozenset[str]) -> bool:
    """Whether a place lies outside the region (or country) that the text names."""
    return bool(regions) and place.admin1_key not in regions and place.country not in regions


def _share(place: GazetteerPlace, shares: Mapping[str, float]) -> float:
    """How much of the bulletin is about the place's country; what lies in several is at home in all."""
    return _AT_HOME if place.country is None else shares.get(place.country, 0.0)


def _population(toponym: Toponym, place: GazetteerPlace) -> float:
    if place.country is None:
        return _POPULATION * log(_PART_OF_THE_WORLD)
    people = min(place.population, _ALIAS_PEOPLE) if place.alias else place.population
    known = place.match >= EXACT and people >= _CITY and place.kind == "settlement"
    weight = _POPULATION_ALONE if toponym.alone else _POPULATION
    return weight * log(people + 100.0) + (_KNOWN if known else 0.0)


def _kind(toponym: Toponym, place: GazetteerPlace) -> float:
    if place.kind in _WIDE and toponym.role == "within":
        return _WITHIN_REGION
    return _BARE_REGION if place.kind == "region" else 0.0
