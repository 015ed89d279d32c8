"""Reads gold texts and holds what was read against their gold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.read import Reader
from stream.evaluate.counts import Counts
from stream.evaluate.coverage import score_coverage
from stream.evaluate.events import score_events
from stream.evaluate.mistake import Mistake
from stream.evaluate.read_gold import GoldText
from stream.evaluate.statements import score_statements


@dataclass(frozen=True, slots=True)
class ScoredText:
    """A gold text with its counts and every mistake."""

    text: GoldText
    counts: Counts
    mistakes: tuple[Mistake, ...]


def evaluate(texts: Iterable[GoldText], reader: Reader) -> Iterator[ScoredText]:
    """Each text read and scored, one after the other."""
    for text in texts:
        bulletin = Bulletin(id=text.stem, publisher="gold", revision=1, body=text.body)
        yield score(text, reader.read(bulletin))


def score(text: GoldText, found: RecordSet) -> ScoredText:
    """What was read from a text, held against its gold."""
    scored = (
        score_statements(text.gold, found.statements, text.body),
        score_events(text.gold, found.front_events, text.body),
        score_coverage(found, text.body),
    )
    mistakes = tuple(mistake for _, wrong in scored for mistake in wrong)
    return ScoredText(text, sum((counts for counts, _ in scored), Counts()), mistakes)


def total(scored: Iterable[ScoredText]) -> Counts:
    """The counts of all texts together."""
    return sum((one.counts for one in scored), Counts())
