"""Frames: the writer's own sentences, each quotation in them shrunk to one item.

“We wait. We are ready,” Orlova said. She smiled.   → two frames: [Q Orlova said .] [She smiled .]
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from stream.extract.sentence_ends import SHORTENED
from stream.extract.statements.call_signs import is_call_sign
from stream.extract.statements.cue_lexicon import FORMS, NOUN_LIKE, PLAIN_CUES
from stream.extract.statements.phrase import Range
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.quotation_marks import DOUBLE, SINGLE
from stream.extract.statements.reporting_verbs import AFTER, WEAK
from stream.extract.text import Text

QUOTATION = "“”"
STATUS = (["res"], ["ret"], ["res."], ["ret."], ["retd"])
OWN_ENDS = frozenset({",", ".", "!", "?", "…", "..."})
ASKING = frozenset({"?", "!", "…", "..."})
# Reach of the search for the verb of a sentence that goes on after a question: "“Why?” Ivan Orlov asked".
NAME_AND_VERB = 8
# What is longer is no sentence; the bound keeps the reading linear whatever stands in a body.
LONGEST = 240


class Item(NamedTuple):
    """A word, or a whole quotation (`quotation` its number, else -1), as the tokens `first` to `last - 1`."""

    first: int
    last: int
    quotation: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence of the writer; `words` and `lower` hold `QUOTATION` for a quotation.

    `ended` are the quotations with a comma or full stop within their marks: no phrase goes on behind them.
    `people` and `clauses` are what a trained pipeline saw, in items: for each item of a name the whole name,
    for the item that opens a reported clause the item after its last. Both are empty where none is used.
    """

    number: int
    paragraph: int
    items: tuple[Item, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    ended: frozenset[int] = frozenset()
    people: Mapping[int, Range] = field(default_factory=dict)
    clauses: Mapping[int, int] = field(default_factory=dict)

    def quotation(self, k: int) -> int:
        """The number of the quotation at item `k`, -1 for a word or past the end."""
        return self.items[k].quotation if 0 <= k < len(self.items) else -1

    def quoted(self, k: int) -> int:
        """How many words the quotation at item `k` has, marks and a comma at its end left out."""
        return self.items[k].last - self.items[k].first - 2 - (k in self.ended)


def find_frames(text: Text, quotations: list[Quotation], cuts: Iterable[int] = ()) -> list[Frame]:
    """All frames of a body in order; `cuts` are further tokens where one begins (after a header)."""
    paragraph_of = {sentence.first: sentence.paragraph for sentence in text.sentences}
    breaks = paragraph_of.keys() | set(cuts)
    shortened = _shortened(text)
    stops = iter(sorted({*breaks, *shortened, *(one.first for one in quotations), len(text.words)}))
    frames: list[Frame] = []
    items: list[Item] = []
    at, following, paragraph, stop = 0, 0, 0, 0
    while at < len(text.words):
        if at in breaks or len(items) == LONGEST:
            here = paragraph_of.get(at, paragraph)
            opens = quotations[following] if following < len(quotations) else None
            if (
                items
                and not _brings_in(text, items, at, opens, breaks)
                and not _goes_on(text, items, at, same_paragraph=paragraph == here)
            ):
                frames.append(_frame(text, len(frames), paragraph, items))
                items = []
            paragraph = here
        if following < len(quotations) and quotations[following].first == at:
            quotation = quotations[following]
            items.append(Item(at, quotation.last, -1 if is_call_sign(text, quotation) else following))
            at, following = quotation.last, following + 1
        elif (end := _past_status(text, at)) > at:
            at = end
        elif at in shortened:
            items.append(Item(at, at + 2, -1))
            at += 2
        else:
            while stop <= at:
                stop = next(stops)
            room = LONGEST - len(items)
            end = min(stop, at + room) if room > 0 else stop
            items += map(Item, range(at, end), range(at + 1, end + 1), repeat(-1))
            at = end
    if items:
        frames.append(_frame(text, len(frames), paragraph, items))
    return frames


def _past_status(text: Text, at: int) -> int:
    """The token behind "(res.)" or "(ret.)" at `at`, which stands within a rank and its name; else `at`."""
    if text.words[at] != "(" or text.lower[at + 1 : at + 2] not in STATUS:
        return at
    return next((k + 1 for k in range(at + 2, min(at + 4, len(text.words))) if text.words[k] == ")"), at)


def _shortened(text: Text) -> set[int]:
    """The ranks and titles that the tokenizer parted from their point: one item with it."""
    words = text.words
    ranks = [k for k, word in enumerate(text.lower[:-1]) if word in SHORTENED]
    return {k for k in ranks if words[k + 1] == "."}


def _frame(text: Text, number: int, paragraph: int, items: list[Item]) -> Frame:
    first, last = items[0].first, items[-1].last
    ended: frozenset[int] = frozenset()
    if last - first == len(items) and all(item.quotation < 0 for item in items):
        words, lower = text.words[first:last], text.lower[first:last]
    else:
        words = [_word(text, item) for item in items]
        lower = [word.lower() for word in words]
        ended = frozenset(k for k, item in enumerate(items) if item.quotation >= 0 and _is_ended(text, item))
    return Frame(number, paragraph, tuple(items), tuple(words), tuple(lower), ended)


def _is_ended(text: Text, item: Item) -> bool:
    """Whether a quotation has a mark of its own at its end: ““in kind,””."""
    return item.last - item.first > 1 and text.words[item.last - 2] in OWN_ENDS


def _word(text: Text, item: Item) -> str:
    """The word of an item; a rank keeps its point ("Sgt."), a call sign loses its marks."""
    if item.quotation >= 0:
        return QUOTATION
    if item.last - item.first > 1 and text.words[item.first] in DOUBLE | SINGLE:
        return text.between(item.first + 1, max(item.first + 2, item.last - 1))
    return text.words[item.first] if item.last - item.first == 1 else text.between(item.first, item.last)


def _brings_in(
    text: Text, items: list[Item], at: int, quotation: Quotation | None, breaks: Collection[int]
) -> bool:
    """Whether a colon before a break brings in the quotation behind it, alone in its sentence.

    "The ministry said in a statement:", and in the next paragraph ““We wait.””.
    """
    if quotation is None or quotation.first != at or text.words[items[-1].last - 1] != ":":
        return False
    return quotation.last in breaks or quotation.last == len(text.words)


def _goes_on(text: Text, items: list[Item], at: int, *, same_paragraph: bool) -> bool:
    """Whether a sentence goes on after a quotation: one that asks, or one with "So says Kern." behind it."""
    if not same_paragraph or items[-1].quotation < 0:
        return False
    if text.lower[at] == "so" and text.lower[at + 1 : at + 2] and text.lower[at + 1] in PLAIN_CUES:
        return True
    if text.words[at - 2] not in ASKING:
        return False
    for i in range(at, min(at + NAME_AND_VERB, len(text.words))):
        if text.words[i] in {".", ":", "“", '"', ","}:
            return False
        if _is_cue_behind(text.lower[i]):
            return text.words[min(i + 1, len(text.words) - 1)] in {".", ","}
    return False


def _is_cue_behind(word: str) -> bool:
    """Whether a word is a verb that quotations stand before: "said", "tweeted"; no "continued"."""
    verb = FORMS.get(word)
    if verb is None:
        return False
    return word in PLAIN_CUES or bool(verb.takes & AFTER and not verb.takes & WEAK and word not in NOUN_LIKE)
