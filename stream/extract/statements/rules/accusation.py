"""Words thrown at somebody: "The ministry accused the rebels of mining it", "Orlova called it “a farce”"."""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.closed_classes import PREPOSITIONS, PRONOUNS, is_adverb
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.segments import ENDS, is_separator
from stream.extract.statements.situation import Situation
from stream.extract.word_set import words as word_set

# "deplored in his homily “the trade in promises”"
DEPLORES = word_set("deplore lament denounce condemn hail praise decry salute welcome")
OBJECT_PRONOUNS = word_set("it him her them this that")
# What stands between the verb and the quotation is at most so long: "the plan of the three mediators".
FARTHEST = 16
SHORTEST = 2
# A term in marks may follow "called" ("a drone called “Geran”"): judged words are more.
SHORTEST_JUDGEMENT = 2
LISTING = frozenset({"and", "or", "a", "an", "the"})
# "what the ministry called": the owner is at most so long.
LONGEST_OWNER = 6


def accusation(seen: Situation) -> Finding | None:
    """Who accuses or judges, and of what; the accused is the addressee."""
    cue = seen.cue
    if cue.kind != "act":
        return None
    content, addressee = _charge(seen) if cue.verb.lemma == "accuse" else (_judgement(seen), None)
    phrase = _speaker(seen)
    if content is None or (phrase is None and not seen.found):
        return None
    first = phrase.whole.first if phrase is not None else cue.head
    return Finding(
        rule="accusation",
        contents=(content,),
        speaker=phrase,
        cue=cue.items,
        extent=Range(min(first, cue.head), content.last),
        confidence=0.7,
        addressee=addressee,
    )


def _speaker(seen: Situation) -> Phrase | None:
    """The subject; of a participle that of the sentence: "rejected the plan, calling it “a trap”"."""
    frame, cue = seen.frame, seen.cue
    if not cue.verb.participle:
        owner = seen.subject
        if owner is None or not _relative(frame, cue.head) or frame.lower[owner.main.first] not in PRONOUNS:
            return owner
        return opening_subject(frame, seen.floor, cue.head)
    return None if seen.found else opening_subject(frame, seen.floor, cue.head)


def _charge(seen: Situation) -> tuple[Range | None, Range | None]:
    """What somebody is accused of, and who."""
    frame, begin = seen.frame, seen.cue.items.last
    for k in range(begin + 1, min(begin + FARTHEST, len(frame.items))):
        if frame.words[k] in ENDS or (is_separator(frame, k) and not _aside_ends(frame, begin, k)):
            break
        if frame.lower[k] == "of" and _is_charge(frame, k + 1):
            end = clause_end(frame, k + 1, seen.cues)
            content = Range(k + 1, end) if end - k > SHORTEST or frame.quotation(k + 1) >= 0 else None
            accused = next((i for i in range(begin, k) if is_separator(frame, i)), k)
            return content, None if frame.lower[begin] in OBJECT_PRONOUNS else Range(begin, accused)
    return None, None


def _aside_ends(frame: Frame, begin: int, k: int) -> bool:
    """Whether a comma opens or closes an aside before "of": "accused Harad, in a letter, of hiding it"."""
    closing = next(
        (i for i in range(k, min(begin + FARTHEST, len(frame.items) - 1)) if _closes(frame, i)), None
    )
    return closing is not None


def _closes(frame: Frame, i: int) -> bool:
    return is_separator(frame, i) and frame.lower[i + 1] == "of"


def _is_charge(frame: Frame, k: int) -> bool:
    """Whether a deed begins at an item, and no part of the name of the accused ("the Army of the North")."""
    while k < len(frame.items) and is_adverb(frame.lower[k]):
        k += 1
    return frame.quotation(k) >= 0 or (k < len(frame.items) and frame.lower[k].endswith("ing"))


def _judgement(seen: Situation) -> Range | None:
    """The quotation that calls the object something, with the object unless that is a pronoun."""
    frame, begin = seen.frame, seen.cue.items.last
    called = seen.cue.verb.lemma == "call"
    if _names_a_thing(seen):
        return None
    for k in range(begin, min(begin + FARTHEST, len(frame.items))):
        if frame.words[k] in ENDS or is_separator(frame, k) or (called and frame.lower[k] == "that"):
            return None
        if frame.quotation(k) >= 0:
            behind_as = frame.lower[k - 1] in {"as", "for"} or called or _spoken_of(seen) or _likened(seen, k)
            # "dismissed the charges as “absurd”": behind "as" a word is enough.
            shortest = SHORTEST_JUDGEMENT - (frame.lower[k - 1] == "as")
            long = frame.quoted(k) >= shortest
            if k == begin and _relative(frame, seen.cue.head):
                return Range(k, k + 1) if long and seen.free_quotation(k) else None
            deplored = seen.cue.verb.lemma in DEPLORES and frame.lower[begin] in PREPOSITIONS
            if k == begin or not (behind_as or deplored) or not long or not seen.free_quotation(k):
                return None
            alone = frame.lower[begin] in OBJECT_PRONOUNS or not called
            return Range(k if alone else begin, _last_of_list(frame, k) + 1)
    return None


def _names_a_thing(seen: Situation) -> bool:
    """Whether a thing has its name of those meant: "what soldiers call the “road of life”"."""
    frame, k = seen.frame, seen.cue.head
    present = frame.lower[k] in {"call", "calls", "dub", "term"}
    return present and frame.lower[k + 1 : k + 2] == ("the",) and _relative(frame, k)


def _relative(frame: Frame, cue: int) -> bool:
    """Whether the judgement is what somebody did something to: "condemned what it called “a farce”"."""
    return "what" in frame.lower[max(0, cue - LONGEST_OWNER) : cue]


def _spoken_of(seen: Situation) -> bool:
    """Whether the words are those that somebody "spoke of": "spoke of an “ignoble attack”"."""
    return seen.cue.verb.lemma == "speak" and seen.frame.lower[seen.cue.items.last] == "of"


def _likened(seen: Situation, k: int) -> bool:
    """Whether the quotation at `k` is what something is likened to: "compared it with “a bad dream”"."""
    k -= seen.frame.lower[k - 1] in {"a", "an"}
    return seen.cue.verb.lemma in {"liken", "compare"} and seen.frame.lower[k - 1] in {"to", "with"}


def _last_of_list(frame: Frame, k: int) -> int:
    """The last quotation of a list that begins at `k`: "called him “a liar,” a “thief” and “a fool”"."""
    last = k
    for i in range(k + 1, min(k + FARTHEST, len(frame.items))):
        if frame.quotation(i) >= 0:
            last = i
        elif not (is_separator(frame, i) or frame.lower[i] in LISTING):
            break
    return last
