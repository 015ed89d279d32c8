"""A view that "for" gives to its holder: "For the Elysée, “the road is open to everyone”"."""

from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import BODIES, PLACES_THAT_SPEAK, ROLES, SEATS
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import is_separator
from stream.extract.statements.subject_after import phrase_after

# Fewer words in marks are a term: "For Kern, “peace” was a word".
SHORTEST = 3
HOLDERS = ROLES | BODIES | PLACES_THAT_SPEAK | SEATS


def for_somebody(frame: Frame, quotation: int) -> Finding | None:
    """The quotation directly behind "For" and somebody who opens the frame."""
    if quotation < SHORTEST or frame.lower[0] not in {"for", "to"} or not is_separator(frame, quotation - 1):
        return None
    item = frame.items[quotation]
    phrase = phrase_after(frame, 1, quotation)
    if phrase is None or phrase.whole.last != quotation - 1 or item.last - item.first < SHORTEST + 2:
        return None
    named = frame.words[phrase.main.last - 1][:1].isupper()
    if not named and not any(word in HOLDERS for word in frame.lower[phrase.main.first : phrase.main.last]):
        return None
    contents = (Range(quotation, quotation + 1),)
    return Finding("for_somebody", contents, phrase, Range(0, 1), Range(0, quotation + 1), 0.65)
