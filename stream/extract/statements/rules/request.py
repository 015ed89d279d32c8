"""What somebody asks of others: "The mayor urged residents to stay", "Kern called on both sides to talk"."""

from stream.extract.statements.clause_end import clause_end
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Range
from stream.extract.statements.rules.colon_introduction import opening_subject
from stream.extract.statements.segments import ENDS, holds_finite, is_separator
from stream.extract.statements.situation import Situation
from stream.extract.word_set import words as word_set

VERBS = word_set(
    "urge ask order advise instruct implore beg encourage warn tell remind call appeal invite exhort"
)
LINKS = {"call": {"on", "upon"}, "appeal": {"to"}}
FARTHEST = 12
SHORTEST = 2


def request(seen: Situation) -> Finding | None:
    """Those asked and what they are to do, an infinitive with "to" behind at most a dozen words."""
    frame, cue = seen.frame, seen.cue
    begin = _asked(frame, cue.verb.lemma, cue.items.last)
    to = _infinitive(frame, begin) if begin is not None else None
    if begin is None or to is None or frame.lower[begin] == "not":
        return None
    phrase = opening_subject(frame, seen.floor, cue.head) if cue.verb.participle else None
    phrase = phrase or seen.subject
    end = clause_end(frame, begin, seen.cues)
    if (phrase is None and not seen.found) or end - to <= SHORTEST - 1:
        return None
    first = phrase.whole.first if phrase is not None else cue.head
    return Finding(
        rule="request",
        contents=(Range(begin, end),),
        speaker=phrase,
        cue=Range(cue.head, begin),
        extent=Range(min(first, cue.head), end),
        confidence=0.75,
        addressee=Range(begin, to - (frame.lower[to - 1] == "not")),
    )


def _asked(frame: Frame, lemma: str, k: int) -> int | None:
    """Where those who are asked stand behind the verb; None for another verb."""
    if lemma not in VERBS:
        return None
    if lemma not in LINKS:
        return k
    return k + 1 if k < len(frame.lower) and frame.lower[k] in LINKS[lemma] else None


def _infinitive(frame: Frame, begin: int) -> int | None:
    """The "to" before what they are to do; nothing but their name stands before it."""
    for k in range(begin, min(begin + FARTHEST, len(frame.items) - 1)):
        if (
            frame.lower[k] == "to"
            and k > begin
            and (frame.words[k + 1].islower() or frame.quotation(k + 1) >= 0)
        ):
            return k
        ended = is_separator(frame, k) or frame.words[k] in ENDS or frame.quotation(k) >= 0
        if ended or frame.lower[k] in {"that", "whether", "if", "to"} or holds_finite(frame, k, k + 1):
            return None
    return None
