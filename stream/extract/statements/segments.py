"""Cuts a stretch of a frame at commas and dashes, and tells what each segment is."""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from stream.extract.statements.closed_classes import (
    AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_UNITS,
    TIME_WORDS,
    is_adverb,
    looks_finite,
)
from stream.extract.statements.cue_lexicon import FORMS, NOUN_LIKE
from stream.extract.statements.frame import QUOTATION, Frame
from stream.extract.statements.phrase import Range
from stream.extract.word_set import words as word_set

SEPARATORS = frozenset({",", "—", "–", "―", "--", "(", ")", "-"})
ENDS = frozenset({".", "!", "?", ":", ";", "…", "..."})
PARTICIPLES = word_set("asked quoted cited questioned pressed reached contacted interviewed known named born")


# Participles that follow their noun: "an official briefed on the talks said".
REDUCED = word_set(
    "briefed involved based named appointed elected stationed deployed tasked charged associated affiliated"
    " linked aligned authorized authorised embedded attached trapped wounded displaced"
)


NO_PARTICIPLES = frozenset({"nothing", "everything", "something", "anything", "king"})
OPENING_A_CLAUSE = RELATIVES | {"that"}


class Kind(Enum):
    """What a segment between commas is."""

    PHRASE = "names something: a speaker or his office"
    ASIDE = "says more of what stands before: a relative clause, a participle, an adverb"
    OPENER = "time, place or occasion"
    CLAUSE = "a clause of its own"


def is_separator(frame: Frame, k: int) -> bool:
    """Whether an item is a comma, bracket or dash; the hyphen of a compound is none."""
    word = frame.words[k]
    return word in SEPARATORS and not (word == "-" and is_joined(frame, k))


def is_joined(frame: Frame, k: int) -> bool:
    """Whether a hyphen stands between two words without a space, as far as tokens in a row tell."""
    return (
        0 < k < len(frame.words) - 1
        and frame.words[k - 1][-1:].isalnum()
        and frame.words[k + 1][:1].isalnum()
    )


def segments(frame: Frame, first: int, last: int) -> list[Range]:
    """The non-empty stretches between separators, in order."""
    return list(each_segment(frame, first, last))


def each_segment(frame: Frame, first: int, last: int) -> Iterator[Range]:
    """The same one by one, for who needs the first ones only."""
    begin = first
    for k in range(first, last + 1):
        if k == last or is_separator(frame, k):
            if k > begin:
                yield Range(begin, k)
            begin = k + 1


def kind_of(frame: Frame, segment: Range) -> Kind:
    """What a segment is, by its first word and whether it holds a finite verb."""
    first = frame.lower[segment.first]
    words = frame.lower[segment.first : segment.last]
    if first in RELATIVES or first in PARTICIPLES or (first == "when" and len(words) > 1):
        return Kind.ASIDE
    if all(is_adverb(w) or w in TIME_WORDS or w in TIME_UNITS or w.isdigit() for w in words):
        return Kind.OPENER
    if (
        first in PREPOSITIONS
        or first in SUBORDINATORS
        or (
            first.endswith("ing")
            and first not in NO_PARTICIPLES
            and frame.words[segment.first] != QUOTATION
            and len(words) > 1
        )
    ):
        return Kind.OPENER
    # "a shopkeeper who fled with his sons": the relative clause has a verb, the phrase has none.
    end = next(
        (k for k in range(segment.first + 1, segment.last) if frame.lower[k] in OPENING_A_CLAUSE),
        segment.last,
    )
    return Kind.CLAUSE if holds_finite(frame, segment.first, end) else Kind.PHRASE


def _finite(frame: Frame, k: int) -> bool:
    """Whether the item can be a finite verb: lower case, and no participle behind a determiner."""
    word = frame.words[k]
    if not _is_verb_form(word):
        return False
    before = frame.lower[k - 1] if k else ""
    if k > 1 and is_adverb(before):
        before = frame.lower[k - 2]  # "the newly appointed minister"
    adjective = (
        word.endswith("ed")
        and word not in AUXILIARIES
        and before in {"the", "a", "an", "of", "-", "’s", "'s", "and"}
    )
    if word == "think" and frame.lower[k + 1 : k + 2] in {("tank",), ("tanks",)}:
        return False
    if before in {"a", "an", "the"} or (before == "-" and is_joined(frame, k - 1)):
        return False  # "a think tank", "a long-held view"
    if k > 1 and frame.words[k - 1][:1].isupper() and frame.lower[k - 2] in {"a", "an"}:
        return False  # "a Kyiv think tank"
    if word in REDUCED and k + 1 < len(frame.lower) and frame.lower[k + 1] in PREPOSITIONS:
        return False
    return not adjective


@lru_cache(maxsize=8192)
def _is_verb_form(word: str) -> bool:
    """Whether a word can be a finite verb by its form alone."""
    if not word[:1].islower() or word in {"not", "n’t", "n't"}:
        return False
    return looks_finite(word) or (word in FORMS and word not in NOUN_LIKE and not FORMS[word].participle)


def holds_finite(frame: Frame, first: int, last: int) -> bool:
    """Whether a stretch holds a finite verb."""
    return any(_finite(frame, k) for k in range(first, last))
