"""`frontwire gazetteer`: what the gazetteer knows of a name."""

import sys
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.enrich.asked_place import UnknownPlaceError
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.settings import load_settings

EXAMPLE = "Example: frontwire gazetteer lookup Kiev"
app = typer.Typer(add_completion=False, rich_markup_mode=None, epilog=EXAMPLE)


@app.callback()
def gazetteer() -> None:
    """Look up places as the extraction does."""


@app.command(epilog='Example: frontwire gazetteer lookup "Kharkov region"')
def lookup(
    name: Annotated[str, typer.Argument(help="A name in any spelling, with a word for its kind or without.")],
    as_json: Annotated[bool, typer.Option("--json", help="One place a line.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 20,
) -> None:
    """Show the places that a name may mean, the best fitting first.

    `match` is 1 for the name as it stands, less for another spelling.
    """
    found = gazetteer_with_progress(load_settings()).candidates(name)[:limit]
    if not found:
        raise UnknownPlaceError(f"no place called {name!r} is known: try another spelling")
    if as_json:
        for place in found:
            sys.stdout.write(orjson.dumps(place._asdict()).decode() + "\n")
    else:
        Console().print(_table(found))


def _table(places: tuple[GazetteerPlace, ...]) -> Table:
    table = Table("match", "name", "kind", "country", "region", "people", "lat, lon", "id", box=None)
    for place in places:
        table.add_row(
            f"{place.match:.2f}",
            place.name,
            place.kind,
            place.country or "",
            place.admin1 or "",
            f"{place.population:,}" if place.population else "",
            f"{place.lat:.3f}, {place.lon:.3f}",
            place.entity_id or "",
        )
    return table
