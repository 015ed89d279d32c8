"""A clause, its speaker, then words of his own: "The road is open, Kern noted: “Go and see.”"."""

from stream.extract.statements.finding import Finding
from stream.extract.statements.phrase import Range
from stream.extract.statements.rules.clause_before import clause_start, is_asked, is_clause, without_marks
from stream.extract.statements.segments import Kind, is_separator, kind_of, segments
from stream.extract.statements.situation import Situation


def clause_before_colon(seen: Situation, finding: Finding) -> Finding | None:
    """The clause before the speaker of `finding`, whose quotation a colon brings in; None for none."""
    if finding.rule != "colon_after" or finding.speaker is None or finding.cue is None:
        return None
    begin = finding.speaker.whole.first
    if begin <= seen.floor or not is_separator(seen.frame, begin - 1):
        return None
    start, end = clause_start(seen.frame, seen.floor), without_marks(seen.frame, seen.floor, begin)
    if end <= start or not is_clause(seen.frame, start, end) or is_asked(seen.frame, start):
        return None
    if kind_of(seen.frame, segments(seen.frame, start, end)[0]) is Kind.OPENER:
        return None
    return Finding(
        rule="clause_before",
        contents=(Range(start, end),),
        speaker=finding.speaker,
        cue=finding.cue,
        extent=Range(start, finding.cue.last),
        confidence=0.8,
    )
