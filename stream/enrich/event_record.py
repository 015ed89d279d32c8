"""From a draft and its places to the front event that is put out."""

from schemas.front_event import Actor, Casualties, Count, FrontEvent
from schemas.place import Place
from stream.enrich.acled import acled_terms
from stream.enrich.frame import Frame, time_span_of
from stream.extract.drafts import CasualtiesDraft, CountDraft, EventDraft

WHERE_IT_IS = frozenset({"at", "near", "between"})


def event_record(draft: EventDraft, places: tuple[Place, ...], frame: Frame) -> FrontEvent:
    """The front event of a draft whose places are found."""
    passage = frame.passage(draft.stand)
    return FrontEvent(
        id=frame.ids.next("front_event", passage, draft.event_type, *(place.name for place in places)),
        **frame.common(draft),
        event_type=draft.event_type,
        acled=acled_terms(draft.event_type, draft.side, _country(places), _verb(draft, frame)),
        actor=Actor(name=draft.actor, side=draft.side, unit=draft.unit),
        target=draft.target,
        places=places,
        axis=draft.axis,
        weapons=draft.weapons,
        casualties=_casualties(draft.casualties),
        occurred=time_span_of(draft.time),
        outcome=draft.outcome,
        source=draft.source,
    )


def _verb(draft: EventDraft, frame: Frame) -> str:
    """The words that tell the event's type, as they stand."""
    return frame.passage(draft.trigger_stand) if draft.trigger_stand else ""


def _country(places: tuple[Place, ...]) -> str | None:
    """The country of the first place where the event is, as far as it is known."""
    return next((place.country for place in places if place.role in WHERE_IT_IS and place.country), None)


def _casualties(draft: CasualtiesDraft | None) -> Casualties | None:
    if draft is None:
        return None
    return Casualties(killed=_count(draft.killed), wounded=_count(draft.wounded), civilian=draft.civilian)


def _count(draft: CountDraft) -> Count:
    return Count(min=draft.least, max=draft.most)
