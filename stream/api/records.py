"""Records over HTTP: search statements and front events, read one by its id."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field

from schemas.correction import (
    Viewed,
    ViewedFrontEvent,
    ViewedStatement,
    viewed,
    viewed_event,
    viewed_statement,
)
from schemas.front_event import FrontEvent
from schemas.span import Span
from schemas.statement import Statement
from stream.api.problems import NOT_FOUND, PROBLEMS, NotFoundError
from stream.api.services import Services, ServicesOf
from stream.metrics import API_SEARCH_SECONDS
from stream.search.asking import query_of
from stream.search.question import Question
from stream.search.speakers_alike import speakers_meant
from stream.store.port import Page
from stream.store.query import Facet, Kind

router = APIRouter(tags=["records"])

QuestionOf = Annotated[Question, Query()]


class FacetCount(BaseModel):
    """How often a value occurs among all that matches; `value` goes into a filter again."""

    value: str
    label: str
    count: int


class PageOf(BaseModel):
    """What pages have in common; `total` counts all that matches."""

    total: int
    next_cursor: str | None = Field(description="for the next page, null on the last one")
    facets: dict[Facet, list[FacetCount]]
    speakers_meant: list[str] = Field(
        default=[], description="who may be meant where nobody of the speaker's name is known"
    )


class StatementHit(BaseModel):
    """A statement, and where the words asked for stand in its `text`."""

    record: ViewedStatement
    highlights: list[Span]


class FrontEventHit(BaseModel):
    """A front event, and where the words asked for stand in its `text`."""

    record: ViewedFrontEvent
    highlights: list[Span]


class StatementPage(PageOf):
    """Some of the statements that match."""

    hits: list[StatementHit]


class FrontEventPage(PageOf):
    """Some of the front events that match."""

    hits: list[FrontEventHit]


@router.get("/statements", responses=PROBLEMS)
async def statements(question: QuestionOf, services: ServicesOf) -> StatementPage:
    """Search what was said. Example: `/statements?speaker=Ozerova&q=exchange`."""
    page = await _search(question, "statement", services)
    hits = [
        StatementHit(record=viewed_statement(hit.record), highlights=list(hit.highlights))
        for hit in page.hits
        if isinstance(hit.record, Statement)
    ]
    return StatementPage(
        total=page.total,
        next_cursor=page.next_cursor,
        facets=_facets(page),
        speakers_meant=await _meant(question, page, services),
        hits=hits,
    )


@router.get("/front-events", responses=PROBLEMS)
async def front_events(question: QuestionOf, services: ServicesOf) -> FrontEventPage:
    """Search what happened. Example: `/front-events?place=Kupyansk&within=25&event_type=drone_strike`."""
    page = await _search(question, "front_event", services)
    hits = [
        FrontEventHit(record=viewed_event(hit.record), highlights=list(hit.highlights))
        for hit in page.hits
        if isinstance(hit.record, FrontEvent)
    ]
    return FrontEventPage(
        total=page.total,
        next_cursor=page.next_cursor,
        facets=_facets(page),
        speakers_meant=await _meant(question, page, services),
        hits=hits,
    )


@router.get("/records/{record_id}", responses=PROBLEMS | NOT_FOUND)
async def record(
    record_id: Annotated[str, Path(min_length=1)], services: ServicesOf
) -> Annotated[Viewed, Field(discriminator="kind")]:
    """One record by its id, as an analyst corrected it, struck-out ones, too."""
    found = await services.store.record(record_id)
    if found is None:
        raise NotFoundError(
            f"there is no record {record_id}, or not any more: its bulletin may have a revision"
        )
    return viewed(found)


async def _search(question: Question, kind: Kind, services: Services) -> Page:
    query = query_of(question, kind, services.places)
    with API_SEARCH_SECONDS.labels(kind).time():
        return await services.store.search(query)


async def _meant(question: Question, page: Page, services: Services) -> list[str]:
    return [] if page.total else list(await speakers_meant(question, services.store))


def _facets(page: Page) -> dict[Facet, list[FacetCount]]:
    return {
        facet: [FacetCount(value=v.value, label=v.label, count=v.count) for v in values]
        for facet, values in page.facets.items()
    }
