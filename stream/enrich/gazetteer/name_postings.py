"""The postings of an open index: which rows bear a name, by the hash of its key."""

from bisect import bisect_left
from collections.abc import Sequence

from stream.enrich.gazetteer.index_file import BUCKET_BITS, IndexFile

# "San José" has 250 places; the smaller ones of so many never win.
MOST = 160


class NamePostings:
    """The columns of an index that lead from the hash of a key to rows; a microsecond a hash."""

    def __init__(self, index: IndexFile) -> None:
        self._keys, self._starts = index.column("keys"), index.column("starts")
        self._buckets, self._postings = index.column("buckets"), index.column("postings")

    def of(self, number: int) -> Sequence[int]:
        """The postings under a hash, larger places first, `MOST` at most."""
        bucket = number >> (64 - BUCKET_BITS)
        end = self._buckets[bucket + 1]
        at = bisect_left(self._keys, number, self._buckets[bucket], end)
        if at == end or self._keys[at] != number:
            return ()
        first = self._starts[at]
        return self._postings[first : min(self._starts[at + 1], first + MOST)].tolist()
