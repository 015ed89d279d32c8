"""The speaker before the reporting verb: "German Chancellor Friedrich Merz, under fire at home, said"."""

from stream.extract.statements.closed_classes import AUXILIARIES, RELATIVES, is_adverb
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import BODIES, OUTLET_WORDS
from stream.extract.statements.object_at_end import object_at_end
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.segments import ENDS, Kind, is_separator, kind_of, segments
from stream.extract.statements.speaking_phrase import trimmed

# A speaker with all asides stands within so many words before the verb; it also keeps the search linear.
FARTHEST = 60


def subject_before(frame: Frame, cue: int, floor: int) -> Phrase | None:
    """The speaker whose verb stands at item `cue`, looked for from item `floor` on."""
    end = _before_adverbs(frame, cue, floor)
    begin = _left_limit(frame, end, floor)
    if begin >= end:
        return None
    if not is_separator(frame, end - 1):
        return _adjacent(frame, begin, end)
    return _with_asides(frame, segments(frame, begin, end - 1))


def _before_adverbs(frame: Frame, cue: int, floor: int) -> int:
    end = cue
    while end > floor and (is_adverb(frame.lower[end - 1]) or frame.lower[end - 1] in AUXILIARIES):
        end -= 1
    return end


def _left_limit(frame: Frame, end: int, floor: int) -> int:
    """The first item that can belong to the speaker: after a quotation that opens the frame, a colon."""
    begin = end
    stop = max(floor, end - FARTHEST)
    while begin > stop and frame.words[begin - 1] not in ENDS:
        if frame.quotation(begin - 1) >= 0 and (
            begin - 1 == floor or begin == end or begin - 1 in frame.ended
        ):
            break
        begin -= 1
    while begin < end and is_separator(frame, begin):
        begin += 1
    return begin


def _adjacent(frame: Frame, begin: int, end: int) -> Phrase | None:
    """The speaker directly before the verb, words before him cut off."""
    start = end
    while start > begin and not is_separator(frame, start - 1) and not _ends_words(frame, start - 1):
        start -= 1
    asides: tuple[Range, ...] = ()
    relative = next((k for k in range(start, end) if frame.lower[k] in RELATIVES), -1)
    if relative > start:
        asides, end = (Range(relative, end),), relative
    if frame.lower[start] in {"who", "which"} and trimmed(frame, Range(start + 1, end)) is None:
        return _meant_by_relative(frame, begin, start)
    main = trimmed(frame, Range(start, end))
    return Phrase(main, asides) if main is not None else None


def _ends_words(frame: Frame, k: int) -> bool:
    """Whether words end at item `k` and a speaker may follow: ": “We wait.” |", "answer “in kind,” |"."""
    return frame.quotation(k) >= 0 and k > 0 and (frame.words[k - 1] == ":" or k in frame.ended)


def _meant_by_relative(frame: Frame, begin: int, relative: int) -> Phrase | None:
    """Whom "who" and "which" mean: the phrase directly before them, of which "which" takes only bodies."""
    end = relative
    while end > begin and is_separator(frame, end - 1):
        end -= 1
    if end == begin:
        return None
    found = _with_asides(frame, segments(frame, begin, end)) or object_at_end(frame, begin, end)
    if found is None or frame.lower[relative] == "who":
        return found
    return found if end < relative and _is_body(frame, found.main) else None


def _is_body(frame: Frame, part: Range) -> bool:
    """Whether a phrase names or describes a body: "the RSF", "the health ministry"."""
    last = frame.words[part.last - 1]
    return last[:1].isupper() or last.lower() in BODIES | OUTLET_WORDS


def _with_asides(frame: Frame, parts: list[Range]) -> Phrase | None:
    """The speaker before asides in commas: the leftmost phrase that no clause separates from the verb."""
    main = -1
    for number in range(len(parts) - 1, -1, -1):
        kind = kind_of(frame, parts[number])
        if kind is Kind.CLAUSE:
            break
        if kind is Kind.PHRASE:
            main = number
    if main < 0:
        return None
    found = trimmed(frame, parts[main])
    return Phrase(found, tuple(parts[main + 1 :])) if found is not None else None
