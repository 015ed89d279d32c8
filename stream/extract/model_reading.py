"""What a trained pipeline saw in a text, counted in the text's own tokens; rules ask it where it is sure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self


class TokenRange(NamedTuple):
    """The tokens `first` up to, not including, `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ModelReading:
    """Names of people and reported clauses; empty where no model is used, so rules ask without a check.

    `people` gives for each token of a name the whole name. `clauses` gives for the token that opens a
    reported clause, "that" left aside, the token after its last.
    """

    people: Mapping[int, TokenRange] = field(default_factory=dict)
    clauses: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[TokenRange], clauses: Iterable[TokenRange]) -> Self:
        """The reading of names and clauses; of two clauses that open with one word the longer one counts."""
        by_token = {at: name for name in people for at in range(name.first, name.last)}
        ends: dict[int, int] = {}
        for first, last in clauses:
            ends[first] = max(last, ends.get(first, last))
        return cls(by_token, ends)

    def names(self) -> list[TokenRange]:
        """Each name once, in the order of the text."""
        return sorted(set(self.people.values()))


NOTHING_SEEN = ModelReading()
