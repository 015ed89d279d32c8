"""Every format by its name: writers that take records one by one and give bytes as soon as they can."""

from collections.abc import Callable, Iterable, Iterator

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.errors import FrontwireError
from stream.exports.acled_csv import acled_csv
from stream.exports.geojson import geojson
from stream.exports.json_lines import json_lines
from stream.exports.parquet import parquet
from stream.exports.records_csv import records_csv

Writer = Callable[[Iterable[Statement | FrontEvent]], Iterator[bytes]]

# None keeps more than one record (parquet: 10,000), so that a million take no more memory.
FORMATS: dict[str, Writer] = {
    "jsonl": json_lines,
    "geojson": geojson,
    "csv": records_csv,
    "acled": acled_csv,
    "parquet": parquet,
}
MEDIA_TYPES = {
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "csv": "text/csv; charset=utf-8",
    "acled": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
}
SUFFIXES = {"acled": "acled.csv"}  # of file names; of the others the format's own name


class UnknownFormatError(FrontwireError):
    """There is no format of that name; the message lists those there are."""


def writer_of(name: str) -> Writer:
    """The writer of a format; raises UnknownFormatError."""
    if name not in FORMATS:
        raise UnknownFormatError(f"no format {name!r}: choose one of {', '.join(FORMATS)}")
    return FORMATS[name]
