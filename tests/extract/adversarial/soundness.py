"""What must hold of a record set whatever was read."""

from collections.abc import Callable

from schemas.record_set import RecordSet
from stream.cli.extract import lines_of

# Reads one body.
Read = Callable[[str], RecordSet]


def unsound(record_set: RecordSet) -> list[str]:
    """All that docs/records.md promises of a set and that this one breaks; none is the aim."""
    body = record_set.bulletin.body
    spans = [record.span for record in record_set.records]
    rest = [left.span for left in record_set.unclassified]
    wrong = [
        f"span {one.span} of {one.id}"
        for one in record_set.records
        if body[one.span.start : one.span.end] != one.text
    ]
    wrong += [
        f"mention {one.span}"
        for one in record_set.entities
        if body[one.span.start : one.span.end] != one.name
    ]
    wrong += [f"outside: {span}" for span in (*spans, *rest) if span.end > len(body)]
    covered = bytearray(len(body))
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for span in rest:
        if any(covered[span.start : span.end]):
            wrong.append(f"unclassified within a record or twice: {span}")
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    wrong += [
        f"lost: {at} {letter!r}" for at, letter in enumerate(body) if letter.isalnum() and not covered[at]
    ]
    if len({one.id for one in record_set.records}) != len(record_set.records):
        wrong.append("two records of one id")
    # As `frontwire extract` prints it, every number must fit and every letter be UTF-8.
    if not b"".join(lines_of(record_set)):
        wrong.append("nothing printed")
    return wrong
