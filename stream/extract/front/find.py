"""Finds the front events of a bulletin."""

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.axis_heading import read_heading
from stream.extract.front.dateline import after_dateline
from stream.extract.front.marked import mark
from stream.extract.front.passage import Passage
from stream.extract.front.perspective import find_parties
from stream.extract.front.read_sentence import read_sentence
from stream.extract.front.side_index import SideMention, find_sides
from stream.extract.layout.shape import Layout
from stream.extract.lexicon import Lexicon
from stream.extract.text import Sentence, Text


def find_events(
    text: Text,
    layout: Layout,
    lexicon: Lexicon,
    *,
    perspective: str | None = None,
    quoted: tuple[Stand, ...] = (),
) -> tuple[EventDraft, ...]:
    """The front events of a body, in order.

    Sentences of the front section are read, or of the whole body where nothing marks one. `perspective` (ISO
    3166-1 alpha-2) is whose side "we" are; `quoted` are the stretches that somebody says, and make no events.
    """
    front = layout.front or Stand(0, len(text.body))
    sentences = tuple(s for s in text.sentences_in(*front) if not _is_quoted(s, quoted))
    sides = [find_sides(text, s.first, s.last) for s in sentences]
    parties = find_parties(text, sentences, sides, perspective)
    events = list[EventDraft]()
    passage, paragraph = Passage(parties, None), -1
    for sentence, mentions in zip(sentences, sides, strict=True):
        if sentence.paragraph != paragraph:
            events += passage.events
            passage, paragraph = Passage(parties, layout.updated or layout.dated), sentence.paragraph
        _read(text, sentence, mentions, passage, lexicon)
    return tuple(events + passage.events)


def _is_quoted(sentence: Sentence, quoted: tuple[Stand, ...]) -> bool:
    """Whether somebody's words stand in a sentence."""
    return any(min(sentence.end, q.end) > max(sentence.start, q.start) for q in quoted)


def _read(
    text: Text, sentence: Sentence, mentions: list[SideMention], passage: Passage, lexicon: Lexicon
) -> None:
    """Reads a sentence into the passage, the heading that it may open with first."""
    first = after_dateline(text, sentence.first, sentence.last)
    heading = read_heading(text, first, sentence.last, lexicon)
    if heading is not None:
        passage.axis, first = heading.axis, heading.content
    if first < sentence.last:
        read_sentence(
            mark(text, first, sentence.last, mentions), Stand(sentence.start, sentence.end), passage
        )
