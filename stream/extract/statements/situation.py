"""What a rule sees: a frame, all its cues, the one in question, and how far the frame is read already."""

from dataclasses import dataclass
from functools import cached_property

from stream.extract.statements.cue import Cue
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.phrase import Phrase
from stream.extract.statements.segments import is_separator
from stream.extract.statements.subject_before import subject_before


@dataclass(frozen=True)
class Situation:
    """A cue in its frame; items before `floor` belong to attributions found before."""

    frame: Frame
    cues: list[Cue]
    cue: Cue
    floor: int
    found: list[Finding]

    @cached_property
    def subject(self) -> Phrase | None:
        """The phrase before the cue that may be its speaker; most rules ask for it, three times a cue."""
        return subject_before(self.frame, self.cue.head, self.floor)

    def before(self, k: int) -> int:
        """The item before `k`, separators skipped; -1 when that is before the floor."""
        k -= 1
        while k >= self.floor and is_separator(self.frame, k):
            k -= 1
        return k if k >= self.floor else -1

    def free_quotation(self, k: int) -> bool:
        """Whether item `k` is a quotation that no attribution has."""
        if k < 0 or self.frame.quotation(k) < 0:
            return False
        return not any(c.first <= k < c.last for f in self.found for c in f.contents)
