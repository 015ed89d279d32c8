"""Whom an outlet quotes: "the agency quoted Jan Kern as saying that", "Volna cites him as saying"."""

from stream.extract.statements.cue_phrases import QUOTING
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after

OBLIQUE = frozenset({"him", "her", "them"})


def quoted_by_outlet(seen: Situation) -> Phrase | None:
    """Who stands between the verb of quoting and "as saying"; None for "was quoted as saying"."""
    cue = seen.cue
    first = cue.items.first
    if cue.kind != "quoted_as" or seen.frame.lower[first] not in QUOTING:
        return None
    if seen.frame.lower[first + 1] in OBLIQUE:
        return Phrase(Range(first + 1, first + 2), ())
    return phrase_after(seen.frame, first + 1, cue.items.last - 2)
