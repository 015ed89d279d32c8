"""Reads a text with a trained pipeline: in our own tokens and sentences, piece by piece."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from stream.extract.model_reading import ModelReading, TokenRange
from stream.extract.names.words import TITLES
from stream.extract.text import Text

# OntoNotes says PERSON, WikiNER and most others PER.
PEOPLE = frozenset({"PERSON", "PER"})
# The clause that a verb of saying governs, in both of spaCy's sets of labels.
REPORTED = "ccomp"
GENITIVES = frozenset({"’s", "'s"})
# Parsers need some kB a token: pieces keep a body of 8 MiB within the memory of a small one.
LONGEST_PIECE = 1000


class TrainedPipeline:
    """A loaded pipeline as the extraction's `Model`."""

    def __init__(self, nlp: Language, label: str) -> None:
        self._nlp = nlp
        self._label = label

    @property
    def label(self) -> str:
        """Its name and version."""
        return self._label

    def read(self, text: Text) -> ModelReading:
        """The people and reported clauses; no clause crosses a sentence of ours."""
        people: list[TokenRange] = []
        clauses: list[TokenRange] = []
        # Without a zone the words of all texts ever read would stay in the vocabulary.
        with self._nlp.memory_zone():
            pieces = list(_pieces(text))
            docs = (self._doc(text, first, last, starts) for first, last, starts in pieces)
            for (first, _, _), doc in zip(pieces, self._nlp.pipe(docs), strict=True):
                people += (_shifted(name, first) for name in _people(doc))
                clauses += (_shifted(clause, first) for clause in _clauses(doc))
        return ModelReading.of(people, clauses)

    def _doc(self, text: Text, first: int, last: int, starts: frozenset[int]) -> Doc:
        return Doc(
            self._nlp.vocab,
            words=text.words[first:last],
            spaces=[text.body[end : end + 1].isspace() for end in text.ends[first:last]],
            sent_starts=[at in starts for at in range(first, last)],
        )


def _pieces(text: Text) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Whole sentences in a row, as tokens with those that open one; a sentence that is too long is cut."""
    bounds = [
        TokenRange(at, min(at + LONGEST_PIECE, sentence.last))
        for sentence in text.sentences
        for at in range(sentence.first, sentence.last, LONGEST_PIECE)
    ]
    piece: list[TokenRange] = []
    for bound in bounds:
        if piece and bound.last - piece[0].first > LONGEST_PIECE:
            yield piece[0].first, piece[-1].last, frozenset(first for first, _ in piece)
            piece = []
        piece.append(bound)
    if piece:
        yield piece[0].first, piece[-1].last, frozenset(first for first, _ in piece)


def _people(doc: Doc) -> Iterator[TokenRange]:
    """The people that the pipeline names, titles before and the genitive behind them left aside."""
    for entity in doc.ents:
        if entity.label_ not in PEOPLE:
            continue
        first, last = entity.start, entity.end
        while first < last and doc[first].lower_.rstrip(".") in TITLES:
            first += 1
        if last > first and doc[last - 1].text in GENITIVES:
            last -= 1
        if any(token.text[0].isupper() for token in doc[first:last]):
            yield TokenRange(first, last)


def _clauses(doc: Doc) -> Iterator[TokenRange]:
    """The reported clauses, from behind their "that"."""
    for token in doc:
        if token.dep_ == REPORTED:
            first, last = token.left_edge.i, token.right_edge.i + 1
            while first < token.i and _only_opens(doc[first]):
                first += 1
            yield TokenRange(first, last)


def _only_opens(token: Token) -> bool:
    return token.lower_ == "that" or token.text in {",", ":"}


def _shifted(part: TokenRange, by: int) -> TokenRange:
    return TokenRange(part.first + by, part.last + by)
