"""Places whose names are like one that means nothing: "Kupiyanks" is offered Kupiansk."""

from collections.abc import Iterable
from functools import cached_property

from stream.enrich.gazetteer.kind_words import split_kind
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.search.choices import Choice, place_choice
from stream.search.known_places import KnownPlaces
from stream.search.nearest import folded_all, nearest

MOST_CHOICES = 10
MOST_LOOKED_AT = 60  # of those spelt alike, the larger ones of which come first


class PlacesAlike:
    """Finds them among all main names, which are made ready when the first name means nothing, and kept."""

    def __init__(self, places: KnownPlaces) -> None:
        self._places = places

    def to(self, name: str) -> tuple[Choice, ...]:
        """What sounds like the name, then what is spelt most like it; the larger first among equals."""
        core, _ = split_kind(name)
        sounds = self._places.candidates(name) or self._places.candidates(core)
        found = nearest(normalise(core), self._folded, MOST_LOOKED_AT)
        spelt = sorted(
            ((edits, self._places.at(row)) for edits, row in found), key=lambda it: (it[0], -it[1].population)
        )
        alike = (*largest_first(sounds), *(place for _, place in spelt))
        return tuple(dict.fromkeys(choice_of(place, name) for place in alike))[:MOST_CHOICES]

    @cached_property
    def _folded(self) -> list[str]:
        """The main names as they are compared."""
        return folded_all(self._places.main_names())


def largest_first(places: Iterable[GazetteerPlace]) -> list[GazetteerPlace]:
    """Places by their population."""
    return sorted(places, key=lambda place: -place.population)


def choice_of(place: GazetteerPlace, name: str) -> Choice:
    """A place as a choice, a district under the kind word that was asked with it."""
    nameless = place.entity_id is None and place.kind == "district"
    return place_choice(place, name.rsplit(maxsplit=1)[-1].lower() if nameless and " " in name else "")
