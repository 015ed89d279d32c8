"""Whom a verb of telling has before its content: "told TASS that", "warned Moscow that"."""

from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS, PRONOUNS
from stream.extract.statements.cue import Cue
from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Range
from stream.extract.statements.unnamed import is_person_noun
from stream.extract.word_set import words as word_set

LONGEST_CROWD = 3
SMALL = PRONOUNS | PREPOSITIONS | DETERMINERS | {"that"}
OBJECT_PRONOUNS = word_set("him her them us me it you reporters journalists")
ALL_OF_THEM = frozenset({("both", "sides"), ("all", "sides"), ("all", "parties"), ("both", "parties")})
# "told", "assured" always have one; "warned the alliance would" has none, "warned Moscow that" has.
ALWAYS_ADDRESSED = word_set("tell assure inform remind notify urge")


def addressee_after(frame: Frame, cue: Cue, k: int) -> Range | None:
    """The addressee that begins at item `k`, None for the content itself: "warned the alliance would"."""
    if k < len(frame.lower) and frame.lower[k] in OBJECT_PRONOUNS:
        return Range(k, k + 1)
    if cue.verb.lemma == "urge" and frame.lower[k : k + 1] in {("a",), ("an",)}:
        return None  # "urged a truce"
    if frame.lower[k : k + 2] in ALL_OF_THEM:
        return Range(k, k + 2)
    end = noun_phrase_end(frame, k, len(frame.items))
    end = max(end, _past_people(frame, k))
    if end == k:
        return None
    then = frame.lower[end] if end < len(frame.lower) else "."
    crowd = end == _past_people(frame, k) and then in PRONOUNS
    if cue.verb.lemma in ALWAYS_ADDRESSED or then in {"that", ":"} or crowd:
        return Range(k, end)
    return None


def _past_people(frame: Frame, k: int) -> int:
    """The item behind people without an article: "told mediators", "warned visiting pilots"; `k` for none."""
    for i in range(k, min(k + LONGEST_CROWD, len(frame.words))):
        if not frame.words[i].isalpha() or not frame.words[i].islower() or frame.lower[i] in SMALL:
            return k
        if frame.lower[i].endswith("s") and is_person_noun(frame.lower[i]):
            return i + 1
    return k
