"""The places that troops came from: "withdrew from X and Y toward Z" has X and Y in the role `from`."""

from dataclasses import replace

from schemas.front_event import EventType
from stream.extract.drafts import PlaceDraft
from stream.extract.front.clauses import Clause
from stream.extract.front.triggers import Trigger
from stream.extract.text import Text


def came_from(
    text: Text, clause: Clause, trigger: Trigger, kind: EventType, places: tuple[PlaceDraft, ...]
) -> tuple[PlaceDraft, ...]:
    """An event's places, those that a withdrawal is told to lead from in that role.

    What is left without "from" or "out of" ("abandoned X") stays where it happened, as what lies "near" does:
    positions near it were left.
    """
    if kind != "withdrawal":
        return places
    out_of = text.lower[trigger.last - 1] == "of"
    left = {p.name for p in clause.places if p.preposition == "from" or (out_of and not p.preposition)}
    return tuple(
        replace(place, role="from") if place.role == "at" and place.name in left else place
        for place in places
    )
