"""The place that somebody asks for by name: every homonym of the best spelling, the largest one first."""

from dataclasses import dataclass
from typing import Protocol

from stream.enrich.gazetteer.place import GazetteerPlace
from stream.errors import FrontwireError

ID_PREFIX = "geonames:"
# A second name of a city fits a little less than the first one of a hamlet: "Kiev" is Kyiv all the same.
AS_GOOD = 0.05


class UnknownPlaceError(FrontwireError):
    """No gazetteer has a place of this name, in any spelling that we know."""


class PlaceNames(Protocol):
    """What knows places by name: the gazetteer."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The places that a name may mean."""
        ...


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """The ids that a name may mean (none where our own data alone have it), and the point of the first."""

    entity_ids: tuple[str, ...]
    point: tuple[float, float]


def asked_place(text: str, names: PlaceNames) -> AskedPlace:
    """The place named.

    All homonyms are taken: who asks for Oktyabrsky gets every one of them, and narrows by what is shown.
    Raises UnknownPlaceError for a name that no gazetteer has.
    """
    candidates = names.candidates(text)
    known = [place for place in candidates if place.entity_id is not None]
    if candidates and not known:
        return AskedPlace((), (candidates[0].lat, candidates[0].lon))
    if not known:
        raise UnknownPlaceError(
            f"no place called {text!r} is known: try another spelling, or geonames:<id> as records show it"
        )
    best = max(place.match for place in known)
    meant = sorted((p for p in known if p.match >= best - AS_GOOD), key=lambda place: -place.population)
    return AskedPlace(tuple(str(p.entity_id) for p in meant), (meant[0].lat, meant[0].lon))
