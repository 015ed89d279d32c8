"""`frontwire gazetteer build`: full GeoNames dumps beside the gazetteer that is installed."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.enrich.gazetteer.kept import keep
from stream.enrich.gazetteer.open import gazetteer_folder
from stream.settings import load_settings


def build(
    geonames: Annotated[
        list[Path] | None,
        typer.Option(
            help="A file of GeoNames as published, or its zip: a country dump (UA.txt), alternate names "
            "(alternateNamesV2.txt), regions (admin1CodesASCII.txt). May be repeated."
        ),
    ] = None,
) -> None:
    """Compile full GeoNames country dumps into the gazetteer, beside what is installed.

    The union of both: places with the same id are one, and the dump's coordinates count. What an earlier
    build took in is replaced; without any file the gazetteer is again as installed.
    """
    settings = load_settings()
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("Reading"),
        BarColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("reading", total=1.0)
        count = keep(
            gazetteer_folder(settings.data), geonames or [], lambda share: bar.update(task, completed=share)
        )
    known = gazetteer_with_progress(settings)
    typer.echo(f"{count:,} places taken in; the gazetteer now has {known.size:,}.")
