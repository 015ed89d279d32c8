"""How sure an event is: its word alone says little; a place, a place of its own and a side say more."""

from stream.extract.drafts import PlaceDraft
from stream.extract.front.clauses import Clause
from stream.extract.front.doer import Doer

EVENT_WORD = 0.55
PLACE, OWN_PLACE, SIDE = "a place", "a place in its own clause", "a known side"
POINTS = {PLACE: 0.15, OWN_PLACE: 0.1, SIDE: 0.1}


def reasons(places: tuple[PlaceDraft, ...], who: Doer, clause: Clause) -> tuple[str, ...]:
    """What makes an event surer than its event word, as names of `POINTS`."""
    there = {PLACE: bool(places), OWN_PLACE: bool(clause.places), SIDE: who.side is not None}
    return tuple(reason for reason, holds in there.items() if holds)


def confidence(found: tuple[str, ...]) -> float:
    """The confidence that the reasons give, 0.55 to 0.9."""
    return round(EVENT_WORD + sum(POINTS[reason] for reason in found), 2)
