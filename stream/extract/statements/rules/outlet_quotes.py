"""An outlet that quotes somebody: "“We wait,” Volna quotes an officer.", "Volna quotes Kern: “We wait.”"."""

from stream.extract.statements.content_after import content_after
from stream.extract.statements.finding import Finding
from stream.extract.statements.outlets import is_outlet, passing_on
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.phrase_head import head_of
from stream.extract.statements.rules.clause_before import clause_start, is_clause, without_marks
from stream.extract.statements.segments import is_separator
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after


def outlet_quotes(seen: Situation) -> Finding | None:
    """The quotation or clause before the outlet, else the quotation behind the colon; its source speaks."""
    frame, cue = seen.frame, seen.cue
    outlet = seen.subject
    source = phrase_after(frame, cue.items.last)
    if outlet is None or source is None or not _is_outlet(seen, outlet):
        return None
    after = content_after(frame, cue, source.whole.last)
    begin = outlet.whole.first
    if after.intro == "colon" and seen.free_quotation(after.at):
        content = Range(after.at, after.at + 1)
    elif after.intro == "end" and begin > seen.floor:
        content = Range(clause_start(frame, seen.floor), without_marks(frame, seen.floor, begin))
        quoted = content.last - content.first == 1 and seen.free_quotation(content.first)
        told = is_separator(frame, begin - 1) and is_clause(frame, *content)
        if content.last <= content.first or not (quoted or told):
            return None
    else:
        return None
    return Finding(
        rule="outlet_quotes",
        contents=(content,),
        speaker=source,
        cue=cue.items,
        extent=Range(min(begin, content.first), max(source.whole.last, content.last)),
        confidence=0.8,
        via=passing_on(frame, outlet.main),
    )


def _is_outlet(seen: Situation, phrase: Phrase) -> bool:
    words = list(seen.frame.words[phrase.main.first : phrase.main.last])
    return is_outlet(words, head_of([word.lower() for word in words]))
