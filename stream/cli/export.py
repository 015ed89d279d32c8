"""`frontwire export`: everything that a search finds, as a file."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from schemas.front_event import FrontEvent
from schemas.statement import Statement
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
from stream.cli.gazetteer_bar import gazetteer_with_progress
from stream.errors import FrontwireError
from stream.exports.formats import FORMATS, writer_of
from stream.search.asking import query_of
from stream.search.every_record import pages_of
from stream.search.question import question_from
from stream.settings import Settings, load_settings
from stream.store.query import Query

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog="Example: frontwire export --format acled --place Kyiv --within 100 --output kyiv.csv")
def export(
    text: Text = None,
    form: Annotated[str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}.")] = "jsonl",
    output: Annotated[Path | None, typer.Option(help="A file; unset: standard output.")] = None,
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
) -> None:
    """Write every record that the filters leave, the newest first, with memory for a thousand of them."""
    writer = writer_of(form)
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
    )
    query = query_of(question, kind_of(kind), gazetteer_with_progress(settings))
    with _opened(output) as file:
        for chunk in writer(_records(settings, query)):
            file.write(chunk)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        return
    try:
        file = output.open("wb")
    except OSError as error:
        raise FrontwireError(
            f"cannot write {output}: {error.strerror}. Name a file in a folder that may be written"
        ) from error
    with file:
        yield file


def _records(settings: Settings, query: Query) -> Iterator[Statement | FrontEvent]:
    """The records one by one; the store is asked again when the last page is written."""
    with asyncio.Runner() as runner:
        opened = AsyncExitStack()
        try:
            pages = pages_of(runner.run(opened.enter_async_context(open_store(settings))), query)
            while (page := runner.run(_next(pages))) is not None:
                yield from page
        finally:
            runner.run(opened.aclose())


async def _next(pages: AsyncIterator[list[Statement | FrontEvent]]) -> list[Statement | FrontEvent] | None:
    return await anext(pages, None)
