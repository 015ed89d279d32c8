"""What is counted on one text; counts of several texts add up, so that all together is a micro average."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Counts:
    """How often what was right; `…_asked` is out of how many."""

    statements_found: int = 0
    statements_missed: int = 0
    statements_made_up: int = 0
    contents_exact: int = 0
    speakers_right: int = 0
    modes_asked: int = 0
    modes_right: int = 0
    details_asked: int = 0
    details_right: int = 0
    events_found: int = 0
    events_missed: int = 0
    events_made_up: int = 0
    attributes_asked: int = 0
    attributes_right: int = 0
    places_asked: int = 0
    places_right: int = 0
    spans_wrong: int = 0
    letters: int = 0
    letters_lost: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """The counts of both."""
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))
