"""Our own data files beside this module: regions, middles of countries, areas, the front-line supplement.

The head of each file tells its fields and the basis of its points.
"""

from collections.abc import Iterator
from hashlib import blake2b
from importlib.resources import files

from stream.enrich.gazetteer.lines import kind_of, lines_in, names_of, point_of
from stream.enrich.gazetteer.records import SourceRecord

_HERE = files("stream.enrich.gazetteer")
DATA = _HERE / "data"
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
    "geonames_dump.py",
    "published.py",
    "region_towns.py",
)


def own_hash() -> str:
    """A short hash of all our own data and rules: with others the index is compiled anew."""
    digest = blake2b(digest_size=8)
    for file in (*(DATA / name for name in _FILES), *(_HERE / name for name in _RULES)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def regions() -> Iterator[SourceRecord]:
    """Our regions; `lat` and `lon` are 0 where the file leaves them to the towns' middle."""
    for where, (key, number, names, point, _basis) in lines_in(DATA / "regions.txt", 5):
        lat, lon = point_of(point, where) if point else (0.0, 0.0)
        name, *others = names_of(names)
        yield SourceRecord(int(number or 0), name, others, lat, lon, key.partition(".")[0], key, "region")


def country_middles() -> dict[str, tuple[float, float, list[str]]]:
    """For each ISO code the middle of the country and the further names."""
    return {
        code: (*point_of(point, where), names_of(names))
        for where, (code, point, names, _basis) in lines_in(DATA / "countries.txt", 4)
    }


def areas() -> Iterator[SourceRecord]:
    """Parts of the world, seas, rivers, islands."""
    for where, (kind, names, country, point, number, _basis) in lines_in(DATA / "areas.txt", 6):
        name, *others = names_of(names)
        lat, lon = point_of(point, where)
        yield SourceRecord(int(number or 0), name, others, lat, lon, country, "", kind_of(kind, where))


def supplement() -> Iterator[SourceRecord]:
    """Our own front-line places; with a GeoNames id, further names for what GeoNames has."""
    for where, (kind, names, admin1, point, number, _basis) in lines_in(DATA / "supplement.txt", 6):
        name, *others = names_of(names)
        lat, lon = point_of(point, where) if point else (0.0, 0.0)
        country = admin1.partition(".")[0]
        yield SourceRecord(int(number or 0), name, others, lat, lon, country, admin1, kind_of(kind, where))
