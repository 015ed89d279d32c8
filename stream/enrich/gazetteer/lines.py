"""Data files of places: a place a line, fields parted by `|`, names by `;`, comment lines opened by `#`."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple, cast, get_args

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.place import PlaceKind

_MOST_LAT, _MOST_LON = 90.0, 180.0


class Line(NamedTuple):
    """One entry of a data file with where it stands (file and line), for messages."""

    where: str
    fields: list[str]


def lines_in(file: Traversable | Path, fields: int) -> Iterator[Line]:
    """The entries of a data file, each of `fields` fields without the blanks around them.

    Raises:
        GazetteerDataError: A line has more or fewer fields.
    """
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = Line(f"{file.name}:{number}", [part.strip() for part in line.split("|")])
        if len(entry.fields) != fields:
            raise GazetteerDataError(
                f"{entry.where}: {len(entry.fields)} fields where {fields} are due: see the file's head."
            )
        yield entry


def names_of(field: str) -> list[str]:
    """The names of a field: `Kyiv; Kiev` is two."""
    return [name.strip() for name in field.split(";") if name.strip()]


def point_of(field: str, where: str) -> tuple[float, float]:
    """Latitude and longitude of a field (`49.8 36.7`).

    Raises:
        GazetteerDataError: It is no point on the earth.
    """
    try:
        lat, lon = (float(part) for part in field.split())
    except ValueError as error:
        raise GazetteerDataError(f"{where}: {field!r} is no point; write latitude and longitude.") from error
    if abs(lat) > _MOST_LAT or abs(lon) > _MOST_LON:
        raise GazetteerDataError(f"{where}: {field!r} is no point on the earth; write latitude first.")
    return lat, lon


def kind_of(field: str, where: str) -> PlaceKind:
    """The kind that a field names.

    Raises:
        GazetteerDataError: There is no such kind.
    """
    if field not in get_args(PlaceKind):
        raise GazetteerDataError(f"{where}: kind {field!r} is none of {', '.join(get_args(PlaceKind))}.")
    return cast("PlaceKind", field)
