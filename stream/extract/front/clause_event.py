"""From one clause to one event."""

from dataclasses import replace
from datetime import datetime

from schemas.front_event import EventType
from stream.extract.drafts import EventDraft, PlaceDraft, TimeDraft
from stream.extract.front.another_day import before_another_day
from stream.extract.front.asides import without_asides
from stream.extract.front.casualties import find_losses
from stream.extract.front.certainty import told
from stream.extract.front.clause_doer import clause_doer
from stream.extract.front.clause_weapons import clause_weapons
from stream.extract.front.clauses import Clause
from stream.extract.front.confidence import confidence, reasons
from stream.extract.front.doer import Doer
from stream.extract.front.event_places import places_of
from stream.extract.front.event_type import event_type, main_trigger
from stream.extract.front.left_places import came_from
from stream.extract.front.lone_heading import under_heading
from stream.extract.front.outcome import outcome
from stream.extract.front.place_back import RELATIVE, pointed_back
from stream.extract.front.reading import Reading
from stream.extract.front.target_elsewhere import what_was_hit
from stream.extract.word_set import words

# "withdrew from the town toward X": the town is where it happened.
PASSED = frozenset({"toward", "from"})
GROUND_ROLES = frozenset({"near", "toward", "between"})
# Who takes and leaves ground in wars alone; "company", "group" and "unit" do it in business, too.
WHO_FIGHTS = words(
    "troops soldiers army rebels insurgents militants jihadists fighters gunmen militia militias paratroopers"
    " guerrillas separatists islamists marines"
)


def clause_event(reading: Reading, clause: Clause, previous: Doer | None) -> tuple[EventDraft | None, Doer]:
    """The event of a clause, None without place and direction; and who did it, for the clause after it."""
    marked, trigger, axis = reading.marked, main_trigger(clause.triggers), reading.axis_of(clause)
    clause.places = without_asides(marked, clause)
    relative = not clause.places and marked.text.lower[clause.first] in RELATIVE
    places = () if relative else places_of(marked.text, clause, reading.opening, reading.passage)
    if not places:
        settlement = reading.passage.settlement if axis is None else None
        places = pointed_back(marked, clause, reading.places, settlement)
    elif all(place.role in PASSED for place in places):
        places = (*pointed_back(marked, clause, reading.places, reading.passage.settlement), *places)
    places = under_heading(places, reading.passage.filed if axis is None else None)
    who = clause_doer(marked, clause, trigger, reading.passage, previous)
    if trigger.kind == "repeat":
        return _repeated(reading, clause, places), who
    if not places and axis is None:
        return None, who
    weapons = clause_weapons(marked, clause, trigger, reading.reasons)
    kind = event_type(
        trigger,
        weapons,
        by_troops=who.troops,
        on_the_ground=any(t.kind == "repel" for t in clause.triggers) or _on_the_ground(reading, places),
        attempted=trigger.first in reading.attempted,
    )
    certainty = told(marked.text, (marked.first, marked.last), (clause.first, clause.last), trigger.first)
    losses = find_losses(
        marked.text.lower, clause.first, before_another_day(marked.text.lower, trigger.last, clause.last)
    )
    why = reasons(places, who, clause)
    event = EventDraft(
        stand=reading.stand,
        event_type=kind,
        actor=who.name,
        side=who.side,
        unit=who.unit,
        target=what_was_hit(marked.text, clause, trigger),
        places=came_from(marked.text, clause, trigger, kind, places),
        axis=axis,
        weapons=tuple(dict.fromkeys(w.name for w in weapons)),
        casualties=losses.draft() if losses else None,
        time=_time(reading, clause, kind),
        outcome=outcome(marked.text, clause, kind),
        source=certainty.source,
        certainty=certainty.certainty,
        confidence=confidence(why),
        rule=f"{trigger.kind}:{marked.text.lower[trigger.first]}",
        trigger_stand=marked.text.stand(trigger.first, trigger.last),
        actor_stand=who.stand,
        loss_stands=losses.stands(marked.text),
        reasons=why,
        by_fighters=not WHO_FIGHTS.isdisjoint(marked.text.lower[clause.first : trigger.first]),
    )
    return event, who


def _on_the_ground(reading: Reading, places: tuple[PlaceDraft, ...]) -> bool:
    """Whether a direction or places beside, between and towards others speak of an attack on the ground."""
    return reading.axis is not None or any(place.role in GROUND_ROLES for place in places)


def _repeated(reading: Reading, clause: Clause, places: tuple[PlaceDraft, ...]) -> EventDraft | None:
    """The event before once more, at other places; its losses and its target are not theirs."""
    before = reading.passage.before
    if before is None or not places:
        return None
    losses = find_losses(reading.marked.text.lower, clause.first, clause.last)
    casualties = losses.draft() if losses else None
    return replace(
        before,
        stand=reading.stand,
        places=places,
        casualties=casualties,
        target=None,
        rule="repeat:same",
        trigger_stand=None,
        actor_stand=None,
        loss_stands=losses.stands(reading.marked.text),
    )


def _time(reading: Reading, clause: Clause, kind: EventType) -> TimeDraft | None:
    """The clause's own time, else the sentence's before it, else the day of the section's update.

    What was shot down came when it was launched: "Overnight, 105 drones were launched. 78 were downed."
    """
    inside = [t for t in reading.times if clause.first <= t.first < clause.last]
    found = inside or [t for t in reading.times if t.first < clause.first]
    if found:
        stamped = len(found) > 1 and found[0].first == reading.marked.first and _is_hour(found[0].draft.text)
        return found[stamped].draft  # "14:40 Troops entered the town overnight": the hour is the entry's
    if kind == "air_defence" and reading.passage.released is not None:
        return replace(reading.passage.released, text=None)
    day = reading.passage.reference
    day = day.date() if isinstance(day, datetime) else day
    return TimeDraft(day, day, "day", None) if day is not None else None


def _is_hour(text: str | None) -> bool:
    """Whether a time is an hour and nothing else, as entries of a log begin with: "14:40"."""
    return text is not None and text[0].isdigit() and not any(map(str.isalpha, text))
