"""The speaker, then what he says: quoted, after a colon, in a that-clause, in a bare clause.

"Orlova said: “We wait.”" · "Orlova told TASS that she was waiting" · "Orlova said she was waiting"
"""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.closed_classes import PREPOSITIONS
from stream.extract.statements.content_after import After, content_after
from stream.extract.statements.cue_lexicon import BARE, DENY, INTENT, THAT, URGE, WEAK
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.segments import ENDS, Kind, holds_finite, is_separator, kind_of, segments
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after
from stream.extract.statements.subject_before import subject_before
from stream.extract.word_set import words as word_set

SHORTEST = 2
REACH = 14
# Fewer words in marks behind a verb are a title or a term: "told “Morning Talk”".
SHORTEST_FRAGMENT = 3
# "denied arming the rebels", but not "denied king and country".
LONGEST_NOUN_IN_ING = 5
# "what the minister says about it" reports nothing.
FREE_RELATIVES = frozenset({"what", "which", "whom", "how", "than"})
# What stands behind these is a clause, whatever its verb.
SURE = frozenset({"say", "tell"})
NO_CLAUSE = word_set(
    "whether if how why what when where who to and or but nothing something anything so goodbye farewell"
    " hello thanks"
)


def content_follows(seen: Situation) -> Finding | None:
    """The content after the cue, however it is brought in."""
    frame, cue = seen.frame, seen.cue
    after = content_after(frame, cue)
    if after.intro == "clause" and after.at == cue.items.last and _inverted(seen):
        return None
    if after.intro == "quotation" and _breaks_clause(seen, after.at):
        return None
    content = _content(seen, after)
    if content is None:
        return None
    quoted = _quoted_by_outlet(seen)
    phrase = quoted or _speaker(seen)
    via = subject_before(frame, cue.head, seen.floor) if quoted is not None else None
    if phrase is None and not seen.found:
        return None
    relative = (
        phrase is not None and phrase.main.first and frame.lower[phrase.main.first - 1] in FREE_RELATIVES
    )
    if relative and (after.intro != "colon" or frame.quotation(after.at) < 0):
        return None
    first = phrase.whole.first if phrase is not None else cue.head
    return Finding(
        rule=f"{after.intro}_after",
        contents=(content,),
        speaker=phrase,
        cue=cue.items,
        extent=Range(min(first, cue.head), content.last),
        confidence=0.9 if after.intro in {"that", "quotation", "colon"} else 0.75,
        denied=bool(cue.verb.takes & DENY),
        addressee=after.addressee,
        via=via.main if via is not None else None,
    )


def _inverted(seen: Situation) -> bool:
    """Whether the speaker follows the verb within commas: "The vote, said the deputy, was a farce"."""
    frame, cue = seen.frame, seen.cue
    if not cue.head or not is_separator(frame, cue.head - 1):
        return False
    phrase = phrase_after(frame, cue.items.last)
    if phrase is None or phrase.whole.last >= len(frame.items):
        return False
    return is_separator(frame, phrase.whole.last) or frame.words[phrase.whole.last] in ENDS


def _breaks_clause(seen: Situation, at: int) -> bool:
    """Whether speaker and cue part a subject from its quoted verb: "The plan, she said, “is dead”"."""
    frame = seen.frame
    phrase = subject_before(frame, seen.cue.head, seen.floor)
    if phrase is None or not is_separator(frame, at - 1) or phrase.whole.first - 1 <= seen.floor:
        return False
    parts = segments(frame, seen.floor, phrase.whole.first - 1)
    subject = (
        len(parts) == 1 and kind_of(frame, parts[0]) is Kind.PHRASE and is_separator(frame, parts[0].last)
    )
    return subject and not any(frame.quotation(k) >= 0 for k in range(*parts[0]))


def _quoted_by_outlet(seen: Situation) -> Phrase | None:
    """The speaker in "the agency quoted Jan Kern as saying"."""
    cue = seen.cue
    first = cue.items.first
    if cue.kind != "quoted_as" or seen.frame.lower[first] not in {"quoted", "cited"}:
        return None
    return phrase_after(seen.frame, first + 1, cue.items.last - 2)


def _speaker(seen: Situation) -> Phrase | None:
    """The subject; None for "adding that", "but clarified that", whose subject is that of the cue before."""
    frame, cue = seen.frame, seen.cue
    before = seen.before(cue.head)
    if cue.verb.participle and seen.found:
        return None
    if seen.found and before >= 0 and frame.lower[before] in {"and", "but", "also", "later", "then"}:
        return None
    if cue.verb.participle or (before >= 0 and frame.lower[before] in {"and", "but"}):
        return opening_subject(frame, seen.floor, cue.head)
    return subject_before(frame, cue.head, seen.floor)


def _content(seen: Situation, after: After) -> Range | None:
    frame, takes = seen.frame, seen.cue.verb.takes
    if after.intro == "quotation":
        return _quoted(seen, after.at)
    if after.intro == "colon":
        quoted = after.at < len(frame.items) and frame.quotation(after.at) >= 0
        if quoted:
            return Range(after.at, after.at + 1)
        return _clause(seen, after.at) if not takes & WEAK else None
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
    item = frame.items[at]
    if item.last - item.first < SHORTEST_FRAGMENT + 2 and frame.words[at - 1] != ":":
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
    if not takes & BARE or word in NO_CLAUSE or word in PREPOSITIONS:
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


def _clause(seen: Situation, start: int) -> Range | None:
    end = clause_end(seen.frame, start, seen.cues)
    if end - start >= SHORTEST or (end > start and seen.free_quotation(start)):
        return Range(start, end)
    return None


def _past_parenthesis(frame: Frame, at: int) -> int:
    """The start of the clause after "that, contrary to expectations,"."""
    if at < len(frame.items) and frame.words[at] == ":":
        return at + 1
    if at < len(frame.items) and frame.words[at] == ",":
        for k in range(at + 1, min(at + 12, len(frame.items) - 1)):
            if frame.words[k] == ",":
                return k + 1
    return at
