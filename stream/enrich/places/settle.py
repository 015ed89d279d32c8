"""Settles all names of a bulletin together: each by itself, then by the distance to what stands around.

Linear in the number of names: each has `_MOST_CANDIDATES` and `MOST_NEIGHBOURS` at most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from stream.enrich.places.evidence import is_outside, not_only_alike, own_score, theatre
from stream.enrich.places.nearness import FARTHEST, RADIUS_KM, loss, reaches_of
from stream.enrich.places.surroundings import MOST_NEIGHBOURS, surroundings
from stream.enrich.places.toponym import Neighbour, Scored, Toponym, unit_vector

_MOST_CANDIDATES = 10
# At first all places of a name compete, by their distance to the weightiest neighbours alone.
_FIRST_CANDIDATES, _FIRST_NEIGHBOURS = 60, 3
# What is wide says less about which place near it is meant.
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
    around = surroundings(toponyms)
    for most in (_FIRST_NEIGHBOURS, MOST_NEIGHBOURS):
        winners = [_winner(settled) for settled in found]
        # What is settled needs its neighbours only in the end, for the record.
        for settled, others in zip(found, around, strict=True):
            if most == MOST_NEIGHBOURS or len(settled.ranking) > 1:
                settled.neighbours = _winners_around(settled.toponym, others[:most], winners)
                _by_neighbours(settled)
    for settled in found:
        settled.shares = _shares(settled.ranking)
    return found


def _by_itself(toponym: Toponym, shares: dict[str, float], regions: frozenset[str]) -> list[Scored]:
    """The candidates by their own evidence, the best first, the hopeless ones left out."""
    candidates = not_only_alike(toponym.candidates)
    scored = [(own_score(toponym, place, shares, regions), place) for place in candidates]
    scored.sort(key=lambda entry: -entry[0])
    least = scored[0][0] - FARTHEST if scored else 0.0
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
    wide = _WIDE if best.place.kind in RADIUS_KM else 1.0
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
            beside = other.role == "near" and toponym.role == "at" and other.event == toponym.event
            around.append(Neighbour(weight * sureness * wide, best, holds, beside))
    return around


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
        reaches, total = reaches_of(settled.neighbours)
        for scored in settled.ranking:
            scored.score = scored.own + loss(scored.point, reaches, total)
        settled.ranking.sort(key=lambda scored: -scored.score)
    del settled.ranking[_MOST_CANDIDATES:]


def _shares(ranking: list[Scored]) -> list[float]:
    """The scores as shares of 1."""
    if not ranking:
        return []
    odds = [exp(scored.score - ranking[0].score) for scored in ranking]
    total = sum(odds)
    return [odd / total for odd in odds]
