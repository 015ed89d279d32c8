"""A table of records: a row for each, statements and front events in the same columns."""

from collections.abc import Iterable, Iterator

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.exports.csv_lines import csv_lines
from stream.exports.record_table import COLUMNS, row_of


def records_csv(records: Iterable[Statement | FrontEvent]) -> Iterator[bytes]:
    """A line for each record below the names of the columns."""
    return csv_lines(COLUMNS, map(row_of, records))
