"""A sentence as it is read for its events: marks, places, times, and what its passage has told."""

from dataclasses import dataclass

from stream.extract.drafts import Stand
from stream.extract.front.clauses import Clause
from stream.extract.front.marked import Marked
from stream.extract.front.passage import Passage
from stream.extract.front.place_found import PlaceFound
from stream.extract.time.find import TimeFound

PARTS = frozenset({"while", "whereas", ";", "but"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its marks, places and times, and the event words that are meant.

    `opening` are the places before the first event word, which hold for clauses without a place; `attempted`
    the first tokens of event words that tell of an attempt only, `reasons` the tokens of what was answered.
    """

    marked: Marked
    stand: Stand
    places: list[PlaceFound]
    opening: list[PlaceFound]
    times: list[TimeFound]
    attempted: frozenset[int]
    reasons: frozenset[int]
    passage: Passage

    @property
    def axis(self) -> str | None:
        """The direction that the sentence names first, else that of its passage."""
        return next((p.name for p in self.places if p.sort == "axis"), None) or self.passage.axis

    def axis_of(self, clause: Clause) -> str | None:
        """The direction of a clause: its own, the last one before it, else one after it that goes with it.

        What stands after "while" belongs to what is told there alone.
        """
        named = [p for p in self.places if p.sort == "axis"]
        own = [p for p in named if clause.first <= p.first < clause.last]
        before = [p for p in named if p.first < clause.first]
        if own or before:
            return (own or before[::-1])[0].name
        lower = self.marked.text.lower
        after = [p for p in named if PARTS.isdisjoint(lower[clause.last : p.first])]
        return after[0].name if after else self.passage.axis
