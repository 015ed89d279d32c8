"""How far a candidate lies from what stands around it, in points below zero."""

from math import dist, log

from stream.enrich.places.toponym import EARTH_KM, Neighbour, Scored, UnitVector

# Loss for each e-fold of distance beyond 20 km from the neighbours, on their weighted mean.
_NEIGHBOURS, _NEARS = 1.5, EARTH_KM / 20.0
# What the antipodes lose: who is behind by more cannot win by being near.
FARTHEST = _NEIGHBOURS * log(1 + 2 * _NEARS)
# A region is near to all that lies in it; so is a country. So it says less about which of them is meant.
RADIUS_KM = {"region": 100.0, "country": 400.0, "area": 300.0}


def nearness(scored: Scored, neighbours: list[Neighbour]) -> float:
    """The points (below zero) for the distance to the neighbours; unsure neighbours count less."""
    return loss(scored.point, *reaches_of(neighbours))


def reaches_of(neighbours: list[Neighbour]) -> tuple[list[tuple[float, UnitVector, float]], float]:
    """Weight, point and radius of each neighbour, and the sum of the weights: the same for all candidates."""
    reaches = [
        (one.weight, one.scored.point, RADIUS_KM.get(one.scored.place.kind, 0.0) / EARTH_KM)
        for one in neighbours
    ]
    return reaches, max(sum(weight for weight, _, _ in reaches), 1.0)


def loss(point: UnitVector, reaches: list[tuple[float, UnitVector, float]], total: float) -> float:
    """The points (below zero) for the distance of a point to what `reaches_of` gives."""
    apart = 0.0
    for weight, other, radius in reaches:
        beyond = dist(point, other) - radius
        if beyond > 0:
            apart += weight * log(1 + beyond * _NEARS)
    return -_NEIGHBOURS * apart / total
