"""Words and phrases in a record's text: which of those wanted occur, and where first."""

from schemas.alert import Reason
from schemas.span import Span
from schemas.subscription import WordsWanted
from stream.alerts.matching.facts import Facts
from stream.alerts.matching.folding import phrase_of


def word_reasons(wanted: WordsWanted, facts: Facts) -> list[Reason] | None:
    """Where the words stand; None where one of `all` or the phrase is missing, or one of `none` occurs."""
    required = (*wanted.all, *((wanted.phrase,) if wanted.phrase is not None else ()))
    found = [(text, first_span(text, facts)) for text in required]
    others = [(text, first_span(text, facts)) for text in wanted.any]
    any_of = [(text, span) for text, span in others if span is not None]
    if any(span is None for _, span in found) or (others and not any_of):
        return None
    if any(first_span(text, facts) is not None for text in wanted.none):
        return None
    return [Reason(field="words", value=text, span=span) for text, span in (*found, *any_of)]


def first_span(text: str, facts: Facts) -> Span | None:
    """Where the words of `text` first stand one after the other, whatever marks are between them."""
    phrase = phrase_of(text)
    for first in facts.positions.get(phrase[0], ()) if phrase else ():
        words = facts.words[first : first + len(phrase)]
        if tuple(word.folded for word in words) == phrase:
            return Span(start=words[0].start, end=words[-1].end)
    return None
