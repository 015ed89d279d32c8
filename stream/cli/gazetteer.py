"""`frontwire gazetteer`: what the gazetteer knows of a name, and what a user adds to it."""

from typing import Annotated

import orjson
import typer

from stream.cli.candidate_lines import candidate_lines
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.cli.gazetteer_build import build
from stream.cli.gazetteer_places import add, list_places, remove
from stream.enrich.asked_place import UnknownPlaceError
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.places.explain import ExplainedCandidate, explain_name
from stream.settings import load_settings

EXAMPLE = "Example: frontwire gazetteer lookup Kiev"
app = typer.Typer(add_completion=False, rich_markup_mode=None, epilog=EXAMPLE)
app.command(epilog="Example: frontwire gazetteer build --geonames UA.zip --geonames alternatenames/UA.txt")(
    build
)
app.command(
    epilog="Example: frontwire gazetteer add Dovha --lat 49.9 --lon 36.7 --country UA --also Dolgaya"
)(add)
app.command(epilog="Example: frontwire gazetteer remove Dovha")(remove)
app.command("list", epilog="Example: frontwire gazetteer list --json")(list_places)


@app.callback()
def gazetteer() -> None:
    """Look up places as the extraction does, and add to what it knows."""


@app.command(epilog="Example: frontwire gazetteer lookup Oktyabrsky --near Belgorod --country RU")
def lookup(
    name: Annotated[str, typer.Argument(help="A name in any spelling, with a word for its kind or without.")],
    country: Annotated[
        str | None, typer.Option(help="The country or region that the text puts it in: UA, Sudan, UA.05.")
    ] = None,
    near: Annotated[list[str] | None, typer.Option(help="A place in the same list; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One place a line.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 10,
) -> None:
    """Show the places that a name may mean with their scores, the likeliest first.

    `share` is the share of the odds, 0 to 1; `score` the sum of the points of all evidence, as natural
    logarithms of odds: 1 more is 2.7 times as likely.
    """
    known = gazetteer_with_progress(load_settings())
    within = _region_name(country, known) if country else None
    found = explain_name(name, known, near=near or (), within=within).candidates[:limit]
    if not found:
        raise UnknownPlaceError(f"no place called {name!r} is known: try another spelling")
    for candidate in found:
        typer.echo(
            orjson.dumps(_as_object(candidate)).decode()
            if as_json
            else "\n      ".join(candidate_lines(candidate))
        )


def _region_name(country: str, known: Gazetteer) -> str:
    """The name of a region or country that is told by its code or name."""
    by_code = known.containing(country.upper())
    if by_code is None and not known.region(country):
        raise UnknownPlaceError(
            f"no country or region {country!r} is known: try its code or another spelling"
        )
    return by_code.name if by_code else country


def _as_object(candidate: ExplainedCandidate) -> dict[str, object]:
    """What is put out of a candidate; the row in the index is nobody's business."""
    place = {key: value for key, value in candidate.place._asdict().items() if key != "row"}
    points = {evidence: round(value, 3) for evidence, value in candidate.parts.items()}
    scores = {"share": round(candidate.share, 3), "score": round(candidate.score, 3)}
    return {**place, **scores, "points": points}
