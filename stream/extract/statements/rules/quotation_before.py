"""The quotation, then its speaker: "“We wait,” Orlova said.", "“We wait,” said Orlova, “for you.”"."""

from stream.extract.statements.closed_classes import AUXILIARIES, COORDINATORS, is_adverb
from stream.extract.statements.content_after import content_after
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.outlets import passing_on
from stream.extract.statements.phrase import Phrase, Range
from stream.extract.statements.quoted_by_outlet import quoted_by_outlet
from stream.extract.statements.reporting_verbs import AFTER
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_after import phrase_after

MOST_BEFORE = 2


def quotation_before(seen: Situation) -> Finding | None:
    """The quotation that opens the frame, with the speaker between it and the cue or after the cue."""
    frame, cue = seen.frame, seen.cue
    if cue.kind == "verb" and not (cue.verb.takes & AFTER or cue.verb.participle):
        return None
    if _of_relative(seen):
        return None
    phrase, begin = _speaker(seen)
    if phrase is None:
        return None
    quoted = quoted_by_outlet(seen)
    via = passing_on(frame, phrase.main) if quoted is not None else None
    phrase = quoted or phrase
    quotation = seen.before(begin)
    if not seen.free_quotation(quotation):
        return None
    if not (_alone(frame, quotation, seen.floor) or frame.words[quotation - 1] == ":"):
        return None
    end = max(cue.items.last, phrase.whole.last)
    after = content_after(frame, cue, end if phrase.whole.first >= cue.items.last else None)
    contents = [Range(quotation, quotation + 1)]
    last = after.at if after.intro == "end" else end
    if after.intro == "quotation" and seen.free_quotation(after.at):
        contents.append(Range(after.at, after.at + 1))
        last = after.at + 1
    return Finding(
        rule="quotation_before",
        contents=tuple(contents),
        speaker=phrase,
        cue=cue.items,
        extent=Range(quotation, max(last, end)),
        confidence=0.95,
        addressee=after.addressee,
        via=via,
    )


def _speaker(seen: Situation) -> tuple[Phrase | None, int]:
    """The speaker and the item before which the quotation must stand."""
    frame, cue = seen.frame, seen.cue
    first = cue.head
    while first > seen.floor and (
        is_adverb(frame.lower[first - 1]) or frame.lower[first - 1] in AUXILIARIES | {"so"}
    ):
        first -= 1
    before = seen.before(first)
    if before >= 0 and frame.quotation(before) >= 0 and _alone(frame, before, seen.floor):
        return phrase_after(frame, cue.items.last), first
    phrase = seen.subject
    return phrase, _before_lead(frame, phrase.whole.first, seen.floor) if phrase is not None else first


def _before_lead(frame: Frame, k: int, floor: int) -> int:
    """The start of "is how" and "was all" before the speaker: "“It works,” is how the governor put it"."""
    led = (
        k - 2 >= floor
        and frame.lower[k - 2] in {"is", "was"}
        and frame.lower[k - 1] in {"how", "all", "what"}
    )
    return k - 2 if led else k


def _of_relative(seen: Situation) -> bool:
    """Whether a cue belongs to a relative clause before the main one: "the chief, who asked …, said"."""
    cue = seen.cue
    later = any(c.head > cue.head and not c.verb.participle for c in seen.cues)
    return later and cue.head > seen.floor and seen.frame.lower[cue.head - 1] == "who"


def _alone(frame: Frame, quotation: int, floor: int) -> bool:
    """Whether nothing but "But" or the like stands before a quotation: it is no part of a longer clause."""
    words = [w for w in frame.lower[floor:quotation] if w[:1].isalnum()]
    return len(words) <= MOST_BEFORE and all(w in COORDINATORS or is_adverb(w) for w in words)
