"""What the towns of a region tell about it: where it lies and how many people it has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from stream.enrich.gazetteer.index_columns import IndexColumns
from stream.enrich.gazetteer.records import SourceRecord


@dataclass(frozen=True, slots=True)
class Towns:
    """The middle (median) of a region's towns and their people."""

    lat: float
    lon: float
    people: int


def regions_with_towns(records: Iterable[SourceRecord], index: IndexColumns) -> Iterator[SourceRecord]:
    """Regions with the people of their towns; without coordinates of ours they lie in the towns' middle.

    Regions of which we have no name come last, nameless: an unknown village of theirs still lies in them.
    """
    towns = _by_region(index)
    for record in records:
        number = index.admin_number(record.admin1)
        index.admin_names.setdefault(number, record.name)
        known = towns.pop(number, None)
        if known:
            record.population = known.people
            if not (record.lat or record.lon):
                record.lat, record.lon = known.lat, known.lon
        if record.lat or record.lon or record.admin1 in index.region_rows:
            yield record
    keys = {number: key for key, number in index.admin_keys.items()}
    for number, known in towns.items():
        key = keys[number]
        if key in index.region_rows:
            continue
        country = key.partition(".")[0]
        yield SourceRecord(0, "", [], known.lat, known.lon, country, key, "region", known.people)


def _by_region(index: IndexColumns) -> dict[int, Towns]:
    """The towns of each region's number; places without a region are left out."""
    admin = np.array(index.admin, dtype=np.uint16)
    lat, lon, people = np.array(index.lat), np.array(index.lon), np.array(index.population)
    order = np.argsort(admin, kind="stable")
    numbers, firsts = np.unique(admin[order], return_index=True)
    groups = zip(numbers.tolist(), np.split(order, firsts[1:]), strict=True)
    return {
        number: Towns(float(np.median(lat[rows])), float(np.median(lon[rows])), int(people[rows].sum()))
        for number, rows in groups
        if number
    }
