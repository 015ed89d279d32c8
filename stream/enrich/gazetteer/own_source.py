"""Our own data files beside this module: regions, middles of countries, areas, the front-line supplement.

Each line is its fields parted by `|`, names parted by `;`, `#` opens a comment line; the head of each file
tells its fields.
"""

from collections.abc import Iterator
from hashlib import blake2b
from importlib.resources import files
from typing import NamedTuple, cast, get_args

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.place import PlaceKind
from stream.enrich.gazetteer.records import SourceRecord

_HERE = files("stream.enrich.gazetteer")
_DATA = _HERE / "data"
_FILES = ("regions.txt", "countries.txt", "areas.txt", "supplement.txt")
# The modules that decide under which keys a name is found.
_RULES = (
    "normalise.py",
    "skeleton.py",
    "keys.py",
    "geonames_source.py",
    "compile.py",
    "index_columns.py",
    "index_file.py",
    "region_towns.py",
)


class Line(NamedTuple):
    """One entry of a data file with where it stands, for messages."""

    where: str
    fields: list[str]


def own_hash() -> str:
    """A short hash of all our own data and rules: with others the index is compiled anew."""
    digest = blake2b(digest_size=8)
    for file in (*(_DATA / name for name in _FILES), *(_HERE / name for name in _RULES)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def lines(file_name: str, fields: int) -> Iterator[Line]:
    """The entries of a data file, each of `fields` fields without the blanks around them.

    Raises:
        GazetteerDataError: A line has more or fewer fields.
    """
    for number, line in enumerate((_DATA / file_name).read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = Line(f"{file_name}:{number}", [part.strip() for part in line.split("|")])
        if len(entry.fields) != fields:
            raise GazetteerDataError(
                f"{entry.where}: {len(entry.fields)} fields where {fields} are due: see the file's head."
            )
        yield entry


def regions() -> Iterator[SourceRecord]:
    """Our regions; `lat` and `lon` are 0 where the file leaves them to the towns' middle."""
    for where, (key, number, names, point, _basis) in lines("regions.txt", 5):
        lat, lon = _point(point, where) if point else (0.0, 0.0)
        name, *others = _names(names)
        yield SourceRecord(int(number or 0), name, others, lat, lon, key.partition(".")[0], key, "region")


def country_middles() -> dict[str, tuple[float, float, list[str]]]:
    """For each ISO code the middle of the country and the further names."""
    return {
        code: (*_point(point, where), _names(names))
        for where, (code, point, names, _basis) in lines("countries.txt", 4)
    }


def areas() -> Iterator[SourceRecord]:
    """Parts of the world, seas, rivers, islands."""
    for where, (kind, names, country, point, number, _basis) in lines("areas.txt", 6):
        name, *others = _names(names)
        lat, lon = _point(point, where)
        yield SourceRecord(int(number or 0), name, others, lat, lon, country, "", _kind(kind, where))


def supplement() -> Iterator[SourceRecord]:
    """Our own front-line places; with a GeoNames id, further names for what GeoNames has."""
    for where, (kind, names, admin1, point, number, _basis) in lines("supplement.txt", 6):
        name, *others = _names(names)
        lat, lon = _point(point, where) if point else (0.0, 0.0)
        country = admin1.partition(".")[0]
        yield SourceRecord(int(number or 0), name, others, lat, lon, country, admin1, _kind(kind, where))


def _names(field: str) -> list[str]:
    return [name.strip() for name in field.split(";") if name.strip()]


def _point(field: str, where: str) -> tuple[float, float]:
    try:
        lat, lon = (float(part) for part in field.split())
    except ValueError as error:
        raise GazetteerDataError(f"{where}: {field!r} is no point; write latitude and longitude.") from error
    return lat, lon


def _kind(field: str, where: str) -> PlaceKind:
    if field not in get_args(PlaceKind):
        raise GazetteerDataError(f"{where}: kind {field!r} is none of {', '.join(get_args(PlaceKind))}.")
    return cast("PlaceKind", field)
