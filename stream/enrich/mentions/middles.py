"""A name's senses, and where the one chosen lies: a county at the town that the body names in its region."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.enrich.mentions.located import Located

# A candidate's points so far, those that it has by itself, and the candidate.
Ranked = tuple[float, float, GazetteerPlace]


@dataclass(slots=True)
class Sense:
    """A name with its candidates, the best first, and how sure that is."""

    ranking: list[Ranked]
    hinted: frozenset[str]
    count: int
    sureness: float = 1.0

    @property
    def best(self) -> GazetteerPlace:
        """The likeliest place."""
        return self.ranking[0][2]


def middles_of(found: Iterable[Sense]) -> dict[str, GazetteerPlace]:
    """For each region the town that the body names most in it: there its counties are looked for, too."""
    towns: dict[str, tuple[float, GazetteerPlace]] = {}
    for sense in found:
        place = sense.best
        if place.kind == "settlement" and place.admin1_key:
            rank = sense.count * sense.sureness
            if place.admin1_key not in towns or rank > towns[place.admin1_key][0]:
                towns[place.admin1_key] = (rank, place)
    return {key: place for key, (_, place) in towns.items()}


def locate_sense(place: GazetteerPlace, middles: Mapping[str, GazetteerPlace]) -> Located:
    """The place; a county, of which no gazetteer has the coordinates, lies at the town named with it."""
    town = middles.get(place.admin1_key or "")
    point = town if town and place.kind == "district" and place.entity_id is None else place
    return Located(
        place.entity_id,
        point.lat,
        point.lon,
        place.country,
        place.admin1_key,
        place.kind,
        place.population,
        place.admin1,
    )
