"""A quotation alone, without cue: the speaker before goes on. "“We wait,” she said. “Not for long.”"."""

from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.quotation import Quotation
from stream.extract.text import Text

# A word and its point.
SHORTEST = 2


def bare_quotation(text: Text, frame: Frame, quotations: list[Quotation]) -> Finding | None:
    """The quotation of a frame that holds nothing else; it begins with a capital and is more than a word."""
    numbers = [k for k in range(len(frame.items)) if frame.quotation(k) >= 0]
    if not numbers or any(w[:1].isalnum() for w in frame.words):
        return None
    first, last = numbers[0], numbers[-1]
    quotation = quotations[frame.quotation(first)]
    if (
        not text.words[quotation.inner_first][:1].isupper()
        or quotation.inner_last - quotation.inner_first < SHORTEST
    ):
        return None
    contents = tuple(Range(k, k + 1) for k in numbers)
    return Finding("bare_quotation", contents, None, None, Range(first, last + 1), 0.8)
