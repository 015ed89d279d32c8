"""Every corrected passage, with the record that it has now; for API, command line and gold."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from schemas.correction import BulletinCorrections, CorrectedPassage
from schemas.record_set import RecordSet
from stream.alerts.managing.page_cursor import read_cursor, written_cursor
from stream.corrections.desk import Corrections
from stream.corrections.passages import placed
from stream.store.port import Store

PAGE = 20  # bulletins; each takes a reading of its set


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """A corrected passage and its record now; `record_id` None where the present reading has none such."""

    publisher: str
    bulletin_id: str
    record_id: str | None
    passage: CorrectedPassage


@dataclass(frozen=True, slots=True)
class ListedPage:
    """The passages of some bulletins, and where the next page goes on, None on the last one."""

    passages: tuple[ListedPassage, ...]
    next_cursor: str | None


class CorrectionList:
    """Lists what the desk keeps; any method may raise StoreUnavailableError."""

    def __init__(self, desk: Corrections, store: Store) -> None:
        self._desk = desk
        self._store = store

    async def page(
        self, publisher: str | None = None, *, cursor: str | None = None, limit: int = PAGE
    ) -> ListedPage:
        """The corrected passages of up to `limit` bulletins, the one last corrected first."""
        if cursor is None:
            await self._desk.settle()
        held = await self._desk.page(publisher, after=read_cursor(cursor), limit=limit)
        found = await asyncio.gather(*(self._with_records(each.model) for each in held))
        end = written_cursor(held[-1].position("changed_at")) if len(held) == limit else None
        return ListedPage(tuple(one for each in found for one in each), end)

    async def all(self, publisher: str | None = None) -> AsyncIterator[ListedPassage]:
        """The corrected passages of every bulletin, the one last corrected first."""
        cursor: str | None = None
        while True:
            page = await self.page(publisher, cursor=cursor)
            for passage in page.passages:
                yield passage
            if page.next_cursor is None:
                return
            cursor = page.next_cursor

    async def sets(
        self, publisher: str | None = None
    ) -> AsyncIterator[tuple[RecordSet, Sequence[CorrectedPassage]]]:
        """Each bulletin that has corrections and is still there: its set as it was read, and all of them."""
        await self._desk.settle()
        async for said in self._desk.all(publisher):
            record_set = await self._store.stored_set(said.publisher, said.bulletin_id)
            if record_set is not None:
                yield record_set, said.passages

    async def _with_records(self, said: BulletinCorrections) -> list[ListedPassage]:
        record_set = await self._store.stored_set(said.publisher, said.bulletin_id)
        found = placed(record_set.records, said.passages) if record_set else {}
        ids = {passage.key: record_id for record_id, passage in found.items()}
        return [
            ListedPassage(said.publisher, said.bulletin_id, ids.get(passage.key), passage)
            for passage in sorted(said.passages, key=lambda each: each.history[-1].at, reverse=True)
        ]
