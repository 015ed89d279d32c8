"""Attributions within relative clauses: "Kern, who said that the road was lost, has left town"."""

from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase
from stream.extract.statements.segments import holds_finite, is_separator, segments

# "what the minister says about it" reports nothing.
FREE_RELATIVES = frozenset({"what", "which", "whom", "how", "than"})
# A day or a place may stand between: "which on Monday officials said was open".
FARTHEST = 6


def in_free_relative(frame: Frame, first: int) -> bool:
    """Whether "which" or the like opens the clause of the speaker who begins at item `first`."""
    for k in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        if is_separator(frame, k) or holds_finite(frame, k, k + 1):
            return False
        if frame.lower[k] in FREE_RELATIVES:
            return True
    return False


def speaks_in_relative(frame: Frame, phrase: Phrase, cue: int) -> bool:
    """Whether the speaker's verb stands in a clause of "who" or "which"."""
    return any(frame.lower[k] in {"who", "which"} for k in range(phrase.main.last, cue))


def main_clause_again(frame: Frame, first: int, last: int) -> int:
    """Where a reported clause within a relative one ends: before the verb of the main clause, else at `last`.

    A finite verb directly behind a comma has its subject before the relative clause, or before a remark
    within the reported clause ("the road, which was mined, has opened"): of those the second one counts.
    """
    remark = False
    for part in segments(frame, first, last):
        if part.first > first and holds_finite(frame, part.first, part.first + 1):
            if not remark:
                return part.first - 1
            remark = False
        else:
            remark = part.first > first and is_separator(frame, part.first - 1)
    return last
