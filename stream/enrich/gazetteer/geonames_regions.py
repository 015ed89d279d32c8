"""GeoNames' list of regions as published (`admin1CodesASCII.txt`): `UA.05  Donetsk  Donetsk  709716`."""

from collections.abc import Iterable, Iterator

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.records import SourceRecord

_COLUMNS = 4


def regions_of(lines: Iterable[str], where: str) -> Iterator[SourceRecord]:
    """The regions, without coordinates (the list has none); `where` names the file in messages.

    Raises:
        GazetteerDataError: A line has another number of columns, or no number for an id.
    """
    for number, line in enumerate(lines, start=1):
        columns = line.rstrip("\n").split("\t")
        if len(columns) != _COLUMNS or not columns[3].isdecimal():
            raise GazetteerDataError(
                f"{where}:{number}: {len(columns)} columns, {columns[-1]!r} last: a list of regions has "
                f"{_COLUMNS}, the id last. Take the file as published."
            )
        key, name, plain, identifier = columns
        yield SourceRecord(int(identifier), name, [plain], 0.0, 0.0, key.partition(".")[0], key, "region")
