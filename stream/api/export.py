"""All that a search finds as a file, written while it is read: csv, GeoJSON, ACLED's columns, Parquet."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.api.problems import PROBLEMS
from stream.api.services import ServicesOf
from stream.exports.formats import MEDIA_TYPES, SUFFIXES, writer_of
from stream.search.asking import query_of
from stream.search.every_record import pages_of
from stream.search.question import Question
from stream.store.query import Kind

router = APIRouter(tags=["exports"])
Records = list[Statement | FrontEvent]


class Collection(StrEnum):
    """Which records; their names in addresses."""

    STATEMENTS = "statements"
    FRONT_EVENTS = "front-events"
    RECORDS = "records"


class Form(StrEnum):
    """The formats, by name; see docs/exports.md."""

    JSONL = "jsonl"
    GEOJSON = "geojson"
    CSV = "csv"
    ACLED = "acled"
    PARQUET = "parquet"


KINDS: dict[Collection, Kind | None] = {
    Collection.STATEMENTS: "statement",
    Collection.FRONT_EVENTS: "front_event",
    Collection.RECORDS: None,
}


@router.get(
    "/export/{collection}/{form}",
    responses=PROBLEMS | {200: {"content": {kind: {} for kind in sorted(set(MEDIA_TYPES.values()))}}},
    response_class=StreamingResponse,
)
async def export(
    collection: Annotated[Collection, Path()],
    form: Annotated[Form, Path()],
    question: Annotated[Question, Query()],
    services: ServicesOf,
) -> StreamingResponse:
    """Every record that matches, however many. Example: `/export/front-events/csv?place=Kyiv&within=50`.

    The filters are those of a search; without `limit` nothing is left out, and facets are not counted.
    """
    most = question.limit if "limit" in question.model_fields_set else None
    query = query_of(question, KINDS[collection], services.places)
    pages = pages_of(services.store, query, most)
    first = await anext(pages)  # what is wrong with the question is said before the file begins
    loop = asyncio.get_running_loop()
    written = writer_of(form)(_records(first, pages, loop))
    suffix = SUFFIXES.get(form, str(form))
    return StreamingResponse(
        written,
        media_type=MEDIA_TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="{collection}.{suffix}"'},
    )


def _records(
    first: Records, pages: AsyncIterator[Records], loop: asyncio.AbstractEventLoop
) -> Iterator[Statement | FrontEvent]:
    """The records one by one, in the thread that writes them, which waits for each page."""
    yield from first
    while True:
        page = asyncio.run_coroutine_threadsafe(_next(pages), loop).result()
        if page is None:
            return
        yield from page


async def _next(pages: AsyncIterator[Records]) -> Records | None:
    return await anext(pages, None)
