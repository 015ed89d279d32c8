"""A user's own places: a file beside the index that `frontwire gazetteer add` writes and anyone may edit.

Each line is `kind | name; other names | region or country | latitude longitude | people | note`, `#` opens a
comment line; the next start compiles them in.
"""

from collections.abc import Iterator
from math import cos, hypot, radians
from pathlib import Path

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.lines import kind_of, lines_in, names_of, point_of
from stream.enrich.gazetteer.normalise import normalise
from stream.enrich.gazetteer.records import SourceRecord

FILE_NAME = "places.txt"
_FIELDS = 6
_HEAD = "# kind | name; other names | region (UA.05) or country (UA) | latitude longitude | people | note\n"
_RESERVED = "|;\n\r"
_SAME_KM, _KM_A_DEGREE = 1.0, 111.2


def own_places(path: Path) -> Iterator[SourceRecord]:
    """The places of the file.

    Raises:
        GazetteerDataError: A line cannot be read; the message names it.
    """
    for where, (kind, names, admin1, point, people, _note) in lines_in(path, _FIELDS):
        name, *others = names_of(names)
        country, _, region = admin1.partition(".")
        if people and not people.isdecimal():
            raise GazetteerDataError(f"{where}: {people!r} people: write a whole number, or nothing.")
        yield SourceRecord(
            0,
            name,
            others,
            *point_of(point, where),
            country,
            admin1 if region else "",
            kind_of(kind, where),
            int(people or 0),
        )


def add_place(path: Path, place: SourceRecord, note: str) -> None:
    """Adds a place to the file, which is made when missing.

    Raises:
        GazetteerDataError: A name holds what parts the fields, or the file has the place already.
    """
    for text in (place.name, *place.names, note):
        if set(text) & set(_RESERVED) or (text and not text.strip()):
            raise GazetteerDataError(f"{text!r} must be one line with letters, without | and ;")
    known = list(own_places(path)) if path.exists() else []
    if any(_is_same(place, other) for other in known):
        raise GazetteerDataError(
            f"{path} has {place.name!r} there already: remove it first, or edit the line in the file."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    names = "; ".join([place.name, *place.names])
    region = place.admin1 or place.country
    people = place.population or ""
    line = f"{place.kind} | {names} | {region} | {place.lat} {place.lon} | {people} | {note}\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(line if known or path.stat().st_size else _HEAD + line)


def remove_places(path: Path, name: str) -> int:
    """Takes out all places that bear a name, in any way of writing it; gives how many.

    Raises:
        GazetteerDataError: A line cannot be read.
    """
    if not path.exists():
        return 0
    lines, key = path.read_text(encoding="utf-8").splitlines(keepends=True), normalise(name)
    named = [
        int(entry.where.rpartition(":")[2]) - 1
        for entry in lines_in(path, _FIELDS)
        if key in map(normalise, names_of(entry.fields[1]))
    ]
    kept = [line for number, line in enumerate(lines) if number not in set(named)]
    path.write_text("".join(kept), encoding="utf-8")
    return len(named)


def _is_same(one: SourceRecord, other: SourceRecord) -> bool:
    north = (one.lat - other.lat) * _KM_A_DEGREE
    east = (one.lon - other.lon) * _KM_A_DEGREE * cos(radians(one.lat))
    return normalise(one.name) == normalise(other.name) and hypot(north, east) < _SAME_KM
