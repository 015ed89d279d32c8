"""The postings of an open index: which rows bear a name, by the hash of its key."""

from bisect import bisect_left
from collections.abc import Sequence

from stream.enrich.gazetteer.index_file import BUCKET_BITS, IndexFile
from stream.enrich.gazetteer.kindred import LOOSER, UNKNOWN

# "San José" has 250 places; the smaller ones of so many never win.
MOST = 160
NOWHERE = -1
_REST_BITS = 64 - BUCKET_BITS


class NamePostings:
    """The columns of an index that lead from the hash of a key to rows; a microsecond a hash."""

    def __init__(self, index: IndexFile) -> None:
        self._keys, self._starts = index.column("keys"), index.column("starts")
        self._buckets, self._postings = index.column("buckets"), index.column("postings")
        self._kindred = index.column("kindred")

    def position(self, number: int) -> int:
        """Where the index has a hash, `NOWHERE` when it has none."""
        bucket = number >> _REST_BITS
        at, end = self._buckets[bucket], self._buckets[bucket + 1]
        if end - at > 1:
            at = bisect_left(self._keys, number, at, end)
        return at if at < end and self._keys[at] == number else NOWHERE

    def at(self, position: int) -> Sequence[int]:
        """The postings at a position, larger places first, `MOST` at most."""
        if position == NOWHERE:
            return ()
        first, last = self._starts[position], self._starts[position + 1]
        if last - first == 1:
            return (self._postings[first],)
        return self._postings[first : min(last, first + MOST)].tolist()

    def of(self, number: int) -> Sequence[int]:
        """The postings under a hash."""
        return self.at(self.position(number))

    def kindred(self, position: int) -> tuple[int, ...] | None:
        """The positions of a name's looser spellings, in the order of `looser_keys`; None where not kept."""
        first = LOOSER * position
        if position == NOWHERE or (near := self._kindred[first]) == UNKNOWN:
            return None
        # One by one: to slice a view and to walk it takes three times as long.
        return near - 1, self._kindred[first + 1] - 1, self._kindred[first + 2] - 1
