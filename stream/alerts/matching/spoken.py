"""Where a statement names its speaker: by name, by office, or by the word that says that somebody spoke."""

import re

from schemas.span import Span
from schemas.statement import Statement

# Of shorter names too much else in a text is spelt the same ("Li", "Al").
SHORTEST_SURNAME = 3


def speaker_span(record: Statement) -> Span | None:
    """The first that stands in the text: full name, surname, role, cue ("He added")."""
    speaker = record.speaker
    surname = speaker.name.rsplit(maxsplit=1)[-1] if speaker.name.strip() else ""
    ways = (speaker.name, surname if len(surname) >= SHORTEST_SURNAME else None, speaker.role, record.cue)
    return next((span for way in ways if way and (span := word_span(record.text, way))), None)


def word_span(text: str, words: str) -> Span | None:
    """Where words first stand as whole words, whatever their case."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    return Span(start=found.start(), end=found.end()) if found else None
