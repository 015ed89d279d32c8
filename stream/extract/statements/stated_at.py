"""When it was said: a day or hour told beside speaker and cue, "said on Monday"."""

from datetime import date

from stream.extract.drafts import TimeDraft
from stream.extract.statements.frame import Frame
from stream.extract.text import Text
from stream.extract.time.find import find_times

# "who came to power last year" tells no time of speech.
FINE = frozenset({"minute", "hour", "part_of_day", "day"})


def stated_at(text: Text, frame: Frame, free: list[int], dated: date | None) -> TimeDraft | None:
    """The first day or hour among the items `free`, those of the frame that are no content."""
    for first, last in _stretches(frame, free):
        for found in find_times(text, first, last, dated):
            if found.draft.start is not None and found.draft.precision in FINE:
                return found.draft
    return None


def _stretches(frame: Frame, free: list[int]) -> list[tuple[int, int]]:
    """The tokens of items that follow each other, quotations left out."""
    found: list[tuple[int, int]] = []
    for k in free:
        item = frame.items[k]
        if item.quotation >= 0:
            continue
        if found and found[-1][1] == item.first:
            found[-1] = (found[-1][0], item.last)
        else:
            found.append((item.first, item.last))
    return found
