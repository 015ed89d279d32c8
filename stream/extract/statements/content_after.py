"""What follows a reporting verb: addressee and circumstances, then the content and how it begins."""

from typing import Literal, NamedTuple

from stream.extract.statements.closed_classes import (
    AUXILIARIES,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from stream.extract.statements.cue import Cue
from stream.extract.statements.cue_lexicon import FORMS, INTENT, OBJECT
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import ENDS, Kind, is_separator, kind_of
from stream.extract.statements.subject_after import noun_phrase_end
from stream.extract.word_set import words as word_set

Intro = Literal["that", "colon", "quotation", "clause", "comma", "end"]
OBJECT_PRONOUNS = word_set("him her them us me it you reporters journalists")
# "told", "assured" always have one; "warned the alliance would" has none, "warned Moscow that" has.
ALWAYS_ADDRESSED = word_set("tell assure inform remind notify urge")
FARTHEST = 60
LONGEST_BARE_NOUN = 3
LOOSE = word_set(
    "last week month year night morning evening afternoon as follows published broadcast aired released"
    " recorded carried"
)
# "told us on condition that his name not be used" says something else.
CONDITIONS = frozenset({"condition", "understanding", "proviso"})
# "denied reports that", "repeated the accusation that".
RUMOURS = word_set(
    "reports claims allegations rumours rumors accusations suggestions speculation report claim allegation"
    " accusation suggestion"
)


class After(NamedTuple):
    """How the content is brought in, the item where it begins, and the addressee's items."""

    intro: Intro
    at: int
    addressee: Range | None


def content_after(frame: Frame, cue: Cue, start: int | None = None) -> After:
    """Looks past addressee, day, place and occasion for the content; `at` is its first item.

    "told TASS on Monday in Moscow that it …" → that-clause, addressee TASS.
    """
    k = cue.items.last if start is None else start
    addressee = None
    if cue.verb.takes & INTENT and frame.lower[k : k + 1] == ("to",):
        return After("clause", k, None)
    if cue.verb.takes & OBJECT and start is None:
        addressee = _addressee(frame, cue, k)
        k = addressee.last if addressee is not None else k
    return _scan(frame, k, addressee)


def _addressee(frame: Frame, cue: Cue, k: int) -> Range | None:
    if k < len(frame.lower) and frame.lower[k] in OBJECT_PRONOUNS:
        return Range(k, k + 1)
    end = noun_phrase_end(frame, k, len(frame.items))
    if end == k:
        return None
    then = frame.lower[end] if end < len(frame.lower) else "."
    if cue.verb.lemma in ALWAYS_ADDRESSED or then in {"that", ":"}:
        return Range(k, end)
    return None


def _scan(frame: Frame, k: int, addressee: Range | None) -> After:
    j, n = k, len(frame.items)
    while j < min(n, k + FARTHEST):
        word = frame.lower[j]
        intro = _intro(frame, j)
        if intro is not None:
            return After(intro, j + (intro in {"that", "colon"}), addressee)
        if word in {"citing", "quoting"}:
            return After("end", j, addressee)
        if word == "on" and _is_condition(frame, j + 1):
            return After("end", n - 1, addressee)
        if word in RUMOURS and frame.lower[j + 1 : j + 2] == ("that",):
            j += 1
        elif is_separator(frame, j):
            j = _past_aside(frame, j)
            if j < 0:
                return After("comma", -j, addressee)
        elif (
            (is_adverb(word) and not _exists(frame, j))
            or _is_time(frame, j)
            or (word.isdigit() and _is_date(frame, j))
            or word in LOOSE
        ):
            j += 1
        elif word in PREPOSITIONS and word not in SUBORDINATORS:
            j = max(_past_bare_noun(frame, j + 1), noun_phrase_end(frame, j + 1, n), j + 1)
            j += _bare(frame, j) and frame.lower[j - 1] in PREPOSITIONS
        else:
            return After("clause", j, addressee)
    return After("end", min(j, n - 1), addressee)


def _past_bare_noun(frame: Frame, k: int) -> int:
    """Past nouns without article after a preposition that "that" or the like follows: "by phone that"."""
    for j in range(k, min(k + LONGEST_BARE_NOUN + 1, len(frame.items))):
        if _intro(frame, j) in {"that", "colon", "quotation"}:
            return j
        if not frame.words[j].islower() or not frame.words[j].isalpha():
            break
    return k


def _intro(frame: Frame, k: int) -> Intro | None:
    """What begins or ends at item `k`, if it is no circumstance."""
    if frame.quotation(k) >= 0:
        return "quotation"
    word = frame.lower[k]
    if word in {"that", ":"}:
        return "that" if word == "that" else "colon"
    return "end" if word in ENDS else None


def _is_time(frame: Frame, k: int) -> bool:
    """Whether a word tells a day, and not whose something is: "said Thursday’s vote was"."""
    return frame.lower[k] in TIME_WORDS and frame.lower[k + 1 : k + 2] not in {("’s",), ("'s",)}


def _bare(frame: Frame, k: int) -> bool:
    """Whether a noun without article stands at an item: "on condition of anonymity"."""
    return k < len(frame.words) and frame.words[k].islower() and _intro(frame, k) is None


def _is_condition(frame: Frame, k: int) -> bool:
    """Whether "(on) the condition that" follows; "on condition of anonymity that" leads to the content."""
    return any(
        frame.lower[j] in CONDITIONS and frame.lower[j + 1 : j + 2] == ("that",)
        for j in range(k, min(k + 3, len(frame.lower)))
    )


def _is_date(frame: Frame, k: int) -> bool:
    """Whether a number is a day's beside its month, and counts nothing: "said 40 trucks had come"."""
    beside = (*frame.lower[max(0, k - 1) : k], *frame.lower[k + 1 : k + 2])
    return any(word in MONTHS for word in beside) or (k > 1 and frame.lower[k - 2] in MONTHS)


def _exists(frame: Frame, k: int) -> bool:
    """Whether "there" is the subject of a clause: "insisted there were no plans"."""
    return (
        frame.lower[k] == "there" and frame.lower[k + 1 : k + 2] != () and frame.lower[k + 1] in AUXILIARIES
    )


def _past_aside(frame: Frame, comma: int) -> int:
    """The item where the search goes on after a comma; the comma's place below zero when it ends."""
    begin = comma + 1
    if begin >= len(frame.items):
        return -comma
    if frame.quotation(begin) >= 0 or frame.lower[begin] == "that":
        return begin
    stop = begin
    while (
        stop < len(frame.items)
        and not is_separator(frame, stop)
        and frame.words[stop] not in ENDS
        and frame.quotation(stop) < 0
    ):
        stop += 1
    part = Range(begin, stop)
    if stop == begin or frame.lower[begin] in FORMS or kind_of(frame, part) not in {Kind.ASIDE, Kind.OPENER}:
        return -comma
    leads_on = stop < len(frame.items) and (
        frame.words[stop] == ":" or frame.quotation(stop) >= 0 or is_separator(frame, stop)
    )
    return stop if leads_on else -comma
