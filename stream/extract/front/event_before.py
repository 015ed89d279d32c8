"""Sentences that only add to the event told before them: its losses, its end, a denial."""

from dataclasses import replace

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.casualties import Losses, find_losses
from stream.extract.front.certainty import DENIALS
from stream.extract.front.reading import Reading
from stream.extract.front.repelled_before import can_be_repelled, repelled
from stream.extract.front.triggers import Trigger
from stream.extract.text import Text

POINTING_BACK = frozenset({"it", "this", "claim", "claims", "report", "reports", "capture"})

TOLLS, TOLL_REACH = frozenset({"toll", "casualties", "losses", "balance"}), 5
STILL = frozenset({"still", "remain", "remains", "continue", "continues"})
HOLDS = frozenset({"holds", "hold", "held", "holding", "control", "controls", "ours"})


def add_to_the_event_before(reading: Reading) -> None:
    """Reads a sentence without an event word.

    "Three people were injured" gives the event before its losses, "Kyiv denied it" makes it disputed.
    """
    marked, passage, before = reading.marked, reading.passage, reading.passage.before
    if before is None:
        return
    losses = find_losses(marked.text.lower, marked.first, marked.last)
    both = Stand(before.stand.start, reading.stand.end)
    if losses and not reading.places and (losses.harmed or passage.sentences - passage.told_in <= 1):
        passage.events[-1] = replace(with_losses(before, losses, marked.text), stand=both)
    elif _is_disputed(reading, before):
        passage.events[-1] = replace(before, stand=both, certainty="disputed")


def only_counts(lower: list[str], first: int, last: int) -> bool:
    """Whether a sentence is a toll and no more: "Provisional toll: five soldiers killed, a truck burned"."""
    colon = next((i for i in range(first, min(first + TOLL_REACH, last)) if lower[i] == ":"), None)
    return colon is not None and not TOLLS.isdisjoint(lower[first:colon])


def with_losses(event: EventDraft, losses: Losses, text: Text) -> EventDraft:
    """The event with losses that are told after it."""
    stands = (*event.loss_stands, *losses.stands(text))
    return replace(event, casualties=losses.over(event.casualties), loss_stands=stands)


def _is_disputed(reading: Reading, before: EventDraft) -> bool:
    """Whether a sentence denies the event before it, or tells that the other side "still holds" the place."""
    marked = reading.marked
    held = marked.text.lower[marked.first : marked.last]
    if not DENIALS.isdisjoint(held) and not POINTING_BACK.isdisjoint(held):
        return True
    others = any(m.side not in {None, before.side} for m in marked.sides)
    return (
        before.event_type == "capture"
        and others
        and not STILL.isdisjoint(held)
        and not HOLDS.isdisjoint(held)
    )


def ends_the_event_before(reading: Reading, triggers: list[Trigger]) -> bool:
    """Whether a sentence without places only tells how the event before it ended ("All attacks failed")."""
    before = reading.passage.before
    if before is None or reading.places:
        return False
    if _is_disputed(reading, before):
        add_to_the_event_before(reading)
        return True
    attacks = [t for t in triggers if t.kind != "repel"]
    if len(attacks) == len(triggers) or not can_be_repelled(before, attacks):
        return False
    both = Stand(before.stand.start, reading.stand.end)
    reading.passage.events[-1] = replace(repelled(before, reading.passage.parties.enemy), stand=both)
    return True
