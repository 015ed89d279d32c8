"""The places of an open index by their row, made into objects when somebody asks for them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from stream.enrich.gazetteer.index_file import KINDS, PARTS_OF_DEGREE, IndexFile
from stream.enrich.gazetteer.place import GazetteerPlace, PlaceKind

# The fields of a GazetteerPlace from `entity_id` to `population`.
_Facts = tuple[str | None, str, float, float, str | None, str | None, str | None, PlaceKind, int]


class PlaceRows:
    """The columns of an index that say what and where a place is; 2 µs a place, the first time."""

    def __init__(self, index: IndexFile) -> None:
        self._lat, self._lon = index.column("lat"), index.column("lon")
        self._population, self._geonames = index.column("population"), index.column("geonames")
        self._admin, self._country = index.column("admin"), index.column("country")
        self._kind = index.column("kind")
        self._name_start, self._names = index.column("name_start"), index.column("names")
        keys: list[str] = index.head["admin_keys"]
        names: list[str | None] = index.head["admin_names"]
        self._regions = [
            (name or key.partition(".")[2] or None, key or None)
            for key, name in zip(keys, names, strict=True)
        ]
        self._countries = [code or None for code in index.head["countries"]]
        # The same places come up again and again within a bulletin, under other names and matches.
        self._facts = lru_cache(maxsize=16384)(self._read_facts)

    def __len__(self) -> int:
        return len(self._kind)

    def place(self, row: int, match: float, *, alias: bool = False) -> GazetteerPlace:
        """The place of a row, found by a name that fits so well."""
        # The tuple's own maker: that of the named tuple takes twice as long, and all of a name's places pass.
        return tuple.__new__(GazetteerPlace, (*self._facts(row), match, row, alias))

    def _read_facts(self, row: int) -> _Facts:
        """What the index says of a place, whatever name found it."""
        number = self._geonames[row]
        return (
            f"geonames:{number}" if number else None,
            str(self._names[self._name_start[row] : self._name_start[row + 1]], "utf-8"),
            self._lat[row] / PARTS_OF_DEGREE,
            self._lon[row] / PARTS_OF_DEGREE,
            self._countries[self._country[row]],
            *self._regions[self._admin[row]],
            KINDS[self._kind[row]],
            self._population[row],
        )

    def row_of(self, number: int) -> int | None:
        """The row of a GeoNames id, None for an unknown one; reads a whole column (1 ms)."""
        rows = np.flatnonzero(np.asarray(self._geonames) == number)
        return int(rows[0]) if len(rows) else None

    def main_names(self) -> Iterator[str]:
        """The main name of every place, row by row."""
        names, edges = bytes(self._names), self._name_start.tolist()
        for start, end in pairwise(edges):
            yield str(names[start:end], "utf-8")
