"""A finding in its frame with its speaker's mention, and the words around it that are no content."""

from dataclasses import dataclass

from stream.extract.statements.asides import cited_at
from stream.extract.statements.cue_lexicon import FORMS
from stream.extract.statements.finding import Finding
from stream.extract.statements.frame import Frame
from stream.extract.statements.mention import Mention
from stream.extract.statements.phrase import Range
from stream.extract.statements.segments import is_separator

# The circumstances before an attribution are looked at from the frame's start unless that is farther off.
LONGEST_OPENER = 40
# Circumstances behind it stand within so many words.
BEHIND = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A finding with its speaker's mention, None for "as before"."""

    frame: Frame
    finding: Finding
    mention: Mention | None

    def free(self) -> list[int]:
        """The items before and inside the attribution that are no content."""
        contents, extent = self.finding.contents, self.finding.extent
        taken = {k for c in contents for k in range(c.first, c.last)}
        begin = 0 if extent.first < LONGEST_OPENER else extent.first
        return [k for k in range(begin, min(len(self.frame.items), extent.last + BEHIND)) if k not in taken]

    def cited(self) -> Range | None:
        """Those whom the speaker only passes on: "Volna reported on Monday, citing two officials, that"."""
        cue, end = self.finding.cue, self.finding.extent.last
        free = self.free()
        if free and free[0] == 0 and self._opens_with_source():
            return cited_at(self.frame, 0, len(self.frame.items))
        for k in free:
            if k > end and self.frame.lower[k - 1] in FORMS:
                return None  # "Kern threatened to leave, Volna reports, citing two aides"
            behind_cue = cue is not None and k == cue.last
            if behind_cue or (k > self.finding.extent.first and is_separator(self.frame, k - 1)):
                found = cited_at(self.frame, k, len(self.frame.items))
                if found is not None:
                    return found
        return None

    def _opens_with_source(self) -> bool:
        """Whether whoever is cited opens the sentence: "Citing two officials, Volna reported that"."""
        cited = cited_at(self.frame, 0, len(self.frame.items))
        speaker = self.finding.speaker
        if cited is None or speaker is None or cited.last >= len(self.frame.items):
            return False
        return cited.last < speaker.whole.first and is_separator(self.frame, cited.last)
