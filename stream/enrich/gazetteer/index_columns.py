"""The columns of the index while it is compiled: places with their numbers, names with their hashes."""

from array import array
from collections.abc import Iterable
from math import cos, hypot, radians
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz

from stream.enrich.gazetteer.index_file import (
    ALIAS,
    ALTERNATE,
    BUCKET_BITS,
    KINDS,
    PARTS_OF_DEGREE,
    write_index,
)
from stream.enrich.gazetteer.keys import (
    ARABIC_SCRIPT,
    BURMESE,
    CYRILLIC,
    ETHIOPIC,
    arabic_key,
    burmese_key,
    cyrillic_keys,
    ethiopic_key,
    exact_key,
)
from stream.enrich.gazetteer.kindred import Kindred
from stream.enrich.gazetteer.normalise import latin, normalise
from stream.enrich.gazetteer.records import SourceRecord
from stream.enrich.gazetteer.skeleton import coarse, fine

_KM_A_DEGREE = 111.2
# Our own points lie within 10 km of their places; GeoNames' are better.
_SAME_PLACE_KM = 12.0
# What spellings of one name share at least: "Donetsk" was "Yuzovka", but "Kremenchuk" is "Kremenchug".
_SAME_LETTERS = 5
# In hundredths of the skeletons: Slavyansk and Slovyansk have 86, Artyomovsk and Bakhmut 30.
_ALIKE = 85


class IndexColumns:
    """The columns while they grow; arrays of plain numbers, 20 bytes a place and 12 a name."""

    def __init__(self, watch: Iterable[SourceRecord]) -> None:
        self.watched = list(watch)
        self.namesakes: dict[int, list[int]] = {key: [] for own in self.watched for key in _exact_keys(own)}
        self.lat, self.lon = array("d"), array("d")
        self.population, self.geonames = array("I"), array("I")
        self.admin, self.country, self.kind = array("H"), array("H"), array("B")
        self.name_start, self.names = array("I"), bytearray()
        self.hashes, self.postings = array("Q"), array("I")
        self.kindred = Kindred()
        self.admin_keys: dict[str, int] = {"": 0}
        self.admin_names: dict[int, str] = {}
        self.country_codes: dict[str, int] = {"": 0}
        self.region_rows: dict[str, int] = {}
        self.detailed: dict[int, int] = {}

    def admin_number(self, key: str) -> int:
        """The number of a region's key, a new one for a new key."""
        return self.admin_keys.setdefault(key, len(self.admin_keys))

    def add_all(self, records: Iterable[SourceRecord]) -> None:
        """Adds places one by one."""
        for record in records:
            self.add(record)

    def add(self, record: SourceRecord, *, detailed: bool = False) -> None:
        """Adds a place under all its names; one that is there already only lends it more.

        `detailed` marks a place of a full dump: what comes later with the same id is the same place.
        """
        known = self._known_row(record)
        if known is not None:
            self._lend(known, record)
            return
        row = len(self.lat)
        if detailed:
            self.detailed[record.geonames_id] = row
        self.lat.append(record.lat)
        self.lon.append(record.lon)
        self.population.append(record.population)
        self.geonames.append(record.geonames_id)
        self.admin.append(self.admin_number(record.admin1))
        self.country.append(self.country_codes.setdefault(record.country, len(self.country_codes)))
        self.kind.append(KINDS.index(record.kind))
        self.name_start.append(len(self.names))
        self.names += record.name.encode()
        if record.kind in {"region", "country"}:
            self.region_rows[record.admin1 or record.country] = row
        self._add_names(row, record)

    def _known_row(self, record: SourceRecord) -> int | None:
        """The row of the same place: by its id in a dump, of a region or country by its key, too."""
        key = record.admin1 or record.country if record.kind in {"region", "country"} else ""
        return self.detailed.get(record.geonames_id, self.region_rows.get(key))

    def _lend(self, row: int, record: SourceRecord) -> None:
        """Gives a place that is there the names, people and id that it lacks."""
        self.population[row] = max(self.population[row], record.population)
        self.geonames[row] = self.geonames[row] or record.geonames_id
        self._add_names(row, record, ALTERNATE)

    def add_watched(self) -> None:
        """Adds our and the user's own places; what GeoNames has nearby by a name of theirs gets all names."""
        for own in self.watched:
            rows = {row for key in _exact_keys(own) for row in self.namesakes[key]}
            same = [row for row in rows if self._is_near(row, own)]
            if own.kind != "settlement" or not same:
                self.add(own)
            for row in same if own.kind == "settlement" else ():
                self._add_names(row, own, ALTERNATE)

    def _name(self, row: int) -> str:
        """The main name of a place that was added."""
        end = self.name_start[row + 1] if row + 1 < len(self.name_start) else len(self.names)
        return self.names[self.name_start[row] : end].decode()

    def _is_near(self, row: int, own: SourceRecord) -> bool:
        north = (self.lat[row] - own.lat) * _KM_A_DEGREE
        east = (self.lon[row] - own.lon) * _KM_A_DEGREE * cos(radians(own.lat))
        return hypot(north, east) < _SAME_PLACE_KM

    def _add_names(self, row: int, record: SourceRecord, mark: int = 0) -> None:
        """Adds the postings of all names; `mark` is `ALTERNATE` where not even the first is the main name."""
        keys = dict.fromkeys([normalise(record.name), *map(normalise, record.names)])
        keys.pop("", None)
        found: dict[int, int] = {}
        main = normalise(self._name(row))
        for key in keys:
            same = record.country not in CYRILLIC or _is_same_name(key, main)
            found.setdefault(
                number := exact_key(key), row | (ALTERNATE if found else mark) | (0 if same else ALIAS)
            )
            if number in self.namesakes:
                self.namesakes[number].append(row)
        for key in keys:
            alias = 0 if record.country not in CYRILLIC or _is_same_name(key, main) else ALIAS
            skeletons = _skeletons(key, record.country)
            if skeletons:
                self.kindred.add(key)
            for number in skeletons:
                found.setdefault(number, row | ALTERNATE | alias)
        self.hashes.extend(found.keys())
        self.postings.extend(found.values())

    def write(self, path: Path, version: str) -> None:
        """Sorts the postings by hash, then by population, and writes all."""
        self.name_start.append(len(self.names))
        hashes = np.frombuffer(self.hashes, dtype=np.uint64)
        postings = np.frombuffer(self.postings, dtype=np.uint32)
        people = np.frombuffer(self.population, dtype=np.uint32)[postings & (ALTERNATE - 1)]
        order = np.lexsort((-people.astype(np.int64), hashes))
        keys, starts = np.unique(hashes[order], return_index=True)
        edges = np.arange(1 << BUCKET_BITS, dtype=np.uint64) << np.uint64(64 - BUCKET_BITS)
        buckets = np.append(np.searchsorted(keys, edges), len(keys)).astype(np.uint32)
        ends = np.append(starts, len(hashes)).astype(np.uint32)
        head = {
            "version": version,
            "admin_keys": list(self.admin_keys),
            "admin_names": [self.admin_names.get(number) for number in self.admin_keys.values()],
            "countries": list(self.country_codes),
            "region_rows": self.region_rows,
        }
        columns = {
            "keys": ("Q", keys.tobytes()),
            "buckets": ("I", buckets.tobytes()),
            "starts": ("I", ends.tobytes()),
            "postings": ("I", postings[order].tobytes()),
            "names": ("B", bytes(self.names)),
            "kindred": ("I", self.kindred.column(keys).tobytes()),
        }
        for name, degrees in (("lat", self.lat), ("lon", self.lon)):
            points = np.rint(np.frombuffer(degrees, dtype=np.float64) * PARTS_OF_DEGREE).astype(np.int32)
            columns[name] = ("i", points.tobytes())
        for name in ("population", "geonames", "admin", "country", "kind", "name_start"):
            column: array[int] | array[float] = getattr(self, name)
            columns[name] = (column.typecode, column.tobytes())
        write_index(path, head, columns)


def _exact_keys(record: SourceRecord) -> list[int]:
    return [exact_key(normalise(name)) for name in (record.name, *record.names)]


def _skeletons(key: str, country: str) -> tuple[int, ...]:
    """The keys of the looser kinds that a place of this country is found by."""
    if country in CYRILLIC:
        return cyrillic_keys(key)
    if country in ARABIC_SCRIPT:
        return (arabic_key(key),)
    if country in BURMESE:
        return (burmese_key(key),)
    if country in ETHIOPIC:
        return (ethiopic_key(key),)
    return ()


def _is_same_name(key: str, main: str) -> bool:
    """Whether a name is the main one in another spelling (Kremenchug, Kremenchuk), and no old one."""
    one, other = coarse(fine(latin(key))), coarse(fine(latin(main)))
    begins_alike = one[:_SAME_LETTERS] == other[:_SAME_LETTERS] and abs(len(one) - len(other)) <= 1
    return begins_alike or fuzz.ratio(one, other) >= _ALIKE
