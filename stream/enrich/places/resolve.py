"""The places of all events of a bulletin: from drafts and a gazetteer to `schemas.place.Place`."""

from collections.abc import Sequence

from schemas.place import Place
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.place_record import place_record
from stream.enrich.places.settle import Settled, settle
from stream.enrich.places.toponym import Toponym, candidates_of
from stream.extract.drafts import EventDraft


def resolve_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> tuple[tuple[Place, ...], ...]:
    """The places of each event in the order of its drafts; never fails, never drops a place.

    A name that no gazetteer knows, or knows only where it cannot be, keeps its name without `entity_id` and
    lies where its neighbours, its axis or its region lie; `precision` says so.
    """
    found = iter(settle_events(events, gazetteer))
    placed: list[list[Place]] = [[] for _ in events]
    for settled in found:
        if settled.toponym.role is not None:
            placed[settled.toponym.event].append(place_record(settled, gazetteer))
    return tuple(tuple(places) for places in placed)


def settle_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> list[Settled]:
    """Every name of the events, axes included, settled together."""
    toponyms = [
        toponym for number, event in enumerate(events) for toponym in _toponyms(number, event, gazetteer)
    ]
    return settle(toponyms, [_regions(toponym, gazetteer) for toponym in toponyms])


def _toponyms(number: int, event: EventDraft, gazetteer: Gazetteer) -> list[Toponym]:
    """The axis of an event and its places."""
    containing = next((place.name for place in event.places if place.role == "within"), None)
    axis = (
        [Toponym(event.axis, None, number, None, event.axis, candidates_of(event.axis, gazetteer))]
        if event.axis
        else []
    )
    return axis + [
        Toponym(
            draft.name,
            draft.role,
            number,
            draft.region or (containing if containing != draft.name else None),
            event.axis,
            candidates_of(draft.name, gazetteer),
        )
        for draft in event.places
    ]


def _regions(toponym: Toponym, gazetteer: Gazetteer) -> frozenset[str]:
    """The keys of the regions (or countries) that the text names; empty without, and for unknown ones.

    Where it names a district ("Rylsk district") its region counts, if the name leaves no doubt.
    """
    if not toponym.region:
        return frozenset()
    found = gazetteer.region(toponym.region)
    keys = frozenset(key for place in found if (key := place.admin1_key or place.country) is not None)
    if keys:
        return keys
    districts = {place.admin1_key for place in gazetteer.candidates(toponym.region) if place.admin1_key}
    return frozenset(districts) if len(districts) == 1 else frozenset()
