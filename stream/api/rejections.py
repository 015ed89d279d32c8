"""Why a bulletin could not be processed, over HTTP: an outcome that its publisher can look up."""

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, Field

from schemas.bulletin import parse_key
from schemas.rejected import Hop, Rejected
from stream.api.problems import NOT_FOUND, PROBLEMS, NotFoundError
from stream.api.services import ServicesOf
from stream.broker.port import Ledger

router = APIRouter(tags=["bulletins"])


class Rejection(BaseModel):
    """One message that was set aside; `frontwire rejected show ID` has its bytes, too."""

    id: str = Field(examples=["frontwire.bulletins-3-1042"])
    stage: Hop
    reason: str = Field(examples=["not_utf8"])
    error: str
    sent_at: datetime
    rejected_at: datetime


@router.get("/rejected/{key:path}", responses=PROBLEMS | NOT_FOUND)
async def rejected(key: str, services: ServicesOf) -> list[Rejection]:
    """What of the bulletin `publisher/id` could not be processed and why, the oldest first."""
    found = await rejections(key, services.ledger)
    if not found:
        raise NotFoundError(f"nothing of {key} was rejected: /receipts/{key} tells what became of it")
    return [Rejection.model_validate(one, from_attributes=True) for one in found]


async def rejections(key: str, ledger: Ledger) -> list[Rejected]:
    """The messages of a bulletin that are set aside; raises NotFoundError for what is no key."""
    try:
        parse_key(key)
    except ValueError as error:
        raise NotFoundError(str(error)) from error
    return [one async for one in ledger.rejected() if one.key == key.encode()]


async def not_there(key: str, otherwise: str, ledger: Ledger) -> NotFoundError:
    """The error of a bulletin that is not there: that it was rejected and why, or what is said otherwise."""
    found = await rejections(key, ledger)
    if not found:
        return NotFoundError(otherwise)
    last = found[-1]
    return NotFoundError(
        f"{key} was rejected by {last.stage} at {last.rejected_at:%Y-%m-%d %H:%M:%S} UTC: {last.reason}:"
        f" {last.error}. See /rejected/{key}; put right what it names and publish it again"
    )
