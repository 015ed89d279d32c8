"""From a body to the prepared text: spaCy's blank English tokenizer with our own sentence component."""

import re
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from stream.extract.sentence_ends import sentence_starts
from stream.extract.text import Sentence, Stretch, Text

# spaCy refuses texts over 1,000,000 characters (E088) to protect parsers that we do not have.
NO_LIMIT = 1 << 31
PARAGRAPH_BREAK = re.compile(r"(?:\r?\n[^\S\n]*){2,}")


@Language.component("frontwire_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """The spaCy component: sets `is_sent_start` as news bulletins with quotations need it."""
    words = [token.text for token in doc]
    for token, opens in zip(doc, sentence_starts(words), strict=True):
        token.is_sent_start = opens
    return doc


@cache
def pipeline() -> Language:
    """The blank pipeline, made once a process (0.3 s)."""
    nlp = spacy.blank("en")
    nlp.max_length = NO_LIMIT
    nlp.add_pipe("frontwire_sentences")
    return nlp


def prepare(body: str) -> Text:
    """Tokenizes a body and finds its paragraphs and sentences; no sentence crosses a blank line."""
    doc = pipeline()(body)
    kept = [token for token in doc if not token.is_space]
    words = [token.text for token in kept]
    starts = [token.idx for token in kept]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    opens = [bool(token.is_sent_start) for token in kept]
    paragraphs = _paragraphs(body, starts)
    return Text(
        body=body,
        words=words,
        lower=[word.lower() for word in words],
        starts=starts,
        ends=ends,
        sentences=_sentences(paragraphs, opens, starts, ends),
        paragraphs=paragraphs,
    )


def _paragraphs(body: str, starts: list[int]) -> tuple[Stretch, ...]:
    """The stretches between blank lines that hold a token, without the white space around them."""
    found, token, begin = [], 0, 0
    for end in [*(match.start() for match in PARAGRAPH_BREAK.finditer(body)), len(body)]:
        first = token
        while token < len(starts) and starts[token] < end:
            token += 1
        if token > first:
            found.append(Stretch(starts[first], begin + len(body[begin:end].rstrip()), first, token))
        begin = end
    return tuple(found)


def _sentences(
    paragraphs: tuple[Stretch, ...], opens: list[bool], starts: list[int], ends: list[int]
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs; a paragraph always opens one."""
    found = []
    for number, paragraph in enumerate(paragraphs):
        firsts = [i for i in range(paragraph.first, paragraph.last) if i == paragraph.first or opens[i]]
        for first, last in zip(firsts, [*firsts[1:], paragraph.last], strict=True):
            found.append(Sentence(starts[first], ends[last - 1], first, last, number))
    return tuple(found)
