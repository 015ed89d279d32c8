"""Where the looser spellings of a known name are, kept with it: to work them out takes most of a lookup."""

from array import array

import numpy as np
import numpy.typing as npt

from stream.enrich.gazetteer.keys import LOOSER_MATCHES, exact_key, looser_keys

LOOSER = len(LOOSER_MATCHES)
UNKNOWN = 0xFFFFFFFF


class Kindred:
    """Hashes of the names that are written in many ways, and of their skeletons, while they are gathered."""

    def __init__(self) -> None:
        self._names, self._looser = array("Q"), array("Q")
        self._seen = set[str]()

    def add(self, key: str) -> None:
        """Adds a normalised name, once; a short one has no skeletons (0)."""
        if key in self._seen:
            return
        self._seen.add(key)
        self._names.append(exact_key(key))
        self._looser.extend(looser_keys(key) or (0,) * LOOSER)

    def column(self, keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint32]:
        """For each of the sorted hashes of the index the three positions of its looser ones, plus one.

        0 stands for one that the index lacks; a hash of no such name has `UNKNOWN` three times.
        """
        column = np.full((len(keys), LOOSER), UNKNOWN, dtype=np.uint32)
        at = np.searchsorted(keys, np.frombuffer(self._names, dtype=np.uint64))
        looser = np.frombuffer(self._looser, dtype=np.uint64)
        found = np.minimum(np.searchsorted(keys, looser), len(keys) - 1)
        positions = np.where(keys[found] == looser, found + 1, 0).astype(np.uint32)
        column[at] = positions.reshape(-1, LOOSER)
        return column
