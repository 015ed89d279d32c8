"""The names of a body with their places on the map, decided together: one sense a name and bulletin."""

from bisect import bisect_left
from collections.abc import Sequence

from schemas.entity import Mention
from schemas.place import Place
from schemas.span import Span
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.mentions.located import Located, Named
from stream.enrich.mentions.namesakes import without_namesakes
from stream.enrich.mentions.sense import senses
from stream.enrich.mentions.significance import is_meant
from stream.extract.drafts import EventDraft, NameDraft, Stand

# Between a town and the region after it stand a comma and a blank: "Gainesville, Ga."
_COMMA = 3


def locate(
    names: Sequence[NameDraft],
    events: Sequence[EventDraft],
    places: Sequence[Sequence[Place]],
    gazetteer: Gazetteer,
) -> tuple[Mention, ...]:
    """The entities of a body in the order of the text; `places` are those of the events, already resolved.

    A name that stands in an event has the place found there; any other the one that the whole body makes
    likely. What no gazetteer knows, or what is rather a surname or a common word, is no place.
    """
    in_events = _in_events(events, places)
    placed = [(stand, place.name, Located.of(place)) for stand, place in in_events.items()]
    by_name = {normalise(name): where for _, name, where in placed}
    drafts = without_namesakes(names)
    named = [
        _named(draft, after, by_name, gazetteer)
        for draft, after in zip(drafts, [*drafts[1:], None], strict=False)
        if draft.stand not in in_events
    ]
    found = senses(named, [where for _, _, where in placed])
    taken = sorted(in_events)
    mentions = [_mention(draft) for draft in names if draft.kind != "place"]
    mentions += [_place_mention(name, stand, where) for stand, name, where in placed]
    mentions += [
        _place_mention(one.draft.name, one.draft.stand, where)
        for one, where in zip(named, found, strict=True)
        if where is not None and is_meant(one, where) and _is_free(one.draft.stand, taken)
    ]
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)))


def _in_events(events: Sequence[EventDraft], places: Sequence[Sequence[Place]]) -> dict[Stand, Place]:
    """The places of events by where they stand; of two events in one passage the first counts."""
    found: dict[Stand, Place] = {}
    for event, placed in zip(events, places, strict=True):
        for draft, place in zip(event.places, placed, strict=True):
            found.setdefault(draft.stand, place)
    return found


def _is_free(stand: Stand, taken: Sequence[Stand]) -> bool:
    """Whether a stand overlaps none of the others, which are in the order of the text."""
    after = bisect_left(taken, (stand.end,))
    return after == 0 or taken[after - 1].end <= stand.start


def _named(
    draft: NameDraft, after: NameDraft | None, by_name: dict[str, Located], gazetteer: Gazetteer
) -> Named:
    """A name with what it may mean; the region after its comma narrows that."""
    regions = gazetteer.region(after.name) if after and _follows(draft, after) else ()
    keys = frozenset(key for place in regions if (key := place.admin1_key or place.country) is not None)
    return Named(draft, gazetteer.candidates(draft.name), by_name.get(normalise(draft.name)), keys)


def _follows(draft: NameDraft, after: NameDraft) -> bool:
    """Whether a name stands right behind another one's comma ("Gainesville, Ga.")."""
    return 0 < after.stand.start - draft.stand.end < _COMMA


def _mention(draft: NameDraft) -> Mention:
    span = Span(start=draft.stand.start, end=draft.stand.end)
    return Mention(kind=draft.kind, name=draft.name, entity_id=None, span=span, lat=None, lon=None)


def _place_mention(name: str, stand: Stand, where: Located) -> Mention:
    span = Span(start=stand.start, end=stand.end)
    return Mention(
        kind="place",
        name=name,
        entity_id=where.entity_id,
        span=span,
        lat=where.lat,
        lon=where.lon,
        country=where.country,
        admin1=where.admin1,
    )
