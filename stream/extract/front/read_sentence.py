"""Reads the front events of one sentence into its passage."""

from dataclasses import replace
from itertools import pairwise

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.casualties import find_losses
from stream.extract.front.clause_event import Reading, clause_event
from stream.extract.front.clauses import Clause, cut
from stream.extract.front.event_places import places_of, region_of
from stream.extract.front.marked import Marked
from stream.extract.front.meant import meant
from stream.extract.front.opening import opening_places
from stream.extract.front.passage import Passage
from stream.extract.front.place_phrases import find_places
from stream.extract.time.find import find_times

SAME = frozenset(
    {"occurred", "happened", "took", "befell", "reported", "observed", "true", "fate", "applies"}
)


def read_sentence(marked: Marked, stand: Stand, passage: Passage) -> None:
    """Adds the events of a marked sentence to the passage, and what it tells for the sentences after it."""
    words = meant(marked)
    places = find_places(marked)
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
    if words.strong:
        passage.events += _events(reading, clauses)
    else:
        _add_to_the_event_before(reading)
    passage.axis = reading.axis
    passage.region = region_of(places) or passage.region


def _events(reading: Reading, clauses: list[Clause]) -> list[EventDraft]:
    """The events of the clauses, in order."""
    _share_objects(clauses)
    events, previous = list[EventDraft](), None
    for clause in clauses:
        event, previous = clause_event(reading, clause, previous)
        if event is not None:
            events.append(event)
    return events


def _share_objects(clauses: list[Clause]) -> None:
    """Gives both verbs of "attacked and captured X" what stands after the second."""
    for clause, following in pairwise(clauses):
        if not clause.places and clause.last == clause.triggers[-1].last:
            clause.places = following.places


def _add_to_the_event_before(reading: Reading) -> None:
    """Reads a sentence without an event word: "The same occurred in X", or losses of the event before it."""
    marked, passage, before = reading.marked, reading.passage, reading.passage.before
    if before is None:
        return
    text = marked.text
    losses = find_losses(text.lower, marked.first, marked.last)
    held = text.lower[marked.first : marked.last]
    places = places_of(text, Clause(marked.first, marked.last, [], reading.places), [], passage)
    if places and "same" in held and not SAME.isdisjoint(held):
        again = replace(before, stand=reading.stand, places=places, casualties=None, target=None, rule="same")
        passage.events.append(again)
    elif losses and not places:
        both = Stand(before.stand.start, reading.stand.end)
        passage.events[-1] = replace(before, stand=both, casualties=losses.over(before.casualties))
