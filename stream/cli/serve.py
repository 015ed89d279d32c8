"""`frontwire serve`: the HTTP API."""

import asyncio

import typer

from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.server import serve_api
from stream.settings import load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="Example: FRONTWIRE_API=127.0.0.1:8600 frontwire serve")
def serve() -> None:
    """Serve the HTTP API: bulletins in, records out, OpenAPI at /docs.

    Listens on FRONTWIRE_API, until Ctrl-C.
    """
    settings = load_settings()
    places = gazetteer_with_progress(settings)
    typer.echo(
        f"The API is at http://{settings.api}, its description at http://{settings.api}/docs", err=True
    )
    asyncio.run(serve_api(settings, places))
