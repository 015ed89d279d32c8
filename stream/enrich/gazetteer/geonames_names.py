"""GeoNames' alternate names as published: `alternateNamesV2.txt` of 10 columns, `alternateNames.txt` of 8."""

from collections.abc import Container, Iterable

from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.published import is_name

_WIDTHS = (8, 10)
# What stands in the language's column of what is no name: links, postal and airport codes, Wikidata's ids.
_NO_LANGUAGE = frozenset(["link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny"])


def names_of(lines: Iterable[str], where: str, wanted: Container[int]) -> dict[int, list[str]]:
    """The names of the places with the wanted ids; `where` names the file in messages.

    Raises:
        GazetteerDataError: A line has another number of columns, or no number for the place's id.
    """
    found: dict[int, list[str]] = {}
    for number, line in enumerate(lines, start=1):
        columns = line.rstrip("\n").split("\t")
        if len(columns) not in _WIDTHS or not columns[1].isdecimal():
            raise GazetteerDataError(
                f"{where}:{number}: {len(columns)} columns, {columns[1:2]} for an id: a file of alternate "
                "names has 8 or 10, the place's id in the second. Take the file as published."
            )
        place, language, name = int(columns[1]), columns[2], columns[3]
        if place in wanted and language not in _NO_LANGUAGE and is_name(name):
            found.setdefault(place, []).append(name)
    return found
