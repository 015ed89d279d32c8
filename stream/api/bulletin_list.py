"""What became of a publisher's bulletins, over HTTP: the latest ones, and what was set aside."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from schemas.bulletin import PublisherName
from schemas.moment import Moment
from schemas.rejected import Rejected
from stream.api.problems import PROBLEMS
from stream.api.rejections import Rejection
from stream.api.services import ServicesOf
from stream.broker.port import Ledger
from stream.store.port import StoredBulletin

router = APIRouter(tags=["bulletins"])
MOST = 500

PublisherOf = Annotated[PublisherName | None, Query(description="only what this publisher sent")]
LimitOf = Annotated[int, Query(ge=1, le=MOST, description="how many at most")]


class BulletinSummary(BaseModel):
    """A bulletin in a list; `/bulletins/{key}` has all of it."""

    key: str = Field(examples=["tribune/2026-01-02"])
    title: str | None
    published_at: Moment | None
    revision: int
    stored_at: datetime
    statements: int
    front_events: int
    unclassified_share: float
    warnings: list[str]

    @classmethod
    def of(cls, stored: StoredBulletin) -> "BulletinSummary":
        """The summary of what is stored."""
        bulletin = stored.bulletin
        return cls(
            key=bulletin.key,
            title=bulletin.title,
            published_at=bulletin.published_at,
            revision=bulletin.revision,
            stored_at=stored.stored_at,
            statements=stored.statements,
            front_events=stored.front_events,
            unclassified_share=stored.unclassified_share,
            warnings=list(stored.warnings),
        )


class RejectedSummary(Rejection):
    """One message that was set aside, with the key it came under where it had one."""

    key: str | None = Field(examples=["tribune/2026-01-02"])


@router.get("/bulletins", responses=PROBLEMS)
async def bulletins(
    services: ServicesOf, publisher: PublisherOf = None, limit: LimitOf = 50
) -> list[BulletinSummary]:
    """The bulletins read last, the latest first. Example: `/bulletins?publisher=tribune`."""
    found = await services.store.latest_bulletins(publisher, limit)
    return [BulletinSummary.of(stored) for stored in found]


@router.get("/rejected", responses=PROBLEMS)
async def rejected(
    services: ServicesOf, publisher: PublisherOf = None, limit: LimitOf = 50
) -> list[RejectedSummary]:
    """What could not be processed and why, the latest first."""
    found = await latest_rejected(services.ledger, publisher, limit)
    return [
        RejectedSummary.model_validate(
            {field: getattr(one, field) for field in Rejection.model_fields} | {"key": key_of(one)}
        )
        for one in found
    ]


async def latest_rejected(ledger: Ledger, publisher: str | None, limit: int) -> list[Rejected]:
    """What is set aside, the latest first, of one publisher or of all."""
    prefix = f"{publisher}/" if publisher else ""
    found = [one async for one in ledger.rejected() if (key_of(one) or "").startswith(prefix)]
    return found[::-1][:limit]


def key_of(message: Rejected) -> str | None:
    """The key as text; bytes that are no UTF-8 are shown as such."""
    return message.key.decode(errors="backslashreplace") if message.key is not None else None
