"""The desk of publishers: when each sent its last bulletin, for the watch that fires on silence."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from schemas.base import OutputModel
from stream.alerts.desk.desk import Desk
from stream.store.documents import Documents, Wish
from stream.store.moments import milliseconds

# Silence is told in hours: one write a minute is exact enough, and spares one for every bulletin.
WRITTEN_EVERY = timedelta(minutes=1)


class LastBulletin(OutputModel):
    """When a publisher's latest bulletin came, up to a minute too early."""

    publisher: str
    last_at: datetime


class Publishers(Desk[LastBulletin]):
    """Keeps the latest moment of each publisher, whatever order bulletins and workers come in."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(
            documents,
            "publishers",
            LastBulletin,
            id_of=lambda each: each.publisher,
            keys_of=lambda each: {"last_at": milliseconds(each.last_at)},
        )
        self._noted: dict[str, datetime] = {}

    async def seen(self, publisher: str, at: datetime) -> bool:
        """Takes note that a bulletin came; whether that was written (once a minute a publisher)."""
        noted = self._noted.get(publisher)
        if noted and not _is_later(at, noted):
            return False
        latest = LastBulletin(publisher=publisher, last_at=at)
        kept = None
        while kept is None:
            kept = await self.create(latest) or await self.change(
                publisher, lambda known: latest if _is_later(at, known.last_at) else None
            )
        self._noted[publisher] = kept.model.last_at
        return kept.model is latest

    async def longest_silent_first(self) -> AsyncIterator[LastBulletin]:
        """All publishers."""
        async for held in self.each(Wish(order_by="last_at", limit=1000)):
            yield held.model


def _is_later(at: datetime, known: datetime) -> bool:
    return at - known >= WRITTEN_EVERY
