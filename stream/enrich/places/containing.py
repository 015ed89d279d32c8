"""What contains a place that no gazetteer knows: the district or region that the text tells, else infers."""

from collections import defaultdict

from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.places.among_neighbours import neighbourhood
from stream.enrich.places.settle import Settled
from stream.enrich.places.surroundings import AROUND

# Of a bulletin that is about several countries none is likelier than not to hold the place.
_MOST_OF_ALL = 0.5


def containing(settled: Settled, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The smallest place that is told, or likely, to contain an unknown one; None where nothing tells.

    In this order: the district or town that the event names, the district around its neighbours where these
    lie together, the region that the text names ("in the Sumy region"), the region of the places in the same
    event, under the same axis or region, then of those around, the country that most of all is about.
    """
    return (
        _named_holder(settled)
        or neighbourhood(settled.neighbours, _told_regions(settled, gazetteer))
        or _named_region(settled, gazetteer)
        or _region_of_neighbours(settled, gazetteer)
        or _chief_country(settled, gazetteer)
    )


def _named_holder(settled: Settled) -> GazetteerPlace | None:
    held = (one.scored.place for one in settled.neighbours if one.holds)
    return next((place for place in held if place.kind in {"district", "settlement"}), None)


def _told_regions(settled: Settled, gazetteer: Gazetteer) -> frozenset[str]:
    """The keys of its own region, as far as the text names one; else of all that the event names."""
    named = gazetteer.region(settled.toponym.region) if settled.toponym.region else ()
    own = {key for place in named if (key := place.admin1_key or place.country) in settled.regions}
    return frozenset(own) or settled.regions


def _named_region(settled: Settled, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The region that the text names; of homonyms the one that the neighbours lie in."""
    if not settled.regions:
        return None
    around = {one.scored.place.admin1_key for one in settled.neighbours if one.weight > AROUND}
    keys = sorted(settled.regions, key=lambda key: (key not in around, key))
    named = gazetteer.region(settled.toponym.region) if settled.toponym.region else ()
    told = [key for place in named if (key := place.admin1_key or place.country) in settled.regions]
    return gazetteer.containing(next((key for key in told if key in around), (told or keys)[0]))


def _region_of_neighbours(settled: Settled, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The region that most of the neighbours lie in, those of the same event, axis or region first."""
    for least in (AROUND, 0.0):
        votes: defaultdict[str, float] = defaultdict(float)
        for weight, other, *_ in settled.neighbours:
            if weight > least and other.place.kind != "area":
                votes[other.place.admin1_key or other.place.country or ""] += weight
        votes.pop("", None)
        if votes:
            return gazetteer.containing(max(votes, key=lambda key: votes[key]))
    return None


def _chief_country(settled: Settled, gazetteer: Gazetteer) -> GazetteerPlace | None:
    chief = max(settled.theatre, key=lambda code: settled.theatre[code], default=None)
    if chief is None or settled.theatre[chief] < _MOST_OF_ALL:
        return None
    return gazetteer.containing(chief)
