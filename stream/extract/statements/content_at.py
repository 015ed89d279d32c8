"""The content behind a cue as far as it reaches: a quotation, what a colon brings, a clause."""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.closed_classes import (
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from stream.extract.statements.content_after import After
from stream.extract.statements.frame import Frame
from stream.extract.statements.past_circumstance import measures
from stream.extract.statements.phrase import Range
from stream.extract.statements.reporting_verbs import BARE, DENY, INTENT, PLAIN, THAT, URGE, WEAK
from stream.extract.statements.segments import ENDS, holds_finite, is_separator
from stream.extract.statements.situation import Situation
from stream.extract.word_set import words as word_set

SHORTEST = 2
REACH = 14
# Fewer words in marks behind a verb are a title or a term: "told “Morning Talk”".
SHORTEST_FRAGMENT = 3
# "denied arming the rebels", but not "denied king and country".
LONGEST_NOUN_IN_ING = 5
# "the second round of talks in Geneva (would)".
LONGEST_SUBJECT = 9
# What stands behind these is a clause, whatever its verb.
SURE = frozenset({"say", "tell"})
# "said the opposite"
NOTHING_NEW = frozenset({("the", "same"), ("the", "opposite"), ("the", "contrary"), ("as", "much")})
NO_CLAUSE = word_set(
    "whether if how why what when where who to and or but nothing something anything so goodbye farewell"
    " hello thanks"
)


def content_at(seen: Situation, after: After) -> Range | None:
    """The items of the content that `after` leads to; None where the verb takes no such content."""
    frame, takes = seen.frame, seen.cue.verb.takes
    if after.intro == "quotation":
        return _quoted(seen, after.at)
    if after.intro == "colon":
        quoted = after.at < len(frame.items) and frame.quotation(after.at) >= 0
        if quoted:
            return Range(after.at, after.at + 1)
        return _listed(seen, after.at) if not takes & WEAK else None
    if after.intro == "that" and takes & THAT:
        return _clause(seen, _past_parenthesis(frame, after.at))
    if after.intro == "clause" and _bare(seen, after.at):
        return _clause(seen, after.at)
    return None


def _quoted(seen: Situation, at: int) -> Range | None:
    """A quotation after the cue; the whole clause where the quotation only begins it."""
    frame = seen.frame
    if not seen.free_quotation(at):
        return None
    closes = at in frame.ended and at + 1 == len(frame.items)
    if frame.quoted(at) + closes < SHORTEST_FRAGMENT and frame.words[at - 1] != ":":
        return None
    following = at + 1
    goes_on = (
        following < len(frame.items)
        and frame.words[following] not in ENDS
        and not is_separator(frame, following)
    )
    if (
        goes_on
        and frame.words[following][:1].islower()
        and frame.lower[following]
        not in {"and", "but", "in", "on", "at", "when", "after", "while", "as", "during"}
    ):
        return _clause(seen, at)
    return Range(at, at + 1)


def _bare(seen: Situation, at: int) -> bool:
    frame, takes = seen.frame, seen.cue.verb.takes
    word = frame.lower[at]
    if takes & INTENT and word == "to":
        return at == seen.cue.items.last
    if takes & DENY:
        deed = word.endswith("ing") and len(word) > LONGEST_NOUN_IN_ING
        clause = seen.cue.verb.lemma == "deny" and _has_subject_and_verb(frame, at)
        return at == seen.cue.items.last and (deed or clause)
    if takes & URGE:
        return "to" in frame.lower[at + 1 : at + 12]
    if takes & PLAIN and not takes & BARE:
        return _is_plain_clause(frame, at)
    silent = word in NO_CLAUSE or frame.lower[at : at + 2] in NOTHING_NEW
    if not takes & BARE or silent or (word in PREPOSITIONS and not measures(frame, at)):
        return False
    return seen.cue.verb.lemma in SURE or _has_subject_and_verb(frame, at)


def _has_subject_and_verb(frame: Frame, at: int) -> bool:
    """Whether a stretch begins like a clause, and not like an object: "added a note of caution"."""
    for k in range(at, min(at + REACH, len(frame.items))):
        if holds_finite(frame, k, k + 1):
            return k > at
        if is_separator(frame, k) or frame.words[k] in ENDS or frame.lower[k] in {"that", "and"}:
            return False
    return False


def _is_plain_clause(frame: Frame, at: int) -> bool:
    """Whether nothing but a clause can begin so: "it will send a team", "the talks had failed".

    A pronoun with a verb does, or a short subject with an auxiliary: no "start of talks held in May".
    """
    if frame.lower[at] in PREPOSITIONS | NO_CLAUSE:
        return False
    if frame.lower[at] in PRONOUNS:
        return _has_subject_and_verb(frame, at)
    for k in range(at + 1, min(at + LONGEST_SUBJECT, len(frame.items))):
        if frame.lower[k] in FINITE_AUXILIARIES:
            return True
        opens = frame.lower[k] in RELATIVES | {"that", "and", "when", "where", "how"}
        if opens or is_separator(frame, k) or frame.words[k] in ENDS or holds_finite(frame, k, k + 1):
            return False
    return False


def _clause(seen: Situation, start: int) -> Range | None:
    end = clause_end(seen.frame, start, seen.cues)
    if end - start >= SHORTEST or (end > start and seen.free_quotation(start)):
        return Range(start, end)
    return None


def _listed(seen: Situation, start: int) -> Range | None:
    """What stands behind a colon, semicolons included, unless somebody else speaks in it."""
    whole = _clause(seen, start)
    if whole is None or seen.frame.words[whole.last : whole.last + 1] != (";",):
        return whole
    if any(cue.head > whole.last for cue in seen.cues):
        return whole
    end = len(seen.frame.items)
    while seen.frame.words[end - 1] in ENDS:
        end -= 1
    return Range(start, end)


def _past_parenthesis(frame: Frame, at: int) -> int:
    """The start of the clause after "that, contrary to expectations,"."""
    if at < len(frame.items) and frame.words[at] == ":":
        return at + 1
    if at < len(frame.items) and frame.words[at] == ",":
        for k in range(at + 1, min(at + 12, len(frame.items) - 1)):
            if frame.words[k] == ",":
                return k + 1
    return at
