"""Reads the front events of one sentence into its passage."""

from dataclasses import replace
from itertools import pairwise

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.casualties import find_losses
from stream.extract.front.clause_event import Reading, clause_event
from stream.extract.front.clauses import Clause, cut
from stream.extract.front.event_before import add_to_the_event_before, ends_the_event_before
from stream.extract.front.event_places import region_of
from stream.extract.front.marked import Marked
from stream.extract.front.meant import meant
from stream.extract.front.opening import opening_places
from stream.extract.front.passage import Passage
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.place_phrases import find_places
from stream.extract.front.place_words import AXIS_KINDS
from stream.extract.time.find import find_times


def read_sentence(marked: Marked, stand: Stand, passage: Passage) -> None:
    """Adds the events of a marked sentence to the passage, and what it tells for the sentences after it."""
    places = find_places(marked)
    if passage.axis is not None:
        _head_for_directions(marked, places)
    words = meant(marked, with_place=bool(places))
    clauses = cut(marked, words.strong, places)
    times = find_times(marked.text, marked.first, marked.last, passage.reference)
    opening = opening_places(marked, places, times)
    reading = Reading(
        marked=marked,
        stand=stand,
        places=places,
        opening=opening,
        times=times,
        attempted=words.attempted,
        passage=passage,
    )
    if words.strong and (places or not ends_the_event_before(reading, words.strong)):
        _add_events(reading, clauses)
    elif not words.strong:
        add_to_the_event_before(reading)
    passage.axis = reading.axis
    passage.region = region_of(places) or passage.region


def _head_for_directions(marked: Marked, places: list[PlaceFound]) -> None:
    """Makes a place of "in the direction of X" in a passage that is filed under an axis already."""
    for place in places:
        if place.sort == "axis" and marked.text.lower[place.last - 1] not in AXIS_KINDS:
            place.sort, place.role = "place", "toward"


def _add_events(reading: Reading, clauses: list[Clause]) -> None:
    """Adds the events of the clauses to the passage; losses told without a place are those of the last one."""
    _share_objects(clauses)
    events, start, previous = reading.passage.events, len(reading.passage.events), None
    for clause in clauses:
        event, previous = clause_event(reading, clause, previous)
        if event is not None and not _repeats(event, events[start:]):
            events.append(event)
        elif event is None and len(events) > start:
            losses = find_losses(reading.marked.text.lower, clause.first, clause.last)
            if losses:
                events[-1] = replace(events[-1], casualties=losses.over(events[-1].casualties))


def _repeats(event: EventDraft, events: list[EventDraft]) -> bool:
    """Whether an event without a place tells of the same as one before it in the sentence."""
    return not event.places and any(e.event_type == event.event_type for e in events)


def _share_objects(clauses: list[Clause]) -> None:
    """Gives both verbs of "attacked and captured X" what stands after the second; a phrase has its own."""
    for clause, following in pairwise(clauses):
        end = clause.triggers[-1]
        if not clause.places and clause.last == end.last == end.first + 1:
            clause.places = following.places
