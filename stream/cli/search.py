"""`frontwire search`: find records from the command line."""

import asyncio
import sys
from typing import Annotated

import typer

from stream.app import open_store
from stream.cli.filters import (
    EventTypes,
    KindOf,
    Place,
    Publisher,
    Sides,
    Since,
    Speaker,
    Struck,
    Text,
    Until,
    Within,
    kind_of,
)
from stream.cli.found import print_page
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.search.asking import query_of
from stream.search.question import Question, question_from
from stream.search.speakers_alike import speakers_meant
from stream.settings import Settings, load_settings
from stream.store.port import Page
from stream.store.query import Query

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="Example: frontwire search drones --place Kyiv --within 100 --since 2026-01-01")
def search(
    text: Text = None,
    speaker: Speaker = None,
    place: Place = None,
    within: Within = None,
    event_type: EventTypes = None,
    side: Sides = None,
    kind: KindOf = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    struck: Struck = None,
    limit: Annotated[int, typer.Option(help="How many at most, 1 to 1000.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One record a line.")] = False,
) -> None:
    """Find statements and front events, the newest first.

    Places are found in any spelling, and near others with --within.
    """
    settings = load_settings()
    question = question_from(
        q=text,
        speaker=speaker,
        place=place,
        within=within,
        event_type=event_type,
        side=side,
        publisher=publisher,
        since=since,
        until=until,
        struck=struck,
        limit=limit,
    )
    query = query_of(question, kind_of(kind), gazetteer_with_progress(settings))
    page, meant = asyncio.run(_page(settings, question, query))
    if meant:
        typer.echo(f"No speaker is called {speaker!r}: did you mean {', '.join(meant)}?", err=True)
    if as_json:
        for hit in page.hits:
            sys.stdout.write(hit.record.model_dump_json() + "\n")
    elif not meant:
        print_page(page)


async def _page(settings: Settings, question: Question, query: Query) -> tuple[Page, tuple[str, ...]]:
    """What is found, and where nothing is, the speakers who may be meant."""
    async with open_store(settings) as store:
        page = await store.search(query)
        return page, () if page.total else await speakers_meant(question, store)
