"""What stands around a name: other names of its event, axis and region, and those near it in the text."""

from collections.abc import Sequence

from stream.enrich.places.toponym import Toponym

MOST_NEIGHBOURS = 8
# Events this far before and after count as surroundings.
_WINDOW = 3
_CONTAINING, _SAME_EVENT, _SAME_AXIS, _SAME_REGION, AROUND = 3.0, 1.0, 0.8, 0.6, 0.1


def surroundings(toponyms: Sequence[Toponym]) -> list[list[tuple[float, int]]]:
    """For each name the numbers of its neighbours with their weight, the weightiest first."""
    found, first, last = [], 0, 0
    for number, toponym in enumerate(toponyms):
        while toponyms[first].event < toponym.event - _WINDOW:
            first += 1
        while last < len(toponyms) and toponyms[last].event <= toponym.event + _WINDOW:
            last += 1
        near = range(max(first, number - MOST_NEIGHBOURS), min(last, number + MOST_NEIGHBOURS))
        others = [(_weight(toponym, toponyms[i]), -abs(i - number), i) for i in near if i != number]
        others.sort(reverse=True)
        found.append([(weight, i) for weight, _, i in others[:MOST_NEIGHBOURS]])
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
