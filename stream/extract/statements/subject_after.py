"""The speaker after the verb or phrase: "said Orlova", "according to a source in the General Staff"."""

from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, RELATIVES
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import NAME_PARTICLES, ROLES
from stream.extract.statements.noun_phrase import BEFORE_TITLE, noun_phrase_end
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.segments import ENDS, Kind, is_separator, kind_of
from stream.extract.statements.unnamed import is_person_noun

LONGEST_AGE = 2
SIGNS = frozenset({"sign", "callsign", "nickname"})


def phrase_after(frame: Frame, k: int, limit: int | None = None) -> Phrase | None:
    """The speaker's phrase that begins at item `k`, with the asides that follow it; None where none does."""
    last = len(frame.items) if limit is None else limit
    end = noun_phrase_end(frame, k, last)
    if end <= k:
        return None
    asides: list[Range] = []
    after = end
    while after < last and is_separator(frame, after) and frame.words[after] != ")":
        stop = after + 1
        while (
            stop < last
            and not is_separator(frame, stop)
            and frame.words[stop] not in ENDS
            and (frame.quotation(stop) < 0 or _is_title(frame, stop))
        ):
            stop += 1
        part = Range(after + 1, stop)
        names = not asides and _is_office(frame, k, end) and _is_name(frame, part)
        if part.last <= part.first or not (
            names or is_age(frame, part) or _is_aside(frame, part, stop, last)
        ):
            break
        asides.append(part)
        after = stop
    return Phrase(Range(k, end), tuple(asides))


def _is_title(frame: Frame, k: int) -> bool:
    """Whether item `k` is a name in marks: spokesman for the "Skhid" group of troops."""
    return frame.quotation(k) >= 0 and frame.lower[k - 1] in BEFORE_TITLE


def _is_office(frame: Frame, k: int, end: int) -> bool:
    """Whether a phrase is an office without its bearer's name: "the regional governor", "his neighbour"."""
    head = next((i for i in range(k + 1, end) if frame.lower[i] in PREPOSITIONS), end) - 1
    if frame.words[head].islower() and is_person_noun(frame.lower[head]):
        return True
    return frame.lower[end - 1] in ROLES or (
        frame.lower[k] == "the" and any(w in ROLES for w in frame.lower[k:end])
    )


def is_age(frame: Frame, part: Range) -> bool:
    """Whether a segment is an age: "34", "aged 34"."""
    first = frame.lower[part.first]
    bare = first.isdigit() and len(first) <= LONGEST_AGE
    return part.last - part.first == (1 if bare else 2) and (bare or first == "aged")


def _is_name(frame: Frame, part: Range) -> bool:
    """Whether a segment is a name of at least two words and nothing else."""
    words = frame.words[part.first : part.last]
    return len(words) > 1 and all(w[:1].isupper() or w in NAME_PARTICLES or w == "-" for w in words)


def _is_aside(frame: Frame, part: Range, stop: int, last: int) -> bool:
    """Whether a segment after a name tells the office of its bearer."""
    first = frame.lower[part.first]
    if first in RELATIVES:
        return True
    if kind_of(frame, part) is not Kind.PHRASE:
        return False
    words = frame.lower[part.first : part.last]
    trade = first in DETERMINERS and any(is_person_noun(word) for word in words)
    role = trade or any(word in ROLES or word in SIGNS for word in words)
    ended = (
        stop >= last or frame.words[stop] in ENDS or is_separator(frame, stop) or frame.quotation(stop) >= 0
    )
    return role and ended
