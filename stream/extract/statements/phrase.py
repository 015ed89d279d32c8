"""The words that name a speaker in a frame: a main phrase and what stands beside it in commas or dashes."""

from typing import NamedTuple


class Range(NamedTuple):
    """Items `first` to `last - 1` of a frame."""

    first: int
    last: int


class Phrase(NamedTuple):
    """A speaker's phrase: `main` names him, `asides` follow it; `whole` covers both."""

    main: Range
    asides: tuple[Range, ...]

    @property
    def whole(self) -> Range:
        """From the first to the last item of all."""
        first = min(self.main.first, *(a.first for a in self.asides)) if self.asides else self.main.first
        last = max(self.main.last, *(a.last for a in self.asides)) if self.asides else self.main.last
        return Range(first, last)
