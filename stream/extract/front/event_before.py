"""Sentences that only add to the event told before them: its losses, its end, a denial."""

from dataclasses import replace

from stream.extract.drafts import Stand
from stream.extract.front.casualties import find_losses
from stream.extract.front.certainty import DENIALS
from stream.extract.front.clause_event import Reading
from stream.extract.front.triggers import Trigger

POINTING_BACK = frozenset({"it", "this", "claim", "claims", "report", "reports", "capture"})


def add_to_the_event_before(reading: Reading) -> None:
    """Reads a sentence without an event word.

    "Three people were injured" gives the event before its losses, "Kyiv denied it" makes it disputed.
    """
    marked, passage, before = reading.marked, reading.passage, reading.passage.before
    if before is None:
        return
    losses = find_losses(marked.text.lower, marked.first, marked.last)
    held = marked.text.lower[marked.first : marked.last]
    both = Stand(before.stand.start, reading.stand.end)
    if losses and not reading.places:
        passage.events[-1] = replace(before, stand=both, casualties=losses.over(before.casualties))
    elif not DENIALS.isdisjoint(held) and not POINTING_BACK.isdisjoint(held):
        passage.events[-1] = replace(before, stand=both, certainty="disputed")


def ends_the_event_before(reading: Reading, triggers: list[Trigger]) -> bool:
    """Whether a sentence without places only tells how the event before it ended ("All attacks failed")."""
    before = reading.passage.before
    if before is None or reading.places or not any(t.kind == "repel" for t in triggers):
        return False
    both = Stand(before.stand.start, reading.stand.end)
    reading.passage.events[-1] = replace(before, stand=both, outcome="repelled")
    return True
