"""A quotation with its speaker behind it and no verb: "“We wait.” – Jan Kern, mayor", "(Jan Kern, mayor)"."""

from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import ROLES
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.segments import ENDS
from stream.extract.statements.subject_after import phrase_after
from stream.extract.word_set import words as word_set

SIGNS = frozenset({"—", "–", "-", "("})
# "these were the words of Kern", "so Kern", "is how Kern put it".
LEADS = (
    ("these", "were", "the", "words", "of"),
    ("these", "are", "the", "words", "of"),
    ("those", "were", "the", "words", "of"),
    ("were", "the", "words", "of"),
    ("this", "is", "how"),
    ("that", "is", "how"),
    ("this", "was", "how"),
    ("is", "how"),
    ("was", "how"),
    ("so",),
    ("thus",),
)
PUTS = word_set(
    "put puts described describes summed sums explained explains commented comments characterised"
    " characterized reacted responded assessed"
)
# Fewer words in marks are a term or a title.
SHORTEST = 3


def named_after(frame: Frame, quotation: int) -> Finding | None:
    """The person behind a dash, a bracket or a lead, with whom the frame ends."""
    item = frame.items[quotation]
    begin = _name_at(frame, quotation + 1)
    if begin is None or item.last - item.first < SHORTEST + 2:
        return None
    phrase = phrase_after(frame, begin)
    if phrase is None or not _is_full_name(frame, phrase.main) or not _ends_with(frame, phrase):
        return None
    contents = (Range(quotation, quotation + 1),)
    return Finding("named_after", contents, phrase, None, Range(quotation, len(frame.items)), 0.7)


def _name_at(frame: Frame, k: int) -> int | None:
    """Where the name begins; None where neither a sign nor a lead stands before it."""
    sign = frame.words[k : k + 1] and frame.words[k] in SIGNS
    k += bool(sign)
    for lead in LEADS:
        if frame.lower[k : k + len(lead)] == lead:
            return k + len(lead)
    return k if sign else None


def _is_full_name(frame: Frame, part: Range) -> bool:
    """Whether a phrase ends in two capitals, so that it can be no heading of a list or a place."""
    words = frame.words[part.first : part.last]
    office = any(word in ROLES for word in frame.lower[part.first : part.last])
    return words[-1][:1].isupper() and (office or (len(words) > 1 and words[-2][:1].isupper()))


def _ends_with(frame: Frame, phrase: Phrase) -> bool:
    """Whether nothing but marks, a circumstance ("on Monday") or "put it" follows."""
    rest = [k for k in range(phrase.whole.last, len(frame.items)) if frame.words[k] not in ENDS | {")", ","}]
    return not rest or frame.lower[rest[0]] in PREPOSITIONS | PUTS
