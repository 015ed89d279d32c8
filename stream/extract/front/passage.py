"""What a paragraph carries from one sentence to the next: its direction, its region, and the event before."""

from dataclasses import dataclass, field
from datetime import date, datetime

from stream.extract.drafts import EventDraft, PlaceDraft, TimeDraft
from stream.extract.front.perspective import Parties


@dataclass(slots=True)
class Passage:
    """The state of reading one paragraph: `events` so far, `sentences` how many were read.

    `launcher` is the side whose weapons were told of, `people` the one that "they" are, `filed` the place of
    the heading over it, `settlement` the last one named alone, which "the town" is. `told_in` is the
    number of the sentence that told the event before; `released` when weapons were launched in the sentence
    before, whose end this one may tell.
    """

    parties: Parties
    reference: date | datetime | None
    axis: str | None = None
    region: str | None = None
    launcher: str | None = None
    people: str | None = None
    filed: PlaceDraft | None = None
    settlement: PlaceDraft | None = None
    released: TimeDraft | None = None
    sentences: int = 0
    told_in: int = 0
    events: list[EventDraft] = field(default_factory=list)

    @property
    def before(self) -> EventDraft | None:
        """The event told last in this paragraph."""
        return self.events[-1] if self.events else None
