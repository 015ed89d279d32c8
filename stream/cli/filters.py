"""The options that narrow records down, once for all commands that search."""

from typing import Annotated

import typer

from stream.store.query import Kind, QueryError

KINDS: dict[str | None, Kind | None] = {None: None, "statement": "statement", "front_event": "front_event"}

Text = Annotated[str | None, typer.Argument(help='Words that must all occur, or "a phrase".')]
Speaker = Annotated[str | None, typer.Option(help="Name or part of it, or an entity id.")]
Place = Annotated[str | None, typer.Option(help="A name in any spelling, or geonames:<id>.")]
Within = Annotated[float | None, typer.Option(help="Kilometres around the place.")]
EventTypes = Annotated[list[str] | None, typer.Option(help="Such as drone_strike; repeatable.")]
Sides = Annotated[list[str] | None, typer.Option(help="The actor's country: UA or Ukraine.")]
KindOf = Annotated[str | None, typer.Option(help="statement or front_event.")]
Publisher = Annotated[str | None, typer.Option(help="Whose bulletins.")]
Since = Annotated[str | None, typer.Option(help="Date or date-time, included.")]
Until = Annotated[str | None, typer.Option(help="Date or date-time, included.")]

Struck = Annotated[
    str | None, typer.Option(help="Records that analysts struck out: leave_out, include or only.")
]


def kind_of(given: str | None) -> Kind | None:
    """The kind of records by name; raises QueryError for another word."""
    if given not in KINDS:
        raise QueryError(f"--kind is {given!r}: expected statement or front_event")
    return KINDS[given]
