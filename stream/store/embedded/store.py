"""The port's embedded adapter."""

import asyncio
from functools import partial
from pathlib import Path

from schemas.record_set import RecordSet
from stream.errors import StoreUnavailableError
from stream.store.embedded.connections import Connections
from stream.store.embedded.facets import time_counts
from stream.store.embedded.prepare import prepare
from stream.store.embedded.replace import replace_set
from stream.store.embedded.rows import find_bulletin, find_record, find_records, find_set, latest_bulletins
from stream.store.embedded.search import search_page
from stream.store.port import NO_VIEWS, Health, Page, PutResult, Record, StoredBulletin, TimeCount, Views
from stream.store.query import Interval, Query


class EmbeddedStore:
    """Keeps all in one SQLite file that several processes may use at once; see `Store` for each method."""

    def __init__(self, path: Path) -> None:
        self._connections = Connections(path)

    async def setup(self) -> None:
        """Make the file, its folder and its tables where they are missing or older than today's."""
        await self._connections.prepare(prepare)

    async def put(self, record_set: RecordSet, views: Views = NO_VIEWS) -> PutResult:
        """Replace the bulletin's set in one transaction."""
        return await self._connections.write(partial(replace_set, record_set=record_set, views=views))

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        """The bulletin as it stands."""
        found = partial(find_bulletin, publisher=publisher, bulletin_id=bulletin_id)
        return await self._connections.read(found)

    async def stored_set(self, publisher: str, bulletin_id: str) -> RecordSet | None:
        """The set as it was put."""
        return await self._connections.read(partial(find_set, publisher=publisher, bulletin_id=bulletin_id))

    async def latest_bulletins(
        self, publisher: str | None = None, limit: int = 50
    ) -> tuple[StoredBulletin, ...]:
        """The bulletins stored last."""
        return await self._connections.read(partial(latest_bulletins, publisher=publisher, limit=limit))

    async def record(self, record_id: str) -> Record | None:
        """One record."""
        return await self._connections.read(partial(find_record, record_id=record_id))

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        """A bulletin's records."""
        found = partial(find_records, publisher=publisher, bulletin_id=bulletin_id)
        return await self._connections.read(found)

    async def search(self, query: Query) -> Page:
        """One page of what matches."""
        return await self._connections.read(partial(search_page, query=query))

    async def counts_over_time(self, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
        """Counts by interval."""
        return await self._connections.read(partial(time_counts, query=query, interval=interval))

    async def health(self) -> Health:
        """Whether the file can be read and has its tables."""
        try:
            (bulletins,) = await self._connections.read(
                lambda connection: connection.execute("SELECT count(*) FROM bulletins").fetchone()
            )
        except StoreUnavailableError as error:
            return Health("unavailable", str(error))
        return Health("ok", f"{bulletins} bulletins in {self._connections.path}")

    async def close(self) -> None:
        """Close the file."""
        await asyncio.to_thread(self._connections.close)
