"""Which place a name means in a whole body: size, country, region and distance of what else is named.

Points are natural logarithms of odds, as for the places of events; in general news size says more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import dist, exp, log

from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind
from stream.enrich.mentions.located import Located, Named
from stream.enrich.mentions.middles import Ranked, Sense, locate_sense, middles_of
from stream.enrich.places.toponym import EARTH_KM, UnitVector, unit_vector

_MATCH, _POPULATION, _COUNTRY, _REGION, _NAMED_REGION = 6.0, 0.35, 1.0, 0.8, 8.0
# Parts of the world have no figure; they are as well-known as a large city.
_AREA_PEOPLE = 5_000_000
# An old or second name of a city is not known as the city is.
_ALIAS_PEOPLE = 10_000
# Loss for each e-fold of distance beyond 20 km from what is named around.
_NEARNESS, _NEARS = 1.6, EARTH_KM / 20.0
_MOST_NEIGHBOURS = 8
# How many candidates each pass looks at: by size and votes alone, then twice with what stands around.
_CANDIDATES = (60, 40, 10)
# A place of a larger kind is near to all that lies in it.
_RADIUS: Mapping[PlaceKind, float] = {"country": 600.0, "region": 150.0, "area": 600.0, "water": 150.0}
_SLIGHT_COUNTRY, _SLIGHT_REGION = 0.03, 0.1
_NO_COUNTRY_VOTE, _NO_REGION_VOTE = _COUNTRY * log(_SLIGHT_COUNTRY), _REGION * log(_SLIGHT_REGION)


# How sure a name is, where its place is, and how far that reaches.
_Winner = tuple[float, UnitVector, float]


def senses(named: Sequence[Named], known: Sequence[Located]) -> list[Located | None]:
    """For each name the place that the body makes likeliest, None for what no gazetteer knows."""
    hints = {one.draft.name: one.regions for one in named if one.regions}
    keys = [(one.draft.name, one.regions or hints.get(one.draft.name, frozenset())) for one in named]
    counts = Counter(keys)
    open_ones = {
        key: Sense([(0.0, 0.0, place) for place in one.candidates], key[1], counts[key])
        for key, one in zip(keys, named, strict=True)
        if one.known is None and one.candidates
    }
    _settle(list(open_ones.values()), known)
    middles = middles_of(open_ones.values())
    return [
        one.known or (locate_sense(open_ones[key].best, middles) if key in open_ones else None)
        for key, one in zip(keys, named, strict=True)
    ]


def _settle(found: list[Sense], known: Sequence[Located]) -> None:
    """Ranks the candidates of all names, first by size and votes, then by what is near in the text, too."""
    for sense in found:
        own = ((_people_points(place), place) for _, _, place in sense.ranking)
        sense.ranking = sorted(((points, points, place) for points, place in own), key=_by_points)
    for number, most in enumerate(_CANDIDATES):
        countries, regions = _votes(found, known)
        winners = [(s.sureness, unit_vector(s.best.lat, s.best.lon), _radius(s.best)) for s in found]
        for i, sense in enumerate(found):
            del sense.ranking[most:]
            if len(sense.ranking) > 1:
                _rank(sense, countries, regions, _around(winners, i) if number else [])


def _rank(
    sense: Sense,
    countries: Mapping[str, float],
    regions: Mapping[str, float],
    neighbours: list[_Winner],
) -> None:
    """Sorts the candidates of a name by all that is known so far, the votes being in points."""
    scored = []
    for _, own, place in sense.ranking:
        points = own + countries.get(place.country or "", _NO_COUNTRY_VOTE)
        points += regions.get(place.admin1_key or "", _NO_REGION_VOTE)
        if sense.hinted and (place.admin1_key in sense.hinted or place.country in sense.hinted):
            points += _NAMED_REGION
        if neighbours:
            points += _nearness(place, neighbours)
        scored.append((points, own, place))
    scored.sort(key=_by_points)
    sense.ranking = scored
    sense.sureness = 1 - exp(-0.2 - (scored[0][0] - scored[1][0]))


def _by_points(entry: Ranked) -> float:
    return -entry[0]


def _people_points(place: GazetteerPlace) -> float:
    """Points for the spelling and for how many people know the place."""
    people = place.population if place.kind in _COUNTED else _AREA_PEOPLE
    if place.alias and place.kind == "settlement":
        people = min(people, _ALIAS_PEOPLE)
    return _MATCH * (place.match - 1) + _POPULATION * log(people + 100.0)


_COUNTED = frozenset({"region", "settlement", "district", "country"})


def _around(winners: list[_Winner], number: int) -> list[_Winner]:
    """The winners of the names around one."""
    half = _MOST_NEIGHBOURS // 2
    return winners[max(0, number - half) : number] + winners[number + 1 : number + 1 + half]


def _radius(place: GazetteerPlace) -> float:
    """How far from its middle a place reaches, in radii of the earth."""
    return _RADIUS.get(place.kind, 0.0) / EARTH_KM


def _nearness(place: GazetteerPlace, neighbours: list[_Winner]) -> float:
    """The points (below zero) for the distance to what is named around."""
    point, own = unit_vector(place.lat, place.lon), _radius(place)
    apart = total = 0.0
    for weight, other, radius in neighbours:
        beyond = dist(point, other) - radius - own
        if beyond > 0:
            apart += weight * log(1 + beyond * _NEARS)
        total += weight
    return -_NEARNESS * apart / max(total, 1.0)


def _votes(found: Iterable[Sense], known: Sequence[Located]) -> tuple[dict[str, float], dict[str, float]]:
    """Points for each country and each region by how much of the body is about it."""
    countries: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[str, float] = defaultdict(float)
    for located in known:
        countries[located.country or ""] += 1
    for sense in found:
        countries[sense.best.country or ""] += sense.count
        regions[sense.best.admin1_key or ""] += sense.count * (2 if sense.best.kind == "region" else 1)
        for region in sense.hinted:
            regions[region] += 2 * sense.count
    return _points(countries, _COUNTRY, _SLIGHT_COUNTRY), _points(regions, _REGION, _SLIGHT_REGION)


def _points(votes: Mapping[str, float], weight: float, slight: float) -> dict[str, float]:
    total = sum(votes.values()) or 1.0
    return {key: weight * log(count / total + slight) for key, count in votes.items()}
