"""Takes what a trained pipeline saw in the tokens of a text over to the items of its frames."""

from bisect import bisect_left
from dataclasses import replace
from itertools import groupby

from stream.extract.model_reading import ModelReading
from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range

# What may go on behind a speaker's name in his own phrase: "analyst Mark Ellery of Horizon".
BEHIND_NAME = frozenset({"of", "from", "at", "with", "and"})


def seen_by_model(frames: list[Frame], seen: ModelReading) -> list[Frame]:
    """The frames with the people and clauses that the pipeline saw; the same frames where it saw nothing."""
    if not seen.people and not seen.clauses:
        return frames
    return [replace(frame, people=_people(frame, seen), clauses=_clauses(frame, seen)) for frame in frames]


def named_by_model(frame: Frame, phrase: Range) -> Range | None:
    """The name of who speaks in a phrase: "mayor of Zelenodol | Quang Vinh Tran"; None for none seen.

    A name behind a preposition is what somebody else's office is of: "the lawyer of Ana Kern".
    """
    for k in range(phrase.first, phrase.last):
        name = frame.people.get(k)
        if name is None or name.first != k or name.last > phrase.last:
            continue
        own = k == phrase.first or frame.lower[k - 1] not in PREPOSITIONS
        ends = name.last == phrase.last or frame.lower[name.last] in BEHIND_NAME
        return name if own and ends else None
    return None


def _people(frame: Frame, seen: ModelReading) -> dict[int, Range]:
    """For each item of a name the whole name, as far as it stands in the frame."""
    found: dict[int, Range] = {}
    named = [None if item.quotation >= 0 else seen.people.get(item.first) for item in frame.items]
    for name, group in groupby(range(len(named)), key=named.__getitem__):
        if name is not None:
            at = list(group)
            found |= dict.fromkeys(at, Range(at[0], at[-1] + 1))
    return found


def _clauses(frame: Frame, seen: ModelReading) -> dict[int, int]:
    """For the item that opens a reported clause the item after it; a quotation is never cut in two."""
    firsts = [item.first for item in frame.items]
    ends = {k: seen.clauses[first] for k, first in enumerate(firsts) if first in seen.clauses}
    return {k: bisect_left(firsts, end) for k, end in ends.items()}
