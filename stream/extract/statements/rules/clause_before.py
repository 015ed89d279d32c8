"""A clause without marks, then its speaker: "The bridge is closed, the mayor said."."""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from stream.extract.statements.content_after import content_after
from stream.extract.statements.cue_lexicon import FORMS
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import BODIES, OUTLET_WORDS
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.reporting_verbs import AFTER
from stream.extract.statements.segments import ENDS, Kind, holds_finite, is_separator, kind_of, segments
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after
from stream.extract.statements.unnamed import is_person_noun

SHORTEST = 3
# They join what follows to the clause before the attribution: ", he argues, and now risks".
# "Asked whether he would leave, he shrugged."
ASKED = frozenset({"asked", "questioned", "pressed", "quizzed", "prompted"})
# The speaker says only what they open: what stands before them is told by the writer.
NEW_CLAUSE = RELATIVES | {"where", "although", "though", "while", "because"}
GOING_ON = frozenset({"and", "but", "or", "nor", "because", "unless"})


def clause_before(seen: Situation) -> Finding | None:
    """The clause left of the speaker and the cue, which nothing but circumstances may follow."""
    frame, cue = seen.frame, seen.cue
    if not cue.verb.takes & AFTER or cue.verb.participle:
        return None
    phrase = _speaker(seen)
    if phrase is None:
        return None
    begin = min(phrase.whole.first, cue.head)
    last = max(phrase.whole.last, cue.items.last)
    after = content_after(frame, cue, last if phrase.whole.first > cue.head else None)
    broken = (
        after.intro == "comma"
        or (frame.words[after.at : after.at + 1] == (";",) and frame.lower[phrase.main.first] in PRONOUNS)
        or (after.intro == "quotation" and is_separator(frame, after.at - 1))
    )
    parted = begin > seen.floor and (is_separator(frame, begin - 1) or begin - 1 in frame.ended)
    if not (broken or after.intro == "end") or not parted:
        return None
    end = without_marks(frame, seen.floor, begin)
    start = _after_semicolon(frame, clause_start(frame, seen.floor), end)
    if frame.lower[phrase.main.first] in PRONOUNS:
        start = _after_colon(frame, start, end)
    if is_asked(frame, start):
        return None
    rest = rest_of_clause(seen, after.at + (after.intro != "quotation")) if broken else None
    whole = rest is not None
    if end <= start or not (whole or is_clause(frame, start, end) or _told(frame, start, end)):
        return None
    contents = (Range(start, end), rest) if rest is not None else (Range(start, end),)
    if rest is not None and frame.lower[end - 1] in NEW_CLAUSE:
        contents, start = (rest,), begin  # "clashes went on around the road, where, he said, four were held"
    return Finding(
        rule="clause_around" if rest is not None else "clause_before",
        contents=contents,
        speaker=phrase,
        cue=cue.items,
        extent=Range(start, max(last, after.at, contents[-1].last)),
        confidence=0.85,
        addressee=after.addressee,
    )


def is_asked(frame: Frame, k: int) -> bool:
    """Whether what begins at item `k` only tells of a question: "Asked about it", "When pressed on it"."""
    return frame.lower[k + (frame.lower[k] in {"when", "once", "if"})] in ASKED


def _speaker(seen: Situation) -> Phrase | None:
    frame, cue = seen.frame, seen.cue
    parted = cue.head > seen.floor and (is_separator(frame, cue.head - 1) or cue.head - 1 in frame.ended)
    if parted and cue.verb.lemma != "tell":
        inverted = phrase_after(frame, cue.items.last)
        if inverted is not None and _speaks(frame, inverted.main):
            return inverted
    return seen.subject


def _speaks(frame: Frame, part: Range) -> bool:
    """Whether a phrase behind the verb is somebody, and not what he reported: "an impact in the port"."""
    if part.first in frame.people:
        return True
    end = next((k for k in range(part.first + 1, part.last) if frame.lower[k] in PREPOSITIONS), part.last)
    words = frame.lower[part.first : end]
    if words[0] in PRONOUNS or (words[0] not in DETERMINERS and frame.words[part.first][:1].isupper()):
        return True
    return any(is_person_noun(w) or w in BODIES or w in OUTLET_WORDS for w in words)


def rest_of_clause(seen: Situation, start: int) -> Range | None:
    """The second half of a clause that its attribution breaks: "The road, the mayor said, is closed."."""
    frame = seen.frame
    if start >= len(frame.items) or frame.lower[start] in FORMS:
        return None
    end = clause_end(frame, start, seen.cues)
    if end <= start or any(start <= cue.head < end for cue in seen.cues):
        return None
    first = segments(frame, start, end)[0]
    kind = kind_of(frame, first)
    if kind is Kind.ASIDE or (kind is Kind.OPENER and first.last == end and not _purpose(frame, start)):
        return None
    quoted = any(frame.quotation(k) >= 0 for k in range(start, end))
    goes_on = frame.lower[start] in GOING_ON and not (start + 1 < end and frame.lower[start + 1] in PRONOUNS)
    whole = quoted or goes_on or holds_finite(frame, start, end) or _purpose(frame, start)
    return Range(start, end) if whole else None


def _purpose(frame: Frame, k: int) -> bool:
    """Whether an infinitive goes on: "There was fuel, she said, to keep the ward warm"."""
    following = frame.words[k + 1 : k + 2]
    return (
        frame.lower[k] == "to"
        and bool(following)
        and following[0].islower()
        and following[0] not in DETERMINERS
    )


def _length(frame: Frame, start: int, end: int) -> int:
    """The tokens of a stretch, those of its quotations counted."""
    return sum(frame.items[k].last - frame.items[k].first for k in range(start, end))


def _after_semicolon(frame: Frame, start: int, end: int) -> int:
    """The start of the last clause: what stands before a semicolon is told without a speaker."""
    return next((k + 1 for k in range(end - 1, start, -1) if frame.words[k] == ";"), start)


def _after_colon(frame: Frame, start: int, end: int) -> int:
    """The start of what "she" says behind a colon: "The mayor went further: the road is lost, she said"."""
    return next((k + 1 for k in range(start, end) if frame.words[k] == ":"), start)


def clause_start(frame: Frame, floor: int) -> int:
    """The first item past the marks that an attribution before leaves."""
    start = floor
    while start < len(frame.items) and (is_separator(frame, start) or frame.words[start] in ENDS):
        start += 1
    return start


def without_marks(frame: Frame, floor: int, end: int) -> int:
    """The end of a stretch without the commas and dashes behind it."""
    while end > floor and is_separator(frame, end - 1):
        end -= 1
    return end


def _told(frame: Frame, start: int, end: int) -> bool:
    """Whether the clause's own verb is one of saying, which may be a noun elsewhere: "Kiev demands talks"."""
    return any(
        frame.lower[k] in FORMS and frame.words[k - 1][:1].isupper() for k in range(start + 1, end - 1)
    )


def is_clause(frame: Frame, start: int, end: int) -> bool:
    """Whether a stretch says something: it holds a finite verb, or is long enough to hide an unknown one."""
    if _length(frame, start, end) < SHORTEST:
        return False
    if any(frame.quotation(k) >= 0 for k in range(start, end)):
        return True
    return holds_finite(frame, start, end) or end - start >= 7  # noqa: PLR2004 -- "At a meeting in the capital" has six
