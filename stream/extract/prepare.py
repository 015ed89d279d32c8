"""From a body to the prepared text: spaCy's blank English tokenizer with our own sentence component.

Tokens cross from spaCy to Python as arrays: asking each token for its attributes took four times as long as
the tokenizer itself (108 ms against 22 ms on a bulletin of 9 kB).
"""

import re
from bisect import bisect_left
from functools import cache
from itertools import compress
from typing import Any

import numpy as np
import spacy
from spacy.attrs import LENGTH, ORTH, SENT_START, SPACY  # type: ignore[import-not-found]  # compiled, no stub
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from stream.extract.sentence_ends import sentence_starts
from stream.extract.text import Sentence, Stretch, Text

# spaCy refuses texts over 1,000,000 characters (E088) to protect parsers that we do not have.
NO_LIMIT = 1 << 31
# A mark inside a word ("tax-free”—not") is a token, too; the tokenizer parts it from the ends of words only.
LONE_MARK = r"[“”„«»\"]"
PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")


@Language.component("frontwire_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """The spaCy component: sets `is_sent_start` as news bulletins with quotations need it."""
    orths, spaces = doc.to_array([ORTH, SPACY]).T.tolist() if len(doc) else ([], [])
    opens = sentence_starts(_strings(doc, orths), spaces)
    marks = np.where(opens, 1, -1).astype("int64").astype("uint64")
    doc.from_array([SENT_START], marks)  # type: ignore[arg-type]  # the stub asks for signed numbers
    return doc


@cache
def pipeline() -> Language:
    """The blank pipeline, made once a process (0.3 s)."""
    nlp = spacy.blank("en")
    nlp.max_length = NO_LIMIT
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), LONE_MARK])
    tokenizer: Any = nlp.tokenizer  # typed as any callable, which has no infixes
    tokenizer.infix_finditer = infixes.finditer
    nlp.add_pipe("frontwire_sentences")
    return nlp


def prepare(body: str) -> Text:
    """Tokenizes a body and finds its paragraphs and sentences; no sentence crosses a blank line."""
    doc = pipeline()(body)
    if not len(doc):
        return Text(body=body, words=[], lower=[], starts=[], ends=[], sentences=(), paragraphs=())
    table = doc.to_array([ORTH, LENGTH, SPACY, SENT_START])
    lengths, spaces, opens = table[:, 1:].T.astype("int64")
    starts = np.concatenate(([0], np.cumsum(lengths + spaces)[:-1]))
    words = _strings(doc, table[:, 0].tolist())
    kept = [not word.isspace() for word in words]
    words = list(compress(words, kept))
    begins = starts[kept].tolist()
    ends = (starts + lengths)[kept].tolist()
    paragraphs = _paragraphs(body, begins)
    return Text(
        body=body,
        words=words,
        lower=list(map(str.lower, words)),
        starts=begins,
        ends=ends,
        sentences=_sentences(paragraphs, (opens[kept] == 1).nonzero()[0].tolist(), begins, ends),
        paragraphs=paragraphs,
    )


def _strings(doc: Doc, orths: list[int]) -> list[str]:
    """The words of hashes, each different one looked up once."""
    strings = doc.vocab.strings
    table = {orth: strings[orth] for orth in set(orths)}
    return [table[orth] for orth in orths]


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
