"""What holds for every format."""

from collections.abc import Iterator

import pytest

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.exports.formats import FORMATS, MEDIA_TYPES, UnknownFormatError, writer_of
from tests.store.builders import KYIV, front_event, place, statement


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match="no format 'kml': choose one of jsonl, geojson, csv"):
        writer_of("kml")


LINES = [name for name in FORMATS if name != "parquet"]  # a file of columns: tests/exports/test_parquet.py


def test_every_format_has_a_media_type() -> None:
    assert MEDIA_TYPES.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", LINES)
def test_a_writer_holds_no_more_than_it_must(name: str) -> None:
    """Two records further than what was written would be a list in the making."""
    given = 0

    def records() -> Iterator[Statement | FrontEvent]:
        nonlocal given
        for number in range(1000):
            given += 1
            yield front_event(f"e{number}", places=(place("Kyiv", KYIV),))

    for written, _ in enumerate(writer_of(name)(records())):
        assert given <= written + 2
    assert given == 1000


@pytest.mark.parametrize("name", LINES)
def test_what_is_written_is_utf8_and_ends_its_last_line(name: str) -> None:
    record = statement("s", text="„Ні“, сказала Olha.", content="Ні")
    written = b"".join(writer_of(name)([record]))
    assert written.endswith(b"\n")
    assert ("Ні" in written.decode()) is (name in {"jsonl", "csv"})
