"""Lines of csv (RFC 4180, UTF-8) that a spreadsheet takes for data only."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from stream.exports.record_fields import Fields, Value

# A spreadsheet takes a cell that begins so for a formula and runs it; bulletins are other people's text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(columns: Sequence[str], rows: Iterable[Fields]) -> Iterator[bytes]:
    """The columns' names, then a line for each row; a field that a row does not have is empty."""
    # Its own line ends, CR and LF: with LF alone, a CR within a cell would stand there without quotes.
    writer = csv.writer(_Echo())
    yield _as_bytes(writer.writerow(columns))
    for row in rows:
        yield _as_bytes(writer.writerow([_cell(row.get(column)) for column in columns]))


class _Echo:
    """A file that hands every line back instead of keeping it; csv gives on what `write` returns."""

    def write(self, line: str) -> str:
        return line


def _as_bytes(line: Any) -> bytes:
    return str(line).encode()


def _cell(value: Value) -> str:
    """A value as text; what a spreadsheet would run has an apostrophe before it, which it does not show."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return str(value)
