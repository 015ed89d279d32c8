"""The prepared text: one pass of spaCy, kept as plain lists, because rules look at every word many times."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from stream.extract.drafts import Stand
from stream.extract.model_reading import NOTHING_SEEN, ModelReading


class Stretch(NamedTuple):
    """A piece of the body: `body[start:end]`, and the tokens `first` up to, not including, `last`."""

    start: int
    end: int
    first: int
    last: int


class Sentence(NamedTuple):
    """A sentence: its letters, its tokens, and the number of the paragraph that it stands in."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """A body with its tokens, sentences and paragraphs; everything counts in code points of `body`.

    `words`, `lower`, `starts` and `ends` are parallel, one entry a token; white space is no token. Reading a
    list costs 30 ns where a spaCy token's attribute costs 100 to 200 ns. `seen` is what a trained pipeline
    saw, nothing where none is used.
    """

    body: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Stretch, ...]
    seen: ModelReading = NOTHING_SEEN

    def between(self, first: int, last: int) -> str:
        """The letters from token `first` to the end of token `last - 1`."""
        return self.body[self.starts[first] : self.ends[last - 1]]

    def stand(self, first: int, last: int) -> Stand:
        """Where the tokens `first` up to `last` are."""
        return Stand(self.starts[first], self.ends[last - 1])

    def token_at(self, offset: int) -> int:
        """The number of the first token that ends after `offset` (past the end: the number of tokens)."""
        return bisect_right(self.ends, offset)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`, else of the next one."""
        return min(bisect_right([s.end for s in self.sentences], offset), len(self.sentences) - 1)

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that begin at or after `start` and before `end`."""
        starts = [s.start for s in self.sentences]
        return self.sentences[bisect_left(starts, start) : bisect_left(starts, end)]
