"""`frontwire gazetteer add`, `list` and `remove`: the user's own places."""

import sys
from typing import Annotated, cast, get_args

import orjson
import typer

from stream.enrich.asked_place import UnknownPlaceError
from stream.enrich.gazetteer.errors import GazetteerDataError
from stream.enrich.gazetteer.geonames_source import countries
from stream.enrich.gazetteer.open import gazetteer_folder, open_names
from stream.enrich.gazetteer.own_places import FILE_NAME, add_place, own_places, remove_places
from stream.enrich.gazetteer.place import PlaceKind
from stream.enrich.gazetteer.records import SourceRecord
from stream.settings import load_settings

_KINDS = ", ".join(get_args(PlaceKind))


def add(
    name: Annotated[str, typer.Argument(help="Its name, as bulletins write it.")],
    lat: Annotated[float, typer.Option(min=-90, max=90, help="Latitude in degrees, south below zero.")],
    lon: Annotated[float, typer.Option(min=-180, max=180, help="Longitude in degrees, west below zero.")],
    country: Annotated[str, typer.Option(help="Two letters, ISO 3166-1: UA.")],
    region: Annotated[
        str | None, typer.Option(help="GeoNames' code of its region: 05 or UA.05 for Donetsk.")
    ] = None,
    also: Annotated[list[str] | None, typer.Option(help="Another name; may be repeated.")] = None,
    kind: Annotated[str, typer.Option(help=f"One of {_KINDS}.")] = "settlement",
    people: Annotated[int, typer.Option(min=0, help="How many live there: the larger homonym wins.")] = 0,
    note: Annotated[str, typer.Option(help="Where this comes from.")] = "",
) -> None:
    """Add a place that no gazetteer has, or further names for one that stands within 12 km of the point.

    It is kept in `gazetteer/places.txt` under FRONTWIRE_DATA, which may be edited as well; the next start
    compiles it in.
    """
    settings = load_settings()
    code = country.upper()
    if code not in {record.country for record in countries()}:
        raise GazetteerDataError(f"no country has the code {country!r}: write two letters, such as UA")
    if kind not in get_args(PlaceKind):
        raise GazetteerDataError(f"kind {kind!r} is none of {_KINDS}")
    key = region if region is None or "." in region else f"{code}.{region}"
    if key is not None and (
        not key.startswith(f"{code}.") or open_names(settings.data).containing(key) is None
    ):
        raise GazetteerDataError(
            f"{key!r} is no region of {code}: `frontwire gazetteer lookup TOWN --json` shows admin1_key"
        )
    place = SourceRecord(0, name, also or [], lat, lon, code, key or "", cast("PlaceKind", kind), people)
    path = gazetteer_folder(settings.data) / FILE_NAME
    add_place(path, place, note)
    typer.echo(f"{name} is in {path}; the next start compiles it in.")


def list_places(as_json: Annotated[bool, typer.Option("--json", help="One place a line.")] = False) -> None:
    """List the places that were added."""
    path = gazetteer_folder(load_settings().data) / FILE_NAME
    for place in own_places(path) if path.exists() else ():
        facts = {
            "name": place.name,
            "names": place.names,
            "kind": place.kind,
            "lat": place.lat,
            "lon": place.lon,
            "country": place.country,
            "admin1_key": place.admin1 or None,
            "population": place.population,
        }
        names = "; ".join([place.name, *place.names])
        line = f"{names}  {place.kind}  {place.admin1 or place.country}  {place.lat}, {place.lon}"
        sys.stdout.write((orjson.dumps(facts).decode() if as_json else line) + "\n")


def remove(name: Annotated[str, typer.Argument(help="A name of the place.")]) -> None:
    """Remove the added places that bear a name."""
    count = remove_places(gazetteer_folder(load_settings().data) / FILE_NAME, name)
    if not count:
        raise UnknownPlaceError(f"no added place is called {name!r}: see frontwire gazetteer list")
    typer.echo(f"{count} removed; the next start compiles the gazetteer without.")
