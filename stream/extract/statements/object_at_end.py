"""The phrase that ends a clause, whom ", which said" means: "No word came from the army" → "the army"."""

from stream.extract.statements.closed_classes import FINITE_AUXILIARIES, PREPOSITIONS
from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.segments import holds_finite, is_separator

FARTHEST = 12


def object_at_end(frame: Frame, begin: int, end: int) -> Phrase | None:
    """The longest phrase behind the last verb that reaches item `end`; None where no phrase does."""
    start = end
    while (
        start > max(begin, end - FARTHEST)
        and not holds_finite(frame, start - 1, start)
        and frame.lower[start - 1] not in FINITE_AUXILIARIES
        and not is_separator(frame, start - 1)
    ):
        start -= 1
    for k in range(start, end):
        if frame.lower[k] not in PREPOSITIONS and noun_phrase_end(frame, k, end) == end:
            return Phrase(Range(k, end), ())
    return None
