"""The places of one event: its clause's own, else those that open the sentence; regions hold smaller ones."""

from collections.abc import Iterable

from schemas.place import PlaceRole
from stream.extract.drafts import PlaceDraft, Stand
from stream.extract.front.clauses import Clause
from stream.extract.front.containment import containing, holders, only_holders
from stream.extract.front.passage import Passage
from stream.extract.front.place_found import PlaceFound
from stream.extract.text import Text

SEVERAL = 2
BEFORE_LAUNCH = frozenset({"after", "when", "as", "before", "following", "while", ";"})


def places_of(
    text: Text, clause: Clause, opening: list[PlaceFound], passage: Passage
) -> tuple[PlaceDraft, ...]:
    """The drafts of a clause's places; `opening` are those that the sentence opens with.

    A clause with a smaller place of its own takes from the opening only what holds it ("In the X region, …").
    """
    own = _of_the_event(clause, [p for p in clause.places if p.sort != "axis"])
    shared = [p for p in opening if p not in own and p.sort != "axis"]
    own_smaller = bool(own) and not only_holders(own)
    held = containing(shared) if own_smaller else shared
    used = [*held, *own]
    around = [*held, *holders(own)] if own_smaller else holders(used)
    return tuple(_drafts(text, used, around, passage.region, launched=_launched(clause)))


def _of_the_event(clause: Clause, places: list[PlaceFound]) -> list[PlaceFound]:
    """The places without a town that the sentence opens with, where the event word has one of its own.

    "At the Kern plant a line failed after the shelling of Orlan" tells of Orlan.
    """
    ends = {trigger.last for trigger in clause.triggers if trigger.noun}
    if not any(place.preposition == "of" and place.start in ends for place in places):
        return places
    return [place for place in places if not (place.opening and place.sort == "place" and place.role == "at")]


def region_of(places: list[PlaceFound]) -> str | None:
    """The region that places lie in, for the sentences that follow: the widest, which is named last."""
    return next((p.name for p in reversed(places) if p.sort == "region"), None)


def _launched(clause: Clause) -> int:
    """The token before which a place is where something was launched ("Houthi forces in Yemen launched")."""
    opens = clause.triggers[0]
    return opens.first if opens.weapon_verb else -1


def _drafts(
    text: Text, used: list[PlaceFound], holding: list[PlaceFound], region: str | None, *, launched: int
) -> Iterable[PlaceDraft]:
    smaller = len(holding) < len(used)
    origin = next((p for p in used[:-1] if _is_origin(text, p, launched)), None)
    around = [p for p in holding if p is not origin and p.role != "from"]
    within = region_of(around) or (around[-1].name if around and smaller else None) or region
    seen = set[tuple[str, str]]()
    for place in used:
        inside = smaller and place in holding and place.role != "from"
        role: PlaceRole = "within" if inside else place.role
        role = "from" if place is origin else role
        if (place.name, role) not in seen:
            seen.add((place.name, role))
            start = text.starts[place.first]
            stand = Stand(start, start + len(place.name))
            own = _region_behind(used, place) or within
            region_of_it = own if _lies_in(place, own, role) else None
            yield PlaceDraft(place.name, role, stand, region_of_it, river=place.river)


def _region_behind(used: list[PlaceFound], place: PlaceFound) -> str | None:
    """The region told behind a place, where several are: "A in the X region and B in the Y region"."""
    if sum(other.sort == "region" and other.linked == "in" for other in used) < SEVERAL:
        return None
    behind = (p.name for p in used if p.sort == "region" and p.linked == "in" and p.first > place.first)
    return next(behind, None)


def _is_origin(text: Text, place: PlaceFound, launched: int) -> bool:
    """Whether a place stands with whoever launched something: not "sirens in X after rockets were fired"."""
    if place.last > launched or place.role != "at" or place.opening:
        return False
    return BEFORE_LAUNCH.isdisjoint(text.lower[place.last : launched])


def _lies_in(place: PlaceFound, region: str | None, role: PlaceRole) -> bool:
    """Whether a place may lie in the region; a region lies in another only when that holds it."""
    return region is not None and place.name != region and (place.sort != "region" or role == "within")
