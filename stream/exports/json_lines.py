"""JSON lines: every record whole, one object a line."""

from collections.abc import Iterable, Iterator

from schemas.front_event import FrontEvent
from schemas.statement import Statement


def json_lines(records: Iterable[Statement | FrontEvent]) -> Iterator[bytes]:
    """A line for each record, in the form of docs/records.md; a corrected one has its `correction`, too."""
    for record in records:
        yield record.model_dump_json().encode() + b"\n"
