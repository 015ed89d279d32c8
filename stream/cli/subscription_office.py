"""Opens the office of subscriptions for one command."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import typer

from stream.alerts.managing.office import Office
from stream.app import open_store
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.open_office import open_office
from stream.settings import load_settings

Outcome = TypeVar("Outcome")
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="As list prints it.")]
AsJson = Annotated[bool, typer.Option("--json", help="One object a line.")]


def in_office(act: Callable[[Office], Awaitable[Outcome]]) -> Outcome:
    """Does it in the office that the settings name."""
    settings = load_settings()
    places = gazetteer_with_progress(settings)

    async def acted() -> Outcome:
        async with open_store(settings) as store, open_office(settings, store, places) as office:
            return await act(office)

    return asyncio.run(acted())
