"""Settles all names of a bulletin together: each by itself, then by the distance to what stands around.

Linear in the number of names: each has `_MOST_CANDIDATES` and `_MOST_NEIGHBOURS` at most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import dist, exp, log

from stream.enrich.places.evidence import is_outside, own_score, theatre
from stream.enrich.places.toponym import EARTH_KM, Neighbour, Scored, Toponym, UnitVector, unit_vector

_MOST_CANDIDATES = 10
# At first all places of a name compete, by their distance to the weightiest neighbours alone.
_FIRST_CANDIDATES, _FIRST_NEIGHBOURS = 60, 3
_MOST_NEIGHBOURS = 8
# Events this far before and after count as surroundings.
_WINDOW = 3
# Loss for each e-fold of distance beyond 20 km from the neighbours, on their weighted mean.
_NEIGHBOURS, _NEARS = 1.5, EARTH_KM / 20.0
# What the antipodes lose: who is behind by more cannot win by being near.
_FARTHEST = _NEIGHBOURS * log(1 + 2 * _NEARS)
_CONTAINING, _SAME_EVENT, _SAME_AXIS, _SAME_REGION, AROUND = 3.0, 1.0, 0.8, 0.6, 0.1
# A region is near to all that lies in it; so is a country. So it says less about which of them is meant.
_RADIUS_KM = {"region": 100.0, "country": 400.0, "area": 300.0}
_WIDE = 0.3
# A name, how sure its place is, how much it says by the kind of the place, and the place.
_Winner = tuple[Toponym, float, float, Scored]


@dataclass(slots=True)
class Settled:
    """A name with its candidates, the best first, and the winners around it, the weightiest first.

    `regions` are the keys of the regions that the text puts it in, `shares` the candidates' shares of the
    odds, `theatre` how much of the bulletin is about each country.
    """

    toponym: Toponym
    ranking: list[Scored]
    neighbours: list[Neighbour]
    regions: frozenset[str]
    shares: list[float]
    theatre: Mapping[str, float]

    @property
    def best(self) -> Scored | None:
        """The winner, None where no gazetteer knows the name."""
        return self.ranking[0] if self.ranking else None


def settle(toponyms: Sequence[Toponym], regions: Sequence[frozenset[str]]) -> list[Settled]:
    """All names with their candidates in order; `regions` are the keys of the named region of each."""
    shares = theatre(toponyms)
    found = [
        Settled(toponym, _by_itself(toponym, shares, keys), [], keys, [], shares)
        for toponym, keys in zip(toponyms, regions, strict=True)
    ]
    around = _surroundings(toponyms)
    for most in (_FIRST_NEIGHBOURS, _MOST_NEIGHBOURS):
        winners = [_winner(settled) for settled in found]
        # What is settled needs its neighbours only in the end, for the record.
        for settled, others in zip(found, around, strict=True):
            if most == _MOST_NEIGHBOURS or len(settled.ranking) > 1:
                settled.neighbours = _winners_around(settled.toponym, others[:most], winners)
                _by_neighbours(settled)
    for settled in found:
        settled.shares = _shares(settled.ranking)
    return found


def _by_itself(toponym: Toponym, shares: dict[str, float], regions: frozenset[str]) -> list[Scored]:
    """The candidates by their own evidence, the best first, the hopeless ones left out."""
    scored = [(own_score(toponym, place, shares, regions), place) for place in toponym.candidates]
    scored.sort(key=lambda entry: -entry[0])
    least = scored[0][0] - _FARTHEST if scored else 0.0
    return [
        Scored(place, unit_vector(place.lat, place.lon), score, score)
        for score, place in scored[:_FIRST_CANDIDATES]
        if score > least
    ]


def _winner(settled: Settled) -> _Winner | None:
    """What a name says about those around it; None where no gazetteer knows it."""
    best = settled.best
    if best is None:
        return None
    wide = _WIDE if best.place.kind in _RADIUS_KM else 1.0
    return settled.toponym, _sureness(settled), wide, best


def _winners_around(
    toponym: Toponym, others: list[tuple[float, int]], winners: list[_Winner | None]
) -> list[Neighbour]:
    """The winners of the neighbours with their weight; another naming of the same place says nothing."""
    around = []
    for weight, number in others:
        if (winner := winners[number]) is not None and winner[0].name != toponym.name:
            other, sureness, wide, best = winner
            holds = other.role == "within" and other.event == toponym.event
            around.append(Neighbour(weight * sureness * wide, best, holds))
    return around


def _surroundings(toponyms: Sequence[Toponym]) -> list[list[tuple[float, int]]]:
    """For each name the numbers of its neighbours with their weight, the weightiest first."""
    found, first, last = [], 0, 0
    for number, toponym in enumerate(toponyms):
        while toponyms[first].event < toponym.event - _WINDOW:
            first += 1
        while last < len(toponyms) and toponyms[last].event <= toponym.event + _WINDOW:
            last += 1
        near = range(max(first, number - _MOST_NEIGHBOURS), min(last, number + _MOST_NEIGHBOURS))
        others = [(_weight(toponym, toponyms[i]), -abs(i - number), i) for i in near if i != number]
        others.sort(reverse=True)
        found.append([(weight, i) for weight, _, i in others[:_MOST_NEIGHBOURS]])
    return found


def _weight(toponym: Toponym, other: Toponym) -> float:
    """How much the place of `other` says about that of `toponym`."""
    if other.event == toponym.event:
        return _CONTAINING if other.role == "within" else _SAME_EVENT
    if toponym.axis and toponym.axis == other.axis:
        return _SAME_AXIS
    if toponym.region and toponym.region == other.region:
        return _SAME_REGION
    return AROUND


def _sureness(settled: Settled) -> float:
    """How sure a neighbour's own place is, 0 to 1; not at all where the text puts it in another region."""
    if settled.ranking and is_outside(settled.ranking[0].place, settled.regions):
        return 0.0
    if len(settled.ranking) <= 1:
        return settled.ranking[0].place.match if settled.ranking else 0.0
    ahead = settled.ranking[0].score - settled.ranking[1].score
    return settled.ranking[0].place.match * (1 - exp(-0.3 - ahead))


def _by_neighbours(settled: Settled) -> None:
    """Puts the distance to the neighbours into the scores and sorts anew."""
    if settled.neighbours and len(settled.ranking) > 1:
        reaches, total = _reaches(settled.neighbours)
        for scored in settled.ranking:
            scored.score = scored.own + _nearness(scored.point, reaches, total)
        settled.ranking.sort(key=lambda scored: -scored.score)
    del settled.ranking[_MOST_CANDIDATES:]


def nearness(scored: Scored, neighbours: list[Neighbour]) -> float:
    """The points (below zero) for the distance to the neighbours; unsure neighbours count less."""
    return _nearness(scored.point, *_reaches(neighbours))


def _reaches(neighbours: list[Neighbour]) -> tuple[list[tuple[float, UnitVector, float]], float]:
    """Weight, point and radius of each neighbour, and the sum of the weights: the same for all candidates."""
    reaches = [
        (one.weight, one.scored.point, _RADIUS_KM.get(one.scored.place.kind, 0.0) / EARTH_KM)
        for one in neighbours
    ]
    return reaches, max(sum(weight for weight, _, _ in reaches), 1.0)


def _nearness(point: UnitVector, reaches: list[tuple[float, UnitVector, float]], total: float) -> float:
    apart = 0.0
    for weight, other, radius in reaches:
        beyond = dist(point, other) - radius
        if beyond > 0:
            apart += weight * log(1 + beyond * _NEARS)
    return -_NEIGHBOURS * apart / total


def _shares(ranking: list[Scored]) -> list[float]:
    """The scores as shares of 1."""
    if not ranking:
        return []
    odds = [exp(scored.score - ranking[0].score) for scored in ranking]
    total = sum(odds)
    return [odd / total for odd in odds]
