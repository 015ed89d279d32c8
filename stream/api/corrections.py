"""Corrections over HTTP: say what is wrong with a record, take it back, see what was said."""

from http import HTTPStatus
from typing import Annotated, cast

from fastapi import APIRouter, Body, Depends, FastAPI, Path, Query, Request

from stream.api.access.caller import caller_of, require_publisher
from stream.api.alert_problems import ASKING
from stream.api.correction_answers import CorrectionPage, RecordCorrections
from stream.api.known_parameters import require_known_parameters
from stream.api.problems import NOT_FOUND, PROBLEMS
from stream.corrections.asked import LONGEST_NAME, LONGEST_NOTE, AskedCorrection
from stream.corrections.office import CorrectionOffice

router = APIRouter(tags=["corrections"])
EXAMPLE = {
    "by": "N. Lyashko",
    "event_type": "shelling",
    "places": [{"place": "Lyman, Donetsk", "instead_of": "Lyman"}],
    "note": "artillery, says the original",
}


def _office(request: Request) -> CorrectionOffice:
    return cast("CorrectionOffice", request.app.state.corrections)


OfficeOf = Annotated[CorrectionOffice, Depends(_office)]
RecordId = Annotated[str, Path(min_length=1)]
By = Annotated[str, Query(min_length=1, max_length=LONGEST_NAME, description="who says so")]
AskedOf = Annotated[AskedCorrection, Body(examples=[EXAMPLE])]


@router.post(
    "/records/{record_id}/corrections",
    status_code=HTTPStatus.CREATED,
    responses=PROBLEMS | NOT_FOUND | ASKING,
)
async def correct(
    record_id: RecordId, asked: AskedOf, request: Request, office: OfficeOf
) -> RecordCorrections:
    """Correct a record, strike it out, or flag it with a note; another reading of the passage keeps that.

    It takes the place of what was said before, which stays in the history. A name that means nothing or
    several things is refused with its candidates. Where the API asks for keys, the key's name is kept for
    `by`.
    """
    by = await _allowed(request, record_id, asked.by, office)
    return RecordCorrections.of(*await office.correct(record_id, asked.model_copy(update={"by": by})))


@router.get("/records/{record_id}/corrections", responses=PROBLEMS | NOT_FOUND)
async def history(record_id: RecordId, office: OfficeOf) -> RecordCorrections:
    """A record as it is seen, and all that was ever said of it."""
    return RecordCorrections.of(*await office.shown(record_id))


@router.delete("/records/{record_id}/corrections", responses=PROBLEMS | NOT_FOUND)
async def withdraw(
    record_id: RecordId,
    by: By,
    request: Request,
    office: OfficeOf,
    note: Annotated[str | None, Query(max_length=LONGEST_NOTE, description="why")] = None,
) -> RecordCorrections:
    """Take back what was said of a record: it is seen as it was read; the history keeps both."""
    by = await _allowed(request, record_id, by, office)
    return RecordCorrections.of(*await office.withdraw(record_id, by, note))


@router.get("/corrections", responses=PROBLEMS)
async def listed(
    office: OfficeOf,
    publisher: Annotated[str | None, Query(description="whose bulletins")] = None,
    cursor: Annotated[str | None, Query(description="`next_cursor` of the page before")] = None,
    limit: Annotated[int, Query(ge=1, le=100, description="bulletins, each with all its passages")] = 20,
) -> CorrectionPage:
    """All corrected passages, the bulletin last corrected first."""
    return CorrectionPage.of(await office.listing.page(publisher, cursor=cursor, limit=limit))


async def _allowed(request: Request, record_id: str, by: str, office: CorrectionOffice) -> str:
    """Who says so: the name given, or the key's; one bound to publishers corrects their bulletins alone."""
    key = caller_of(request)
    if key is None:
        return by
    require_publisher(request, (await office.as_read(record_id)).publisher)
    return key.name


def add_corrections(app: FastAPI, office: CorrectionOffice) -> None:
    """Adds its paths to the API; whoever opened the office closes it."""
    app.state.corrections = office
    app.include_router(router, dependencies=[Depends(require_known_parameters)])
