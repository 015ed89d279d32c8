"""According to somebody: "According to the mayor, the bridge is closed", and the other way round."""

from stream.extract.statements.asides import cited_at
from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.cue import GENITIVES
from stream.extract.statements.cue_phrases import VIEWS
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.rules.clause_before import clause_start, rest_of_clause, without_marks
from stream.extract.statements.segments import ENDS, holds_finite, is_separator
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after

SHORTEST = 2
# Of a clause that nothing behind the source goes on.
SHORTEST_BEFORE = 3
OBLIQUE = frozenset({"him", "her", "them"})


def according_to(seen: Situation) -> Finding | None:
    """The clause after the source where the phrase opens the frame, else the clause before it."""
    frame, cue = seen.frame, seen.cue
    if cue.kind != "according":
        return None
    phrase = (
        _owner(frame, cue.items) or _pronoun(frame, cue.items.last) or phrase_after(frame, cue.items.last)
    )
    if phrase is None:
        return None
    end = max(phrase.whole.last, cue.items.last)
    opens = not any(
        w[:1].isalnum() or w == "“”" for w in frame.words[clause_start(frame, seen.floor) : cue.head]
    )
    content = _after(seen, end) if opens else (_quoted(seen, end) or _before(seen))
    if content is None:
        return None
    if not opens and content.first > end and (broken := _broken(seen)) is not None:
        content = broken
    rest = None if opens or content.first >= end else _around(seen, content, end)
    if rest is None and content.last - content.first < SHORTEST_BEFORE and frame.quotation(content.first) < 0:
        return None
    return Finding(
        rule="according_to",
        contents=(content,) if rest is None else (content, rest),
        speaker=phrase,
        cue=cue.items,
        extent=Range(min(cue.head, content.first), max(end, content.last, rest.last if rest else 0)),
        confidence=0.85,
    )


def _owner(frame: Frame, cue: Range) -> Phrase | None:
    """The possessive in "in her words"."""
    mark = next((k for k in range(cue.first + 2, cue.last) if frame.words[k] in GENITIVES), None)
    if mark is not None and frame.lower[cue.last - 1] in VIEWS:
        return Phrase(Range(cue.first + 1, mark), ())
    if frame.lower[cue.last - 1] not in VIEWS or frame.lower[cue.first + 1] == "the":
        return None
    return Phrase(Range(cue.first + 1, cue.first + 2), ())


def _pronoun(frame: Frame, k: int) -> Phrase | None:
    """The pronoun in "according to him"."""
    return Phrase(Range(k, k + 1), ()) if k < len(frame.lower) and frame.lower[k] in OBLIQUE else None


def _after(seen: Situation, end: int) -> Range | None:
    frame = seen.frame
    k = end
    while (
        k < len(frame.items)
        and not is_separator(frame, k)
        and frame.words[k] not in ENDS
        and frame.quotation(k) < 0
    ):
        k += 1
    while k < len(frame.items) and (is_separator(frame, k) or frame.words[k] == ":"):
        k += 1
    cited = cited_at(frame, k, len(frame.items)) if k < len(frame.items) else None
    k = cited.last + 1 if cited is not None else k
    last = clause_end(frame, k, seen.cues)
    return (
        Range(k, last) if last - k >= SHORTEST or (k < len(frame.items) and frame.quotation(k) >= 0) else None
    )


def _quoted(seen: Situation, end: int) -> Range | None:
    """The quotation behind the source: "The dead were, in the words of the mayor, “two goats”"."""
    k = _past_bracket(seen.frame, end)
    while k < len(seen.frame.items) and is_separator(seen.frame, k):
        k += 1
    return Range(k, k + 1) if k > end and seen.free_quotation(k) else None


def _broken(seen: Situation) -> Range | None:
    """The quotation before the source where one behind it goes on: "“It,” according to her, “is closed”"."""
    frame = seen.frame
    before = seen.before(seen.cue.head)
    opens = clause_start(frame, seen.floor) == before
    return Range(before, before + 1) if opens and seen.free_quotation(before) else None


def _past_bracket(frame: Frame, k: int) -> int:
    """Past the short name behind a body: "(WFP)"."""
    return k + 3 if frame.words[k : k + 1] == ("(",) and frame.words[k + 2 : k + 3] == (")",) else k


def _around(seen: Situation, before: Range, end: int) -> Range | None:
    """The clause's second half behind the source: "The army, in his view, lacks sergeants"."""
    frame = seen.frame
    if (following := _quoted(seen, end)) is not None and frame.quotation(before.first) >= 0:
        return following
    if holds_finite(frame, before.first, before.last) or any(frame.quotation(k) >= 0 for k in range(*before)):
        return None
    return rest_of_clause(seen, end + 1) if end < len(frame.items) and is_separator(frame, end) else None


def _before(seen: Situation) -> Range | None:
    frame = seen.frame
    start, end = clause_start(frame, seen.floor), without_marks(frame, seen.floor, seen.cue.head)
    colon = next((k for k in range(end - 1, start, -1) if frame.words[k] in {":", ";"}), None)
    start = start if colon is None else colon + 1
    return Range(start, end) if end > start else None
