"""The places of one event: its clause's own, else those that open the sentence; regions hold smaller ones."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stream.extract.drafts import PlaceDraft, Stand
from stream.extract.front.clauses import Clause
from stream.extract.front.passage import Passage
from stream.extract.front.place_found import PlaceFound
from stream.extract.text import Text

if TYPE_CHECKING:
    from schemas.place import PlaceRole

HOLDERS = frozenset({"region", "country"})


def places_of(
    text: Text, clause: Clause, opening: list[PlaceFound], passage: Passage
) -> tuple[PlaceDraft, ...]:
    """The drafts of a clause's places; `opening` are those before the sentence's first event word."""
    own = [p for p in clause.places if p.sort != "axis"]
    shared = [p for p in opening if p not in own and p.sort != "axis"]
    own_smaller = [p for p in own if not _holds(p, own)]
    used = [*(p for p in shared if not own_smaller or _holds(p, shared)), *own]
    smaller = [p for p in used if not _holds(p, used)]
    region = _region(used) or passage.region
    return tuple(_drafts(text, used, smaller, region))


def regions_of(places: Iterable[PlaceFound]) -> str | None:
    """The region that places name, for the sentences that follow."""
    return _region(list(places))


def _holds(place: PlaceFound, among: list[PlaceFound]) -> bool:
    """Whether a place contains the others: a region or country, or the Y of "in X, in Y" and "in X, Y,"."""
    if place.sort in HOLDERS:
        return True
    if place not in among:
        return False
    at = among.index(place)
    if at == 0 or place.role != "at" or among[at - 1].role not in {"at", "near"}:
        return False
    if place.linked == "in" and among[at - 1].sort == "place":
        return True
    following = among[at + 1].linked if at + 1 < len(among) else ""
    return place.bare_comma and among[at - 1].linked != "list" and following != "list" and not place.subject


def _region(places: list[PlaceFound]) -> str | None:
    """The widest region named: the last one, as in "the Y district of the Z region"."""
    return next((p.name for p in reversed(places) if p.sort == "region"), None)


def _drafts(
    text: Text, used: list[PlaceFound], smaller: list[PlaceFound], region: str | None
) -> Iterable[PlaceDraft]:
    seen = set[tuple[str, str]]()
    for place in used:
        role: PlaceRole = "within" if smaller and place not in smaller else place.role
        if (place.name, role) in seen:
            continue
        seen.add((place.name, role))
        # The name as it stands, the kind's word in it.
        start = text.starts[place.first]
        stand = Stand(start, start + len(place.name))
        yield PlaceDraft(place.name, role, stand, region if region != place.name else None)
