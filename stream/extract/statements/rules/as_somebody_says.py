"""A clause that "as" gives to its speaker: "As Orlova noted, the road is open", "…, as she puts it, “…”"."""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.content_after import After, content_after
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.reporting_verbs import INTENT
from stream.extract.statements.rules.clause_before import clause_start, rest_of_clause, without_marks
from stream.extract.statements.segments import ENDS, Kind, holds_finite, is_separator, kind_of
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after

SHORTEST = 3


def as_somebody_says(seen: Situation) -> Finding | None:
    """The clause after the comma where "as" opens the frame, a quotation after it, else the clause before."""
    frame, cue = seen.frame, seen.cue
    if cue.kind != "verb" or cue.verb.participle or cue.verb.takes & INTENT:
        return None
    phrase = _speaker(seen)
    start = phrase.whole.first - 1 if phrase is not None else -1
    if (
        phrase is None
        or start < seen.floor
        or frame.lower[start] != "as"
        or not _parted(frame, start, seen.floor)
    ):
        return None
    after = content_after(frame, cue)
    content = _content(seen, start, after.at, ended=after.intro == "end", comma=_comma(frame, after.at))
    if content is None:
        return None
    rest = _rest(seen, content, after)
    return Finding(
        rule="as_somebody_says",
        contents=(content,) if rest is None else (content, rest),
        speaker=phrase,
        cue=cue.items,
        extent=Range(min(start, content.first), max(after.at, content.last, rest.last if rest else 0)),
        confidence=0.8,
        addressee=after.addressee,
    )


def _speaker(seen: Situation) -> Phrase | None:
    """The subject; behind an opening "as" with all that stands in commas: "As Kern, a blogger, notes"."""
    frame, head = seen.frame, seen.cue.head
    opens = seen.floor
    while opens < head and (is_separator(frame, opens) or frame.lower[opens] in {"and", "but"}):
        opens += 1
    if opens < head and frame.lower[opens] == "as" and is_separator(frame, head - 1):
        phrase = phrase_after(frame, opens + 1, head)
        if phrase is not None and phrase.asides and phrase.whole.last == head - 1:
            return phrase
    return seen.subject


def _parted(frame: Frame, start: int, floor: int) -> bool:
    """Whether "as" opens the frame or stands behind a comma: no time ("shells fell as he spoke")."""
    before = start - 1
    return (
        before < floor
        or frame.quotation(before) >= 0
        or is_separator(frame, before)
        or frame.lower[before] in {"and", "but"}
    )


def _is_subject(frame: Frame, begin: int, end: int) -> bool:
    """Whether a stretch is the subject of a clause that goes on: "The plan, as Volna writes, was dropped"."""
    return kind_of(frame, Range(begin, end)) is Kind.PHRASE and noun_phrase_end(frame, begin, end) == end


def _rest(seen: Situation, content: Range, after: After) -> Range | None:
    """What goes on behind the comma where `content` is but a subject; None for whole clauses."""
    frame = seen.frame
    if content.first >= after.at or frame.quotation(content.first) >= 0 or holds_finite(frame, *content):
        return None
    k = after.at
    while k < len(frame.items) and is_separator(frame, k):
        k += 1
    return rest_of_clause(seen, k)


def _comma(frame: Frame, at: int) -> bool:
    """Whether a comma parts the cue from what stands at an item."""
    return is_separator(frame, at) or (at > 0 and is_separator(frame, at - 1))


def _content(seen: Situation, start: int, at: int, *, ended: bool, comma: bool) -> Range | None:
    frame = seen.frame
    k = at
    while k < len(frame.items) and is_separator(frame, k):
        k += 1
    if comma and seen.free_quotation(k):
        return Range(k, k + 1)
    opens = not any(w[:1].isalnum() and w not in {"and", "but"} for w in frame.lower[seen.floor : start])
    if opens and comma:
        end = clause_end(frame, k, seen.cues)
        told = any(k < cue.head < end for cue in seen.cues)
        return Range(k, end) if not told and end - k >= SHORTEST and holds_finite(frame, k, end) else None
    begin, end = clause_start(frame, seen.floor), without_marks(frame, seen.floor, start)
    if comma and not ended and end > begin and _is_subject(frame, begin, end):
        return Range(begin, end) if rest_of_clause(seen, k) is not None else None
    closes = ended or comma or frame.words[min(at, len(frame.words) - 1)] in ENDS
    quoted = end - begin == 1 and seen.free_quotation(begin)
    whole = end - begin >= SHORTEST and holds_finite(frame, begin, end)
    return Range(begin, end) if closes and (quoted or whole) else None
