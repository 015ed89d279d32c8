"""Reads the front events of one sentence into its passage."""

from itertools import pairwise

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.another_day import before_another_day
from stream.extract.front.casualties import Losses, find_losses
from stream.extract.front.clause_event import clause_event
from stream.extract.front.clauses import Clause, cut
from stream.extract.front.described import without_descriptions
from stream.extract.front.event_before import (
    add_to_the_event_before,
    ends_the_event_before,
    only_counts,
    with_losses,
)
from stream.extract.front.event_places import region_of
from stream.extract.front.marked import Marked
from stream.extract.front.meant import meant
from stream.extract.front.opening import opening_places
from stream.extract.front.passage import Passage
from stream.extract.front.place_back import last_settlement
from stream.extract.front.place_found import PlaceFound
from stream.extract.front.place_phrases import find_places
from stream.extract.front.place_words import AXIS_KINDS
from stream.extract.front.reading import Reading
from stream.extract.front.reasons_given import reasons_given
from stream.extract.front.repelled_before import only_ends, repelled
from stream.extract.front.side_index import TROOPS, SideMention
from stream.extract.time.find import TimeFound, find_times

# "attacked and [then] captured": the second verb stands so close behind the joint.
AT_ONCE = 2
PLURAL = frozenset({"people", "forces", "group"})


def read_sentence(marked: Marked, stand: Stand, passage: Passage) -> None:
    """Adds the events of a marked sentence to the passage, and what it tells for the sentences after it."""
    reasons = reasons_given(marked)
    places = without_descriptions(marked, find_places(marked))
    told = [place for place in places if place.first not in reasons]
    if passage.axis is not None:
        _head_for_directions(marked, places)
    words = meant(marked, places)
    clauses = cut(marked, words.strong, told)
    times = find_times(marked.text, marked.first, marked.last, passage.reference)
    opening = opening_places(marked, told, times)
    reading = Reading(
        marked=marked,
        stand=stand,
        places=places,
        opening=opening,
        times=times,
        attempted=words.attempted,
        reasons=reasons,
        passage=passage,
    )
    events = len(passage.events)
    toll = passage.before is not None and only_counts(marked.text.lower, marked.first, marked.last)
    strong = words.strong if not toll else []
    if strong and (places or not ends_the_event_before(reading, strong)):
        _add_events(reading, clauses)
    elif not strong:
        add_to_the_event_before(reading)
    if len(passage.events) > events:
        passage.told_in = passage.sentences
    launched = any(t.weapon_verb or t.kind == "release" for t in (*words.weak, *words.strong))
    passage.released = times[0].draft if launched and times and len(passage.events) == events else None
    if sum(place.sort == "axis" for place in places) <= 1:
        passage.axis = reading.axis  # of several none holds for what follows
    if not strong:
        _set_in_time(marked, times, passage)
    _within_country(places, passage)
    passage.people = next((m.side for m in marked.sides if _is_they(marked, m)), passage.people)
    passage.region = region_of(places) or passage.region
    if places:
        passage.settlement = last_settlement(marked.text, places)


def _is_they(marked: Marked, mention: SideMention) -> bool:
    """Whether "they" may mean those named: a people, forces, "Russian troops"."""
    if mention.sort in PLURAL:
        return True
    after = marked.text.lower[mention.last : mention.last + 1]
    return mention.sort == "adjective" and bool(after) and after[0] in TROOPS


def _set_in_time(marked: Marked, times: list[TimeFound], passage: Passage) -> None:
    """Dates the rest of a paragraph by the day that a sentence without an event opens with.

    "Saturday was a hard day for Odesa. Drones hit the port. In the evening bombs fell on the outskirts."
    """
    if times and times[0].first <= marked.first + 1 and times[0].draft.precision == "day":
        start, end = times[0].draft.start, times[0].draft.end
        if start is not None and start == end:
            passage.reference = start


def _within_country(places: list[PlaceFound], passage: Passage) -> None:
    """Makes "the army" that of the country last told of, where armies fight groups of no state."""
    country = next((place.name for place in places if place.sort == "country" and place.role == "at"), None)
    if country is not None and passage.parties.state is not None:
        passage.parties = passage.parties.within(country)


def _head_for_directions(marked: Marked, places: list[PlaceFound]) -> None:
    """Makes a place of "in the direction of X" in a passage that is filed under an axis already."""
    for place in places:
        if place.sort == "axis" and marked.text.lower[place.last - 1] not in AXIS_KINDS:
            place.sort, place.role = "place", "toward"


def _add_events(reading: Reading, clauses: list[Clause]) -> None:
    """Adds the events of the clauses to the passage; losses told without a place are the last one's."""
    _share_objects(clauses)
    events, start, previous = reading.passage.events, len(reading.passage.events), None
    for clause in clauses:
        if len(events) > start and only_ends(reading.marked, clause, events[-1]):
            events[-1] = repelled(events[-1], reading.passage.parties.enemy)
            continue
        event, previous = clause_event(reading, clause, previous)
        if event is not None and not _repeats(event, events[start:]):
            events.append(event)
        elif event is None and len(events) > start:
            lower, trigger = reading.marked.text.lower, clause.triggers[0].first
            another = before_another_day(lower, reading.marked.first, trigger) < trigger
            losses = Losses() if another else find_losses(lower, clause.first, clause.last)
            if any(t.kind == "repel" for t in clause.triggers) and len(clause.triggers) == 1:
                events[-1] = repelled(events[-1], reading.passage.parties.enemy)
            if losses:
                events[-1] = with_losses(events[-1], losses, reading.marked.text)


def _repeats(event: EventDraft, events: list[EventDraft]) -> bool:
    """Whether an event without a place of its own tells of the same as one before it in the sentence."""
    where = [place.name for place in event.places]
    return any(
        e.event_type == event.event_type and (not where or where == [place.name for place in e.places])
        for e in events
    )


def _share_objects(clauses: list[Clause]) -> None:
    """Gives both verbs of "attacked and captured X" what stands after the second; a phrase has its own."""
    for clause, following in pairwise(clauses):
        end = clause.triggers[-1]
        directly = following.triggers[0].first - following.first <= AT_ONCE
        if directly and not clause.places and clause.last == end.last == end.first + 1:
            clause.places = following.places
