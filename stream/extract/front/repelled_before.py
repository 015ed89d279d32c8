"""Clauses that only tell how the attack before them ended: "but the army repelled the attack"."""

from dataclasses import replace

from stream.extract.drafts import EventDraft
from stream.extract.front.clauses import Clause
from stream.extract.front.event_type import GROUND
from stream.extract.front.marked import Marked
from stream.extract.front.triggers import Trigger

POINTS_BACK = frozenset({"the", "this", "that", "these", "those", "all", "both", "its", "their"})
ATTACKS = GROUND | {"clash"}
OBJECT_REACH = 3


def only_ends(marked: Marked, clause: Clause, before: EventDraft) -> bool:
    """Whether a clause without a place tells no more than that the event before it failed."""
    if clause.places or not any(t.kind == "repel" for t in clause.triggers):
        return False
    attacks = [t for t in clause.triggers if t.kind != "repel"]
    return can_be_repelled(before, attacks) and all(_points_back(marked, t) for t in attacks)


def can_be_repelled(before: EventDraft, attacks: list[Trigger]) -> bool:
    """Whether what is told to have failed is the event before; counterattacks are of the other side."""
    counter = any(t.kind == "counterattack" for t in attacks)
    on_the_ground = before.event_type in ATTACKS or before.rule.startswith("attack:")
    return on_the_ground and (not counter or before.event_type == "counterattack")


def repelled(before: EventDraft, enemy: str | None) -> EventDraft:
    """The event with that outcome; an attack whose kind was open is one on the ground then.

    Who tells of an attack of nobody's that it failed tells of the `enemy`'s.
    """
    kind = before.event_type
    if kind == "strike" and before.rule.startswith("attack:"):
        kind = "offensive"
    side = before.side or (enemy if before.actor is None and kind == "offensive" else None)
    return replace(before, outcome="repelled", event_type=kind, side=side)


def _points_back(marked: Marked, attack: Trigger) -> bool:
    """Whether an article or the like leads to the word for the attack."""
    return not POINTS_BACK.isdisjoint(
        marked.text.lower[max(attack.first - OBJECT_REACH, marked.first) : attack.first]
    )
