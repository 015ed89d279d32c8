"""The table of records as a file of typed columns."""

import io
from collections.abc import Iterator
from itertools import islice

import pyarrow as pa
import pytest
from pyarrow.parquet import read_table

from schemas.front_event import Casualties, Count, FrontEvent
from schemas.statement import Statement
from stream.exports.parquet import parquet
from stream.exports.record_table import COLUMNS
from tests.store.builders import KYIV, front_event, place, statement


def table(*records: Statement | FrontEvent) -> pa.Table:
    return read_table(io.BytesIO(b"".join(parquet(records))))


def test_without_records_there_are_the_columns() -> None:
    assert tuple(table().column_names) == COLUMNS


def test_numbers_and_truths_are_no_text_and_what_is_not_told_is_null() -> None:
    losses = Casualties(killed=Count(min=3, max=None), wounded=Count(min=0, max=0), civilian=True)
    event = front_event("e", places=(place("Kyiv", KYIV),), casualties=losses)
    (said, struck) = table(statement("s", content="Ні"), event).to_pylist()
    assert (said["content"], said["latitude"], said["killed_min"]) == ("Ні", None, None)
    assert (struck["latitude"], struck["killed_min"], struck["killed_max"]) == (KYIV[1], 3, None)
    assert struck["civilian"] is True


def test_a_claim_beyond_64_bits_is_the_largest_number() -> None:
    losses = Casualties(killed=Count(min=10**30, max=10**30), wounded=Count(min=0, max=0), civilian=None)
    (row,) = table(front_event("e", casualties=losses)).to_pylist()
    assert row["killed_min"] == 2**63 - 1


@pytest.mark.parametrize("more", [0, 1])
def test_each_10_000_records_are_written_and_forgotten(more: int) -> None:
    given = 0

    def records() -> Iterator[Statement]:
        nonlocal given
        record = statement("s")
        for _ in range(20_000 + more):
            given += 1
            yield record

    chunks = parquet(records())
    first = next(islice(chunks, 0, None))
    assert given == 10_000
    rest = list(chunks)
    assert read_table(io.BytesIO(first + b"".join(rest))).num_rows == 20_000 + more
