"""A participle that opens the sentence of its speaker: "Stating that the road was open, Orlova said …"."""

from stream.extract.statements.content_after import content_after
from stream.extract.statements.finding import Finding
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import is_separator
from stream.extract.statements.situation import Situation
from stream.extract.statements.subject_before import subject_before

SHORTEST = 2


def opening_participle(seen: Situation) -> Finding | None:
    """The that-clause up to the comma before the subject of the sentence's own reporting verb."""
    frame, cue = seen.frame, seen.cue
    if not cue.verb.participle or any(w[:1].isalnum() for w in frame.words[: cue.head]):
        return None
    after = content_after(frame, cue)
    main = next((c for c in seen.cues if c.head > after.at and not c.verb.participle), None)
    if after.intro != "that" or main is None:
        return None
    phrase = subject_before(frame, main.head, after.at)
    if phrase is None or not is_separator(frame, phrase.whole.first - 1):
        return None
    content = Range(after.at, phrase.whole.first - 1)
    if content.last - content.first < SHORTEST:
        return None
    return Finding(
        rule="opening_participle",
        contents=(content,),
        speaker=phrase,
        cue=cue.items,
        extent=Range(cue.head, content.last),
        confidence=0.85,
    )
