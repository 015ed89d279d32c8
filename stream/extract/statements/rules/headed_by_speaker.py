"""As headlines do it: office, name, colon, a clause: "President Jan Kern: the pact remains in force"."""

from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import ROLES
from stream.extract.statements.phrase import Range
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.segments import ENDS, holds_finite

# "Deputy head of the committee on energy and ecology Jan Kern"
LONGEST_HEAD = 16
SHORTEST_CLAUSE = 4


def headed_by_speaker(frame: Frame) -> Finding | None:
    """The clause behind the colon, where nothing but somebody's office and name stands before it."""
    colon = next((k for k in range(2, min(LONGEST_HEAD, len(frame.items))) if frame.words[k] == ":"), None)
    if colon is None:
        return None
    phrase = opening_subject(frame, 0, colon)
    if phrase is None or phrase.whole != Range(0, colon) or not _names_officer(frame, phrase.main):
        return None
    end = len(frame.items)
    while end > colon and frame.words[end - 1] in ENDS:
        end -= 1
    content = Range(colon + 1, end)
    if end - colon <= SHORTEST_CLAUSE or frame.quotation(colon + 1) >= 0 or not holds_finite(frame, *content):
        return None
    return Finding("headed_by_speaker", (content,), phrase, None, Range(0, end), 0.65)


def _names_officer(frame: Frame, part: Range) -> bool:
    """Whether a phrase holds an office and ends in a full name."""
    words = frame.words[part.first : part.last]
    office = next((k for k, word in enumerate(words) if word.lower() in ROLES), None)
    if office is None or office + 2 >= len(words):
        return False
    return all(word[:1].isupper() and word.lower() not in ROLES for word in words[-2:])
