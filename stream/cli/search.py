"""`frontwire search`: find records from the command line."""

import asyncio
import sys
from typing import Annotated

import typer

from stream.app import open_store
from stream.cli.found import print_page
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.search.asking import query_of
from stream.search.question import Question, question_from
from stream.search.speakers_alike import speakers_meant
from stream.settings import Settings, load_settings
from stream.store.port import Page
from stream.store.query import Kind, Query, QueryError

app = typer.Typer(add_completion=False, rich_markup_mode=None)
KINDS: dict[str | None, Kind | None] = {None: None, "statement": "statement", "front_event": "front_event"}


@app.command(epilog="Example: frontwire search drones --place Kyiv --within 100 --since 2026-01-01")
def search(
    text: Annotated[str | None, typer.Argument(help='Words that must all occur, or "a phrase".')] = None,
    speaker: Annotated[str | None, typer.Option(help="Name or part of it, or an entity id.")] = None,
    place: Annotated[str | None, typer.Option(help="A name in any spelling, or geonames:<id>.")] = None,
    within: Annotated[float | None, typer.Option(help="Kilometres around the place.")] = None,
    event_type: Annotated[list[str] | None, typer.Option(help="Such as drone_strike; repeatable.")] = None,
    side: Annotated[list[str] | None, typer.Option(help="The actor's country: UA or Ukraine.")] = None,
    kind: Annotated[str | None, typer.Option(help="statement or front_event.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Whose bulletins.")] = None,
    since: Annotated[str | None, typer.Option(help="Date or date-time, included.")] = None,
    until: Annotated[str | None, typer.Option(help="Date or date-time, included.")] = None,
    limit: Annotated[int, typer.Option(help="How many at most, 1 to 1000.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One record a line.")] = False,
) -> None:
    """Find statements and front events, the newest first.

    Places are found in any spelling, and near others with --within.
    """
    if kind not in KINDS:
        raise QueryError(f"--kind is {kind!r}: expected statement or front_event")
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
        limit=limit,
    )
    query = query_of(question, KINDS[kind], gazetteer_with_progress(settings))
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
