"""Where a noun phrase ends that somebody speaks by: "a source in the General Staff | told reporters"."""

from stream.extract.statements.closed_classes import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from stream.extract.statements.frame import Frame
from stream.extract.statements.names_lexicon import (
    BODIES,
    DEMONYM_ENDINGS,
    DEMONYMS,
    NAME_PARTICLES,
    NAMED,
    OFFICE_WORDS,
    OUTLET_WORDS,
    ROLES,
    UNNAMED,
)
from stream.extract.statements.segments import ENDS, holds_finite, is_separator
from stream.extract.word_set import words as word_set

HEADS = ROLES | UNNAMED | BODIES | OUTLET_WORDS
# "state-run Sudan TV"
OWNED = frozenset({("run",), ("owned",), ("controlled",), ("backed",), ("funded",)})
OFFICES = HEADS | OFFICE_WORDS
REFERRING = DETERMINERS | PRONOUNS
LONGEST = 22
STOPPERS = SUBORDINATORS | RELATIVES | TIME_WORDS | {"neither", "both", "either", "himself", "herself"}
LONGEST_QUOTED_NAME = 5
BEFORE_TITLE = frozenset({"the", "of", "’s", "'s", "newspaper", "channel", "sign", "daily"})
# Nouns that a name may stand before: "the St Petersburg security forum", "a Facebook post".
BROADCASTS = word_set("programme program show podcast broadcast newscast telethon talkshow")
OCCASIONS = BROADCASTS | word_set(
    "forum conference summit briefing meeting congress assembly festival exhibition post posts account"
)
AREAS = word_set("region province district oblast county governorate city area valley township peninsula")
AFTER_NAME = PREPOSITIONS | NAME_PARTICLES | HEADS | AREAS | {"close", "familiar", "briefed", "’s", "'s"}
# Prepositions that a description goes on with, as long as no name has been given.
WITHIN = word_set("in at from with to on inside within near under by")


def noun_phrase_end(frame: Frame, k: int, last: int) -> int:
    """The item after the noun phrase that begins at `k`; `k` itself where none begins."""
    if k >= last or not _can_begin(frame, k):
        return k
    if frame.lower[k] in PRONOUNS:
        return k + 1
    named = False
    i = k
    while i < min(last, k + LONGEST) and (_in_name(frame, i, k) or _goes_on(frame, i, k, named=named)):
        if frame.lower[i] in PREPOSITIONS or frame.words[i] in {"’s", "'s"}:
            named = False
        named = named or (i > k and _is_name_word(frame, i))
        i += 1
    while i > k and (frame.lower[i - 1] in PREPOSITIONS or frame.lower[i - 1] in DETERMINERS):
        i -= 1
    return i


def _can_begin(frame: Frame, k: int) -> bool:
    word, lower = frame.words[k], frame.lower[k]
    if k in frame.people:
        return True
    if frame.quotation(k) >= 0 or lower in {"this", "that", "these", "those"}:
        return False
    if lower in PREPOSITIONS and lower not in NAME_PARTICLES:
        return False
    owned = frame.words[k + 1 : k + 2] == ("-",) and frame.lower[k + 2 : k + 3] in OWNED
    return (
        owned
        or word[:1].isupper()
        or lower in DETERMINERS
        or lower in HEADS
        or lower in PRONOUNS
        or (lower in {"al", "el", "van", "von", "de"} and k + 1 < len(frame.words))
        or word[:1].isdigit()
        or lower
        in {"one", "two", "three", "four", "five", "six", "another", "other", "local", "deputy", "unnamed"}
        or any(w in HEADS for w in frame.lower[k : k + 4] if w[:1].isalpha())
    )


def _is_name_word(frame: Frame, i: int) -> bool:
    """Whether a word is part of a proper name, and not of an office or land."""
    office = frame.lower[i] in OFFICES
    return frame.words[i][:1].isupper() and not office and not _is_land(frame, i)


def _is_land(frame: Frame, i: int) -> bool:
    """Whether a capital is an adjective of a land before a noun: "the Lebanese health ministry"."""
    lower = frame.lower[i]
    following = frame.words[i + 1 : i + 2]
    return (
        (lower in DEMONYMS or lower.endswith(DEMONYM_ENDINGS)) and bool(following) and following[0].islower()
    )


def _in_name(frame: Frame, i: int, k: int) -> bool:
    """Whether item `i` goes on with a name that a trained pipeline saw."""
    return i > k and i in frame.people and frame.people[i].first < i


def _goes_on(frame: Frame, i: int, k: int, *, named: bool) -> bool:
    """Whether the phrase begun at `k` holds item `i`."""
    word, lower = frame.words[i], frame.lower[i]
    # "the BBC's Today programme", "the Today programme"
    titled = word[:1].isupper() and (
        (i > k and frame.words[i - 1] in {"’s", "'s"})
        or not BROADCASTS.isdisjoint(frame.lower[i + 1 : i + 2])
    )
    if word in ENDS or is_separator(frame, i) or (lower in STOPPERS and not titled):
        return False
    if frame.quotation(i) >= 0:
        short = frame.items[i].last - frame.items[i].first <= LONGEST_QUOTED_NAME
        return i > k and (frame.lower[i - 1] in BEFORE_TITLE or (short and frame.lower[i - 1] in NAMED))
    if i > k and lower in REFERRING:
        return frame.lower[i - 1] in PREPOSITIONS
    if lower in {"and", "or", "but"}:
        return lower == "and" and _capital(frame, i - 1) and _capital(frame, i + 1)
    if lower in PREPOSITIONS:
        return _preposition_goes_on(frame, i, k, named=named)
    return _word_goes_on(frame, i, named=named)


def _word_goes_on(frame: Frame, i: int, *, named: bool) -> bool:
    """Whether a noun, adjective or name goes on; after a name only a word for an office or outlet does."""
    word, lower = frame.words[i], frame.lower[i]
    if word[:1].islower() and is_adverb(lower):
        return i > 0 and frame.lower[i - 1] in DETERMINERS
    if named and frame.lower[i + 1 : i + 2] and frame.lower[i + 1] in BODIES and word.isalpha():
        return True  # "the United Nations migration agency"
    if named and word[:1].islower() and lower not in AFTER_NAME and not _capital(frame, i + 1):
        return any(following in OCCASIONS for following in frame.lower[i : i + 2])
    return not holds_finite(frame, i, i + 1)


def _preposition_goes_on(frame: Frame, i: int, k: int, *, named: bool) -> bool:
    """Whether a preposition belongs to the phrase: "head of", "a source in", but not "Orlova in Geneva"."""
    lower = frame.lower[i]
    if lower in {"of", "for"}:
        return not _time_follows(frame, i)
    if lower in NAME_PARTICLES:
        return True
    if frame.lower[i - 1] in {"close", "familiar", "briefed"}:
        return True
    return lower in WITHIN and not named and _names_or_body(frame, i) and _described(frame, k)


def _capital(frame: Frame, k: int) -> bool:
    return k < len(frame.words) and frame.words[k][:1].isupper()


def _time_follows(frame: Frame, i: int) -> bool:
    return any(word in TIME_WORDS for word in frame.lower[i + 1 : i + 3])


def _names_or_body(frame: Frame, i: int) -> bool:
    """Whether a preposition is followed by a name or by "the" and a name or body."""
    following = [w for w in frame.words[i + 1 : i + 4] if w.lower() not in DETERMINERS]
    return bool(following) and (
        following[0][:1].isupper()
        or any(w in HEADS | {"talks", "matter", "plans", "thinking"} for w in following)
    )


def _described(frame: Frame, k: int) -> bool:
    """Whether the phrase is a description ("a source", "Unicef's envoy"), not a name."""
    if frame.words[k + 1 : k + 2] in {("’s",), ("'s",)}:
        return True
    return not (frame.words[k][:1].isupper() and frame.lower[k] not in HEADS | DETERMINERS) or k == 0
