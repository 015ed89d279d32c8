"""The places of all events of a bulletin: from drafts and a gazetteer to `schemas.place.Place`."""

from collections.abc import Sequence

from schemas.place import Place
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.place_record import place_record
from stream.enrich.places.settle import Settled, settle
from stream.enrich.places.toponym import Toponym, candidates_of
from stream.extract.drafts import EventDraft, PlaceDraft


def resolve_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> tuple[tuple[Place, ...], ...]:
    """The places of each event in the order of its drafts; never fails, never drops a place.

    A name that no gazetteer knows, or knows only where it cannot be, keeps its name without `entity_id` and
    lies where the district, region or country that contains it lies; `precision` says which.
    """
    found = iter(settle_events(events, gazetteer))
    placed: list[list[Place]] = [[] for _ in events]
    for settled in found:
        if settled.toponym.role is not None:
            placed[settled.toponym.event].append(place_record(settled, gazetteer))
    return tuple(tuple(places) for places in placed)


def settle_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> list[Settled]:
    """Every name of the events, axes included, settled together."""
    toponyms, regions = [], []
    for number, event in enumerate(events):
        for toponym in _toponyms(number, event, gazetteer):
            toponyms.append(toponym)
            regions.append(_regions(toponym, event, gazetteer))
    return settle(toponyms, regions)


def _toponyms(number: int, event: EventDraft, gazetteer: Gazetteer) -> list[Toponym]:
    """The axis of an event and its places."""
    axis = [PlaceDraft(event.axis, "at", event.stand)] if event.axis else []
    contained = any(draft.role == "within" for draft in event.places)
    return [
        Toponym(
            name=draft.name,
            role=None if draft in axis else draft.role,
            event=number,
            region=draft.region,
            axis=event.axis,
            contained=contained,
            candidates=candidates_of(draft.name, gazetteer),
        )
        for draft in (*axis, *event.places)
    ]


def _regions(toponym: Toponym, event: EventDraft, gazetteer: Gazetteer) -> frozenset[str]:
    """The keys of the regions (or countries) that the text puts a name in; empty without a known one.

    With several ("Afipsky in the Krasnodar region, and Morozovsk in the Rostov region") any of them will do.
    """
    named = {toponym.region, *(draft.name for draft in event.places if draft.role == "within")}
    keys = [region_keys(name, gazetteer) for name in named if name and name != toponym.name]
    return frozenset().union(*keys) if toponym.role is not None else frozenset()


def region_keys(region: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The keys (`UA.05`) of a region's homonyms, the code of a country; of a district its region's key."""
    found = gazetteer.region(region)
    keys = frozenset(key for place in found if (key := place.admin1_key or place.country) is not None)
    if keys:
        return keys
    districts = frozenset(place.admin1_key for place in gazetteer.candidates(region) if place.admin1_key)
    return districts if len(districts) == 1 else frozenset()
