"""Outlets in an aside beside the cue: "Kern said, according to Volna, that", "Kern, as Volna reports,"."""

from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.outlet_named import is_outlet_named
from stream.extract.statements.phrase import Range

TALKING = frozenset({"speaking", "talking"})
REPORTS = frozenset({"reports", "reported", "writes", "wrote", "quotes", "quoted", "notes", "noted"})
COMMAS = frozenset({",", "(", ")"})


def outlet_in_aside(frame: Frame, free: list[int]) -> Range | None:
    """The outlet that an aside among the items `free` names; None for none."""
    for k in free:
        if not k or frame.words[k - 1] not in COMMAS or k + 1 not in free:
            continue
        named = _accordingly(frame, k) or _spoken_to(frame, k) or _as_reported(frame, k)
        if named is not None and is_outlet_named(frame, named):
            return named
    return None


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
    closed = end < len(frame.words) and frame.words[end] in COMMAS
    return Range(first, end) if closed and end > first else None
