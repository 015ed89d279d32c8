"""From a body to the prepared text: spaCy's tokens, our sentences and paragraphs."""

import re
from bisect import bisect_left
from itertools import compress

from stream.extract.sentence_ends import sentence_starts
from stream.extract.text import Sentence, Stretch, Text
from stream.extract.tokens import tokens_of

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
# The mark of a footnote ("the town.[12] Another"): glued to the words beside it, it would join two sentences.
FOOTNOTE = re.compile(r"\[\d{1,3}\]")


def prepare(body: str) -> Text:
    """Tokenizes a body and finds its paragraphs and sentences; no sentence crosses a blank line."""
    tokens = tokens_of(FOOTNOTE.sub(lambda mark: " " * len(mark.group()), body))
    opens = sentence_starts(tokens.words, tokens.spaced)
    kept = [not word.isspace() for word in tokens.words]
    words, starts = list(compress(tokens.words, kept)), list(compress(tokens.starts, kept))
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    paragraphs = _paragraphs(body, starts)
    firsts = [i for i, opening in enumerate(compress(opens, kept)) if opening]
    return Text(
        body=body,
        words=words,
        lower=list(map(str.lower, words)),
        starts=starts,
        ends=ends,
        sentences=_sentences(paragraphs, firsts, starts, ends),
        paragraphs=paragraphs,
    )


def _paragraphs(body: str, starts: list[int]) -> tuple[Stretch, ...]:
    """The stretches between blank lines that hold a token, without the white space around them."""
    found, token, begin = [], 0, 0
    for end in [*(match.start() for match in PARAGRAPH_BREAK.finditer(body)), len(body)]:
        first, token = token, bisect_left(starts, end, token)
        if token > first:
            found.append(Stretch(starts[first], begin + len(body[begin:end].rstrip()), first, token))
        begin = end
    return tuple(found)


def _sentences(
    paragraphs: tuple[Stretch, ...], opens: list[int], starts: list[int], ends: list[int]
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs; a paragraph always opens one."""
    found, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        last = bisect_left(opens, paragraph.last, at)
        firsts = [paragraph.first, *(i for i in opens[at:last] if i > paragraph.first)]
        for first, after in zip(firsts, [*firsts[1:], paragraph.last], strict=True):
            found.append(Sentence(starts[first], ends[after - 1], first, after, number))
        at = last
    return tuple(found)
