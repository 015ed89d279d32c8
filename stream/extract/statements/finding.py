"""What a rule finds: a speaker's phrase, a cue, and the content, in items of one frame."""

from dataclasses import dataclass

from stream.extract.statements.phrase import Phrase, Range


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution. `contents` are its ranges in order; `speaker` None means: the one before.

    `extent` is all of the frame that the attribution takes: speaker, cue, circumstances and contents.
    """

    rule: str
    contents: tuple[Range, ...]
    speaker: Phrase | None
    cue: Range | None
    extent: Range
    confidence: float
    denied: bool = False
    addressee: Range | None = None
    via: Range | None = None
