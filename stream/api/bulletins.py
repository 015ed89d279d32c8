"""Bulletins over HTTP: publish one, read one back with its records, see what became of it."""

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from schemas.bulletin import Bulletin, IncomingBulletin, parse_key
from schemas.correction import ViewedFrontEvent, ViewedStatement, viewed_event, viewed_statement
from schemas.entity import Mention
from schemas.front_event import FrontEvent
from schemas.reading import UnreadableBulletinError, read_bulletin_message
from schemas.receipt import Receipt
from schemas.record_set import Unclassified
from schemas.statement import Statement
from stream.api.access.caller import require_publisher
from stream.api.problems import NOT_FOUND, PROBLEMS, TOO_LARGE, NotFoundError
from stream.api.rejections import not_there
from stream.api.services import Services, ServicesOf
from stream.body_limit import require_body_within
from stream.broker.topics import BULLETIN_BYTES_PER_BODY_BYTE
from stream.errors import BodyTooLargeError, BulletinError

router = APIRouter(tags=["bulletins"])


class Accepted(BaseModel):
    """A bulletin that is safe and will be read; `receipts` and `rejected` say what became of it."""

    key: str = Field(examples=["tribune/2026-01-02"])
    revision: int = Field(ge=1, examples=[1])
    receipts: str = Field(examples=["/receipts/tribune/2026-01-02"])
    rejected: str = Field(examples=["/rejected/tribune/2026-01-02"])


class BulletinWithRecords(BaseModel):
    """A bulletin with all that was read from it; spans count in `plain_body`, or where null in the body."""

    bulletin: Bulletin
    extractor_version: str
    plain_body: str | None
    statements: list[ViewedStatement]
    front_events: list[ViewedFrontEvent]
    unclassified: list[Unclassified]
    entities: list[Mention]
    warnings: list[str]
    unclassified_share: float


@router.post(
    "/bulletins",
    status_code=HTTPStatus.ACCEPTED,
    responses=PROBLEMS | TOO_LARGE,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": IncomingBulletin.model_json_schema()}},
        }
    },
)
async def publish(request: Request, response: Response, services: ServicesOf) -> Accepted:
    """Take a bulletin in. 202 means that it is durable; it is searchable about a second later."""
    value = await _limited(request, services.max_body * BULLETIN_BYTES_PER_BODY_BYTE)
    bulletin = _readable(value)
    require_body_within(bulletin, services.max_body)
    require_publisher(request, bulletin.publisher)
    published = await services.intake.publish(bulletin.key, value)
    path = quote(bulletin.key, safe="/")  # ids may hold any letter; a header takes only Latin-1
    response.headers["Location"] = f"/bulletins/{path}"
    return Accepted(
        key=bulletin.key,
        revision=bulletin.revision or published.timestamp_ms,
        receipts=f"/receipts/{path}",
        rejected=f"/rejected/{path}",
    )


async def _limited(request: Request, most: int) -> bytes:
    """The request's body, given up on as soon as it is over `most` bytes."""
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > most:
            raise BodyTooLargeError(f"the request is over {most:,} bytes; split the bulletin")
    return bytes(received)


def _readable(value: bytes) -> IncomingBulletin:
    try:
        return read_bulletin_message(value)
    except UnreadableBulletinError as error:
        raise BulletinError(str(error)) from error


@router.get("/bulletins/{key:path}", responses=PROBLEMS | NOT_FOUND)
async def bulletin(key: str, services: ServicesOf) -> BulletinWithRecords:
    """The bulletin `publisher/id` with all its records and what became no record."""
    publisher, bulletin_id = _parsed(key)
    stored = await services.store.bulletin(publisher, bulletin_id)
    if stored is None:
        raise await not_there(
            key, f"there is no bulletin {key}: see /receipts/{key} for what became of it", services.ledger
        )
    records = await services.store.records_of(publisher, bulletin_id)
    return BulletinWithRecords(
        bulletin=stored.bulletin,
        extractor_version=stored.extractor_version,
        plain_body=stored.plain_body,
        statements=[viewed_statement(r) for r in records if isinstance(r, Statement)],
        front_events=[viewed_event(r) for r in records if isinstance(r, FrontEvent)],
        unclassified=list(stored.unclassified),
        entities=list(stored.entities),
        warnings=list(stored.warnings),
        unclassified_share=stored.unclassified_share,
    )


@router.get("/receipts/{key:path}", responses=PROBLEMS | NOT_FOUND)
async def receipts(key: str, services: ServicesOf) -> list[Receipt]:
    """What became of each revision of the bulletin `publisher/id`, in order."""
    publisher, bulletin_id = _parsed(key)
    found = await services.ledger.receipts(publisher, bulletin_id)
    if not found:
        raise await not_there(key, await _without_receipt(key, services), services.ledger)
    return found


async def _without_receipt(key: str, services: Services) -> str:
    """What there is to say of a bulletin that has no receipt and was not rejected."""
    if await services.store.bulletin(*_parsed(key)) is not None:
        return f"the receipts of {key} are gone by now: /bulletins/{key} gives what is stored"
    return (
        f"there is no receipt for {key}: it was never published (see that publisher and id are right), or is"
        " not read yet, which takes a second as a rule"
    )


def _parsed(key: str) -> tuple[str, str]:
    try:
        return parse_key(key)
    except ValueError as error:
        raise NotFoundError(str(error)) from error
