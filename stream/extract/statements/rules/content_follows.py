"""The speaker, then what he says: quoted, after a colon, in a that-clause, in a bare clause.

"Orlova said: “We wait.”" · "Orlova told TASS that she was waiting" · "Orlova said she was waiting"
"""

from stream.extract.statements.content_after import content_after
from stream.extract.statements.content_at import content_at
from stream.extract.statements.finding import Finding
from stream.extract.statements.outlets import passing_on
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.quoted_by_outlet import quoted_by_outlet
from stream.extract.statements.relative_clause import in_free_relative, main_clause_again, speaks_in_relative
from stream.extract.statements.reporting_verbs import DENY
from stream.extract.statements.rules.clause_before import is_clause
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.segments import ENDS, Kind, is_separator, kind_of, segments
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after


def content_follows(seen: Situation) -> Finding | None:
    """The content after the cue, however it is brought in."""
    frame, cue = seen.frame, seen.cue
    after = content_after(frame, cue)
    if after.intro == "clause" and after.at == cue.items.last and _inverted(seen):
        return None
    if after.intro == "quotation" and _breaks_clause(seen, after.at):
        return None
    content = content_at(seen, after)
    if content is None:
        return None
    quoted = quoted_by_outlet(seen)
    phrase = quoted or _speaker(seen)
    via = seen.subject if quoted is not None else None
    if phrase is None and not seen.found:
        return None
    relative = phrase is not None and in_free_relative(frame, phrase.main.first)
    if relative and (after.intro != "colon" or frame.quotation(after.at) < 0):
        return None
    if phrase is not None and speaks_in_relative(frame, phrase, cue.head):
        content = Range(content.first, main_clause_again(frame, *content))
    first = phrase.whole.first if phrase is not None else cue.head
    return Finding(
        rule=f"{after.intro}_after",
        contents=(content,),
        speaker=phrase,
        cue=cue.items,
        extent=Range(min(first, cue.head), content.last),
        confidence=0.9 if after.intro in {"that", "quotation", "colon"} else 0.75,
        denied=bool(cue.verb.takes & DENY),
        addressee=after.addressee,
        via=passing_on(frame, via.main) if via is not None else None,
    )


def _inverted(seen: Situation) -> bool:
    """Whether the speaker follows the verb within commas: "The vote, said the deputy, was a farce"."""
    frame, cue = seen.frame, seen.cue
    if not cue.head or not is_separator(frame, cue.head - 1):
        return False
    phrase = phrase_after(frame, cue.items.last)
    if phrase is None or phrase.whole.last >= len(frame.items):
        return False
    return is_separator(frame, phrase.whole.last) or frame.words[phrase.whole.last] in ENDS


def _breaks_clause(seen: Situation, at: int) -> bool:
    """Whether speaker and cue part a subject from its quoted verb: "The plan, she said, “is dead”"."""
    frame = seen.frame
    phrase = seen.subject
    if phrase is None or not is_separator(frame, at - 1) or phrase.whole.first - 1 <= seen.floor:
        return False
    parts = segments(frame, seen.floor, phrase.whole.first - 1)
    subject = (
        len(parts) == 1 and kind_of(frame, parts[0]) is Kind.PHRASE and is_separator(frame, parts[0].last)
    )
    goes_on = is_clause(frame, seen.floor, parts[-1].last) and kind_of(frame, parts[0]) is Kind.CLAUSE
    return (subject or goes_on) and not any(frame.quotation(k) >= 0 for k in range(*parts[0]))


def _speaker(seen: Situation) -> Phrase | None:
    """The subject; None for "adding that", "but clarified that", whose subject is that of the cue before."""
    frame, cue = seen.frame, seen.cue
    before = seen.before(cue.head)
    if cue.verb.participle and seen.found:
        return None
    if seen.found and before >= 0 and frame.lower[before] in {"and", "but", "also", "later", "then"}:
        return None
    if cue.verb.participle or (before >= 0 and frame.lower[before] in {"and", "but"}):
        return opening_subject(frame, seen.floor, cue.head)
    return seen.subject
