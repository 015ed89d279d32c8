"""What speaks for a candidate by itself: spelling, named region, theatre of the war, size, kind.

All evidence is in the same unit, natural logarithms of odds as far as one can tell: 1 more is 2.7 times as
likely. The weights were set by hand and checked on the project's gold.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import log

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.toponym import Toponym

# A spelling that only the coarse skeleton finds (0.75) loses 1.25.
_MATCH = 5.0
# Outside of the region that the text names. More than any other evidence can outweigh but distance.
_OUTSIDE = -4.0
_THEATRE = 1.0
_POPULATION = 0.12
# Without a word that says so a name means the town, not its region; what lies `within` is rather a region.
_BARE_REGION = -1.0
_WITHIN_REGION = 1.5


def theatre(toponyms: Iterable[Toponym]) -> dict[str, float]:
    """How much of a bulletin is about each country, 0 to 1: each name votes, split among its countries."""
    votes: defaultdict[str, float] = defaultdict(float)
    for toponym in toponyms:
        countries = {place.country for place in toponym.candidates if place.country}
        for country in countries:
            votes[country] += 1 / len(countries)
    total = sum(votes.values()) or 1.0
    return {country: count / total for country, count in votes.items()}


def own_evidence(
    toponym: Toponym, place: GazetteerPlace, shares: dict[str, float], regions: frozenset[str]
) -> dict[str, float]:
    """The parts of a candidate's score that need no other place; `regions`: the keys of the named region."""
    parts = {
        "spelling": _MATCH * (place.match - 1.0),
        "theatre": _THEATRE * log(shares.get(place.country or "", 0.0) + 0.02),
        "population": _POPULATION * log(place.population + 100.0),
    }
    if regions and place.admin1_key not in regions and place.country not in regions:
        parts["outside the named region"] = _OUTSIDE
    if place.kind == "region":
        parts["kind"] = _WITHIN_REGION if toponym.role == "within" else _BARE_REGION
    return parts
