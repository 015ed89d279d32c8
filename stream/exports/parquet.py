"""The table of records as Apache Parquet: columns with types, for pandas, DuckDB, Spark."""

import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.exports.record_fields import Value
from stream.exports.record_table import COLUMNS, row_of

if TYPE_CHECKING:
    import pyarrow as pa

_WHOLE = frozenset(
    {"revision", "span_start", "span_end", "killed_min", "killed_max", "wounded_min", "wounded_max"}
)
_FRACTIONS = frozenset({"confidence", "latitude", "longitude", "place_confidence"})
_TRUTHS = frozenset({"civilian"})
_LARGEST = 2**63 - 1  # a text may claim more dead than 64 bits hold
# Some 10 MB of records at once; one group of a million rows would be a million records in memory.
_ROWS_OF_A_GROUP = 10_000


def parquet(records: Iterable[Statement | FrontEvent]) -> Iterator[bytes]:
    """Row groups of 10,000 records, compressed, each as soon as it is full; then the footer."""
    import pyarrow as pa  # noqa: PLC0415 -- 0.2 s that no other format need wait for
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 -- as above

    schema, sink, rows = _schema(), _Sink(), map(row_of, records)
    with ParquetWriter(sink, schema, compression="zstd") as writer:
        while group := list(islice(rows, _ROWS_OF_A_GROUP)):
            columns = [[_fitting(row.get(column)) for row in group] for column in COLUMNS]
            arrays = [pa.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
            writer.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
            yield sink.taken()
    yield sink.taken()


def _schema() -> "pa.Schema":
    import pyarrow as pa  # noqa: PLC0415 -- as above

    def type_of(column: str) -> "pa.DataType":
        if column in _WHOLE:
            return pa.int64()
        if column in _FRACTIONS:
            return pa.float64()
        return pa.bool_() if column in _TRUTHS else pa.string()

    return pa.schema([(column, type_of(column)) for column in COLUMNS])


def _fitting(value: Value) -> Value:
    return min(value, _LARGEST) if type(value) is int else value


class _Sink(io.RawIOBase):
    """A file that gives away what was written instead of keeping it."""

    def __init__(self) -> None:
        self._written = bytearray()
        self._position = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        chunk = bytes(data)  # type: ignore[call-overload] # any buffer, as the base class takes
        self._written += chunk
        self._position += len(chunk)
        return len(chunk)

    def tell(self) -> int:
        return self._position

    def taken(self) -> bytes:
        """What was written since the last time."""
        taken, self._written = bytes(self._written), bytearray()
        return taken
