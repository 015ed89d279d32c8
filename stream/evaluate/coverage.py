"""Whether every passage is the letters it claims to be, and every letter of the body is accounted for."""

from collections import Counter

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from stream.evaluate.counts import Counts
from stream.evaluate.mistake import Mistake
from stream.evaluate.wording import words

# A statement's passage may have so many letters beside its content, an event's so many in all.
_BESIDE_CONTENT = 400
_LONGEST_EVENT = 900


def score_coverage(found: RecordSet, body: str) -> tuple[Counts, list[Mistake]]:
    """The wrong passages, and the letters that are in no record and not unclassified either.

    An unclassified stretch that crosses a paragraph or overlaps a record accounts for nothing.
    """
    faults = [(record, fault) for record in found.records if (fault := _fault(record, body))]
    covered = bytearray(len(body))
    for record in found.records:
        _cover(covered, record.span.start, record.span.end)
    recorded = bytes(covered)
    for rest in found.unclassified:
        start, end = rest.span.start, rest.span.end
        if "\n\n" not in body[start:end].strip() and 1 not in recorded[start:end]:
            _cover(covered, start, end)
    letters = [at for at, letter in enumerate(body) if letter.isalnum()]
    lost = sum(not covered[at] for at in letters)
    counts = Counts(spans_wrong=len(faults), letters=len(letters), letters_lost=lost)
    mistakes = [Mistake(fault, record.span, None, record.text, record.rule) for record, fault in faults]
    if lost:
        mistakes.append(Mistake("letters lost", None, None, f"{lost} of {len(letters)}"))
    return counts, mistakes


def _cover(covered: bytearray, start: int, end: int) -> None:
    end = min(end, len(covered))
    covered[start:end] = b"\1" * (end - start)


def _fault(record: Statement | FrontEvent, body: str) -> str | None:
    """What is wrong with a record's passage, None when nothing is."""
    text = record.text
    if body[record.span.start : record.span.end] != text:
        return "passage is not the text"
    if isinstance(record, FrontEvent):
        return "passage too long for an event" if len(text) > _LONGEST_EVENT else None
    lacking = Counter(words(record.content)) - Counter(words(text))
    if lacking or len(text) > len(record.content) + _BESIDE_CONTENT:
        return "passage does not fit its content"
    return None
