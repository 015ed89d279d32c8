"""Steps over what stands between a reporting verb and the content: day, place, occasion, sources, asides."""

from stream.extract.statements.closed_classes import (
    AUXILIARIES,
    MERELY,
    MONTHS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from stream.extract.statements.cue_lexicon import FORMS
from stream.extract.statements.frame import Frame
from stream.extract.statements.noun_phrase import noun_phrase_end
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import ENDS, Kind, is_separator, kind_of
from stream.extract.word_set import words as word_set

CITING = frozenset({"citing", "quoting"})
LONGEST_BARE_NOUN = 3
# Before a number these begin the clause, as adverbs do.
APPROXIMATE = word_set("around about over under between up near from")
LIMITS = frozenset({("at", "least"), ("at", "most"), ("up", "to"), ("in", "all"), ("in", "total")})
QUANTITIES = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred hundreds thousand thousands dozens half all every a"
)
PRESENT_TIMES = frozenset(
    {("week",), ("month",), ("year",), ("morning",), ("afternoon",), ("evening",), ("weekend",)}
)
LOOSE = word_set(
    "last week weekend month year night morning evening afternoon as follows published broadcast aired"
    " released recorded carried"
)
# "denied reports that", "repeated the accusation that".
RUMOURS = word_set(
    "reports claims allegations rumours rumors accusations suggestions speculation report claim allegation"
    " accusation suggestion"
)


def past_circumstance(frame: Frame, k: int) -> int:
    """The item behind the circumstance that begins at `k`; `k` itself where none does."""
    word = frame.lower[k]
    if word in CITING:
        return _past_sources(frame, k)
    if is_separator(frame, k):
        return _past_aside(frame, k)
    if measures(frame, k):
        return k
    if alone := _is_loose(frame, k) or _rumour(frame, k):
        return k + alone
    if word in PREPOSITIONS and word not in SUBORDINATORS:
        end = max(_past_bare_noun(frame, k + 1), noun_phrase_end(frame, k + 1, len(frame.items)), k + 1)
        return end + (_bare(frame, end) and frame.lower[end - 1] in PREPOSITIONS)
    return k


def _rumour(frame: Frame, k: int) -> int:
    """The items of "reports (that)", "the claim (that)"; 0 for none."""
    article = frame.lower[k] in {"the", "a", "any", "all"}
    named = frame.lower[k + article : k + article + 2]
    return article + 1 if named[1:] == ("that",) and named[0] in RUMOURS else 0


def _is_present_time(frame: Frame, k: int) -> bool:
    """Whether "(this) morning" tells when, and not whose something is: "said this week’s vote was"."""
    return frame.lower[k : k + 1] in PRESENT_TIMES and frame.lower[k + 1 : k + 2] not in {("’s",), ("'s",)}


def _is_day(frame: Frame, k: int) -> bool:
    return k < len(frame.lower) and _is_time(frame, k)


def measures(frame: Frame, k: int) -> bool:
    """Whether the subject of the clause begins here: "around 60 men", "at least two men", "nearly 300"."""
    word = frame.lower[k]
    if (word, *frame.lower[k + 1 : k + 2]) in LIMITS:
        return True
    return (word in APPROXIMATE or is_adverb(word)) and _counts(frame, k + 1)


def _is_loose(frame: Frame, k: int) -> bool:
    """Whether a word alone is a circumstance: an adverb, a day, the number of a date."""
    word = frame.lower[k]
    if word in MERELY and frame.lower[k + 1 : k + 2] == ("that",):
        return True
    if word == "this":
        return _is_present_time(frame, k + 1)
    if word in {"late", "early"}:
        return (
            frame.lower[k + 1 : k + 2] == ("on",) or _is_present_time(frame, k + 1) or _is_day(frame, k + 1)
        )
    adverb = is_adverb(word) and not _exists(frame, k)
    return adverb or _is_time(frame, k) or (word.isdigit() and _is_date(frame, k)) or word in LOOSE


def _past_sources(frame: Frame, k: int) -> int:
    """The "that" behind whom an outlet cites at `k` without commas; `k` where none follows."""
    end = noun_phrase_end(frame, k + 1, len(frame.items))
    return end if end > k + 1 and frame.lower[end : end + 1] == ("that",) else k


def _counts(frame: Frame, k: int) -> bool:
    """Whether a number that is no day stands at an item: "said around 60 men had come"."""
    if k >= len(frame.lower):
        return False
    number = frame.lower[k][:1].isdigit() or frame.lower[k] in QUANTITIES
    return number and not _is_date(frame, k)


def _past_bare_noun(frame: Frame, k: int) -> int:
    """Past nouns without article after a preposition that "that" or the like follows: "by phone that"."""
    for j in range(k, min(k + LONGEST_BARE_NOUN + 1, len(frame.items))):
        if _leads_in(frame, j):
            return j
        if not frame.words[j].islower() or not frame.words[j].isalpha():
            break
    return k


def _is_time(frame: Frame, k: int) -> bool:
    """Whether a word tells a day, and not whose something is: "said Thursday’s vote was"."""
    return frame.lower[k] in TIME_WORDS and frame.lower[k + 1 : k + 2] not in {("’s",), ("'s",)}


def _bare(frame: Frame, k: int) -> bool:
    """Whether a noun without article stands at an item: "on condition of anonymity"."""
    return (
        k < len(frame.words)
        and frame.words[k].islower()
        and not _leads_in(frame, k)
        and frame.words[k] not in ENDS
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
    """The item where the search goes on after a comma; the comma itself when it ends."""
    begin = comma + 1
    if begin >= len(frame.items):
        return comma
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
        return comma
    leads_on = stop < len(frame.items) and (
        frame.words[stop] == ":" or frame.quotation(stop) >= 0 or is_separator(frame, stop)
    )
    return stop if leads_on else comma


def _leads_in(frame: Frame, k: int) -> bool:
    """Whether the content begins at or behind an item: a quotation, "that", a colon."""
    return frame.quotation(k) >= 0 or frame.lower[k] in {"that", ":"}
