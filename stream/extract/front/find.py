"""Finds the front events of a bulletin."""

from collections import deque
from itertools import chain

from stream.extract.drafts import EventDraft, Stand
from stream.extract.front.attested import keep_attested
from stream.extract.front.axis_heading import read_heading, speaks_of_directions
from stream.extract.front.dateline import after_dateline
from stream.extract.front.lines import cut_lines
from stream.extract.front.lone_heading import Filed, read_lone_heading
from stream.extract.front.marked import mark
from stream.extract.front.passage import Passage
from stream.extract.front.perspective import COUNTRIES, find_parties
from stream.extract.front.place_words import REGION_KINDS
from stream.extract.front.read_sentence import read_sentence
from stream.extract.front.side_index import SideMention, find_sides
from stream.extract.front.told_day import day_of, ends_line, first_date, told_day
from stream.extract.front.triggers import find_triggers
from stream.extract.layout.shape import Layout
from stream.extract.lexicon import Lexicon
from stream.extract.text import Sentence, Text

# Rules look at a whole sentence for each of its clauses: a longer one is read in pieces, in linear time.
LONGEST = 250
# Fewer words in quotation marks are a name or an irony, and the sentence around them tells of an event all
# the same.
FEWEST = 3
# In tokens: "The army took Harad in the north, ending, it said, “the work of a year”".
LONG_ENOUGH = 10


def find_events(
    text: Text,
    layout: Layout,
    lexicon: Lexicon,
    *,
    perspective: str | None = None,
    quoted: tuple[Stand, ...] = (),
) -> tuple[EventDraft, ...]:
    """The front events of a body, in order.

    Sentences of the front section are read, or of the whole body where nothing marks one; then an event needs
    more than a verb and a name, or the body needs others that are surely ones of war. `perspective` (ISO
    3166-1 alpha-2) is whose side "we" are; `quoted` are the stretches that somebody says, and make no events.
    """
    front = layout.front or Stand(0, len(text.body))
    said = tuple(stretch for stretch in quoted if _is_said(text, stretch))
    lines = [line for s in _unquoted(text, text.sentences_in(*front), said) for line in cut_lines(text, s)]
    sentences = tuple(line.sentence for line in lines)
    sides = [find_sides(text, s.first, s.last) for s in sentences]
    parties = find_parties(text, sentences, sides, perspective)
    passage, paragraph, filed = Passage(parties, None), -1, Filed()
    passages = [passage]
    directions, moment = speaks_of_directions(text), layout.updated or layout.dated
    dated = day_of(moment)
    for (sentence, item), mentions in zip(lines, sides, strict=True):
        heading = _lone_heading(text, sentence, lexicon)
        filed = heading or filed
        day = told_day(text, sentence, moment, dated)
        moment = day or moment or first_date(text, sentence)
        if sentence.paragraph != paragraph or item or heading is not None:
            told = parties.within(filed.place.name) if filed.place is not None else parties
            passage, paragraph = Passage(told, moment, filed.axis, filed=filed.place), sentence.paragraph
            passages.append(passage)
        passage.sentences += 1
        passage.reference = moment if day is not None else passage.reference or moment
        if heading is None:
            _read(text, sentence, mentions, passage, lexicon, directions=directions)
    if layout.front is None:
        return keep_attested(passages, len(sentences))
    return tuple(chain.from_iterable(passage.events for passage in passages))


def _is_said(text: Text, stretch: Stand) -> bool:
    """Whether so much stands between the marks that it is somebody's words, and no name ("Kinzhal")."""
    return text.token_at(stretch.end - 1) - text.token_at(stretch.start) + 1 >= FEWEST


def _unquoted(text: Text, sentences: tuple[Sentence, ...], quoted: tuple[Stand, ...]) -> list[Sentence]:
    """The sentences in which nobody's words stand; both in order of the text.

    Of one that somebody's words end, the part before them, if that is long enough to tell of an event itself.
    """
    kept, stretches = list[Sentence](), deque(sorted(quoted))
    for sentence in sentences:
        while stretches and stretches[0].end <= sentence.start:
            stretches.popleft()
        if not stretches or stretches[0].start >= sentence.end:
            kept.append(sentence)
            continue
        before = text.token_at(stretches[0].start) - 1
        if before - sentence.first >= LONG_ENOUGH and find_triggers(text, sentence.first, before):
            kept.append(sentence._replace(last=before))
    return kept


def _lone_heading(text: Text, sentence: Sentence, lexicon: Lexicon) -> Filed | None:
    """The heading that a line is, when nothing else stands on its line."""
    return (
        read_lone_heading(text, sentence.first, sentence.last, lexicon) if ends_line(text, sentence) else None
    )


def _read(
    text: Text,
    sentence: Sentence,
    mentions: list[SideMention],
    passage: Passage,
    lexicon: Lexicon,
    *,
    directions: bool,
) -> None:
    """Reads a sentence into the passage, the heading that it may open with first."""
    first = after_dateline(text, sentence.first, sentence.last)
    heading = read_heading(text, first, sentence.last, lexicon, directions=directions)
    item = heading is not None and heading.content >= sentence.last
    country = heading is not None and heading.axis.lower() in COUNTRIES
    region = heading is not None and heading.axis.rpartition(" ")[2].lower() in REGION_KINDS
    if heading is not None and item and (country or region or (passage.filed is not None and not directions)):
        # "Rakhine." under "MYANMAR": what an item of a digest is filed under is no direction.
        passage.region, passage.filed, first = heading.axis, None, heading.content
        passage.parties = passage.parties.within(heading.axis)
    elif heading is not None and not country:
        passage.axis, first = heading.axis, heading.content
    for start in range(first, sentence.last, LONGEST):
        end = min(start + LONGEST, sentence.last)
        whole = end - first <= LONGEST
        last = sentence.end if end == sentence.last else text.ends[end - 1]
        stand = Stand(sentence.start if whole else text.starts[start], last)
        read_sentence(mark(text, start, end, mentions), stand, passage)
