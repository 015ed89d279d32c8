"""The places of all events of a bulletin: from drafts and a gazetteer to `schemas.place.Place`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from schemas.place import Place
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.keys import HEARD
from stream.enrich.places.adjectival import by_adjective
from stream.enrich.places.evidence import is_outside, theatre
from stream.enrich.places.held_regions import hold_what_lies_in_them
from stream.enrich.places.place_record import TOWN, place_record
from stream.enrich.places.settle import Settled, settle
from stream.enrich.places.toponym import Toponym, candidates_of, river_of
from stream.extract.drafts import EventDraft, PlaceDraft

# The share of a bulletin's names that makes it one about a country, too.
_ABOUT = 0.05


def resolve_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> tuple[tuple[Place, ...], ...]:
    """The places of each event in the order of its drafts; never fails, never drops a place.

    A name that no gazetteer knows, or knows only where it cannot be, keeps its name without `entity_id` and
    lies where the district, region or country that contains it lies; `precision` says which.
    """
    found: list[list[Settled]] = [[] for _ in events]
    for settled in settle_events(events, gazetteer):
        if settled.toponym.role is not None:
            found[settled.toponym.event].append(settled)
    return tuple(
        tuple(hold_what_lies_in_them(named, [place_record(settled, gazetteer) for settled in named]))
        for named in found
    )


def settle_events(events: Sequence[EventDraft], gazetteer: Gazetteer) -> list[Settled]:
    """Every name of the events, axes included, settled together."""
    toponyms: list[Toponym] = []
    regions: list[frozenset[str]] = []
    found = [_toponyms(number, event, gazetteer) for number, event in enumerate(events)]
    shares = theatre([toponym for named in found for toponym in named])
    for event, by_any_sound in zip(events, found, strict=True):
        named = [_without_hearsay(toponym, shares) for toponym in by_any_sound]
        toponyms += named
        regions += _believable(named, [_regions(toponym, event, gazetteer) for toponym in named])
    return settle(toponyms, regions)


def _believable(named: list[Toponym], regions: list[frozenset[str]]) -> list[frozenset[str]]:
    """The regions without those that none of several towns can lie in; of villages there are namesakes.

    "Missiles hit Kremenchuk and Vasylkiv; in the Odesa region drones …": neither has a namesake there.
    """
    known = [
        (toponym, keys)
        for toponym, keys in zip(named, regions, strict=True)
        if toponym.role not in {None, "within"} and toponym.candidates and keys
    ]
    outside = all(is_outside(place, keys) for toponym, keys in known for place in toponym.candidates)
    towns = all(any(place.population >= TOWN for place in toponym.candidates) for toponym, _ in known)
    return [frozenset() for _ in regions] if len(known) > 1 and outside and towns else regions


def _without_hearsay(toponym: Toponym, shares: Mapping[str, float]) -> Toponym:
    """The name without what only sounds like it in a country that the bulletin is not about."""
    if not toponym.candidates or toponym.candidates[0].match > HEARD:
        return toponym
    near = (p for p in toponym.candidates if shares.get(p.country or "", 0.0) > _ABOUT)
    return replace(toponym, candidates=tuple(near))


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
            alone=draft.region is None and event.axis is None and len(event.places) == 1,
            candidates=river_of(draft.name, gazetteer)
            if draft.river
            else candidates_of(draft.name, gazetteer),
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
    found = gazetteer.region(region) or by_adjective(region, gazetteer)
    keys = frozenset(key for place in found if (key := place.admin1_key or place.country) is not None)
    if found:
        return keys
    districts = frozenset(place.admin1_key for place in gazetteer.candidates(region) if place.admin1_key)
    return districts if len(districts) == 1 else frozenset()
