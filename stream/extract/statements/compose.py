"""Composes drafts: the letters of content, cue and circumstances of what is said, its time and certainty."""

from dataclasses import replace
from datetime import date

from stream.extract.drafts import SpeakerDraft, Stand, StatementDraft
from stream.extract.statements.affiliation import affiliation_of
from stream.extract.statements.certainty import certainty_of
from stream.extract.statements.circumstances import circumstances
from stream.extract.statements.draft import Passage, mode_of
from stream.extract.statements.finding import Finding
from stream.extract.statements.letters import Letters
from stream.extract.statements.phrase import Range
from stream.extract.statements.quotation import Quotation
from stream.extract.statements.said import Said
from stream.extract.statements.stated_at import stated_at
from stream.extract.text import Text

# Nothing but the voice tells that somebody speaks.
UNMARKED = 0.5


AIMING = frozenset({"accusation", "request"})


class Composer:
    """Composes the drafts of one body, told on the day `dated`."""

    def __init__(self, text: Text, letters: Letters, quotations: list[Quotation], dated: date | None) -> None:
        self._text, self._letters, self._quotations, self._dated = text, letters, quotations, dated
        self._passage = Passage(text, quotations)

    def draft(
        self, said: Said, speaker: SpeakerDraft, via: str | None, occasion: str | None
    ) -> StatementDraft:
        """The draft of an attribution; `via` and `occasion` are known from beside it."""
        frame, finding, letters = said.frame, said.finding, self._letters
        parts = self._passage.parts(frame, finding)
        free = said.free()
        around = circumstances(frame, free, finding.addressee, aimed_at=finding.rule in AIMING)
        heard = finding.via or around.via
        if heard is not None and finding.speaker is not None and heard.first in range(*finding.speaker.main):
            heard = None  # who is the speaker passes nothing on
        return StatementDraft(
            stand=self._passage.stand(frame, finding, parts),
            parts=parts,
            content=" ".join(self._text.body[p.start : p.end] for p in parts),
            mode=mode_of(self._text, self._quotations, frame, finding),
            speaker=replace(speaker, affiliation=affiliation_of(speaker.role) or speaker.affiliation),
            cue=letters.of(frame, finding.cue) if finding.cue is not None else None,
            cue_stand=letters.stand(frame, finding.cue) if finding.cue is not None else None,
            speaker_stand=letters.stand(frame, finding.speaker.main) if finding.speaker else None,
            via=via or (letters.of(frame, heard).rstrip(".") if heard is not None else None),
            venue=letters.of(frame, _before_speaker(around.venue, finding)) if around.venue else occasion,
            addressee=letters.of(frame, around.addressee) if around.addressee else None,
            time=stated_at(self._text, frame, free, self._dated),
            certainty=certainty_of(frame, finding),
            confidence=finding.confidence,
            rule=finding.rule,
        )

    def unmarked(self, first: int, last: int, speaker: SpeakerDraft) -> StatementDraft:
        """The draft of the tokens `first` to `last - 1`, which a speaker says without marks."""
        stand = Stand(self._text.starts[first], self._text.ends[last - 1])
        return StatementDraft(
            stand=stand,
            parts=(stand,),
            content=self._text.body[stand.start : stand.end],
            mode="direct",
            speaker=replace(speaker, affiliation=affiliation_of(speaker.role) or speaker.affiliation),
            cue=None,
            cue_stand=None,
            speaker_stand=None,
            via=None,
            venue=None,
            addressee=None,
            time=None,
            certainty="stated",
            confidence=UNMARKED,
            rule="free_continuation",
        )


def _before_speaker(venue: Range, finding: Finding) -> Range:
    """The venue without the speaker whom no comma parts from it: "In his address | Kern said"."""
    first = finding.speaker.main.first if finding.speaker is not None else venue.last
    return Range(venue.first, first) if venue.first < first < venue.last else venue
