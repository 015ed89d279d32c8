"""Outlets beside the cue: "Kern said, according to Volna, that", "Kern, as Volna reports," and at the end."""

from stream.extract.statements.closed_classes import DETERMINERS
from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.outlet_named import KNOWN_OUTLETS, is_outlet_named
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import ENDS

TALKING = frozenset({"speaking", "talking"})
REPORTS = frozenset({"reports", "reported", "writes", "wrote", "quotes", "quoted", "notes", "noted"})
# ", writes Der Abend": who stands behind it can be nothing else.
PRESS = frozenset({"reports", "reported", "writes", "wrote"})
REPORTING = frozenset((word,) for word in PRESS)
COMMAS = frozenset({",", "(", ")"})


def outlet_in_aside(frame: Frame, free: list[int]) -> Range | None:
    """The outlet that an aside among the items `free` names; None for none."""
    for k in free:
        if not k or frame.words[k - 1] not in COMMAS or k + 1 not in free:
            continue
        named = _accordingly(frame, k) or _spoken_to(frame, k) or _as_reported(frame, k)
        named = named or closing_report(frame, k)
        if named is not None and (frame.lower[k] in PRESS or is_outlet_named(frame, named)):
            return named
    return None


def closing_report(frame: Frame, k: int) -> Range | None:
    """The outlet of "Volna reports." and "writes Der Abend.", with which a sentence ends, at item `k`."""
    if frame.lower[k] in PRESS:
        last = noun_phrase_end(frame, k + 1, len(frame.items))
        turned = Range(k + 1, last)
        return turned if _ends(frame, last) and _may_be_outlet(frame, turned) else None
    last = noun_phrase_end(frame, k, len(frame.items))
    # "Volna reports" may be a noun phrase as well.
    verb = last - (frame.lower[last - 1] in PRESS)
    if verb <= k or frame.lower[verb : verb + 1] not in REPORTING or not _ends(frame, verb + 1):
        return None
    named = Range(k, verb)
    return named if is_outlet_named(frame, named) else None


def _ends(frame: Frame, k: int) -> bool:
    return k >= len(frame.words) or frame.words[k] in ENDS


def _may_be_outlet(frame: Frame, part: Range) -> bool:
    """Whether a name behind "writes" may be an outlet's: all capitals, and nobody's office or country."""
    words = frame.words[part.first : part.last]
    return bool(words) and all(w[:1].isupper() or w.lower() in KNOWN_OUTLETS | DETERMINERS for w in words)


def _accordingly(frame: Frame, k: int) -> Range | None:
    """What "according to Volna," names."""
    if frame.lower[k : k + 2] != ("according", "to"):
        return None
    return _closed(frame, k + 2)


def _spoken_to(frame: Frame, k: int) -> Range | None:
    """What "speaking to Volna," names."""
    if frame.lower[k] not in TALKING or frame.lower[k + 1] not in {"to", "with"}:
        return None
    return _closed(frame, k + 2)


def _as_reported(frame: Frame, k: int) -> Range | None:
    """What "as Volna reports," names."""
    if frame.lower[k] != "as":
        return None
    end = noun_phrase_end(frame, k + 1, len(frame.items))
    # "Volna reports" may be a noun phrase as well.
    verb = end - 1 if frame.lower[end - 1] in REPORTS else end
    reports = verb < len(frame.words) and frame.lower[verb] in REPORTS
    return Range(k + 1, verb) if reports and verb > k + 1 else None


def _closed(frame: Frame, first: int) -> Range | None:
    """The noun phrase at `first`, where a comma or bracket ends it."""
    end = noun_phrase_end(frame, first, len(frame.items))
    closed = end >= len(frame.words) or frame.words[end] in COMMAS | ENDS
    return Range(first, end) if closed and end > first else None
