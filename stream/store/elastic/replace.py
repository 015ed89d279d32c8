"""Replacing a bulletin's records in steps that may break off anywhere: whoever comes next finishes them."""

import asyncio
import random
from collections.abc import Iterator

from elasticsearch import AsyncElasticsearch

from schemas.record_set import RecordSet
from stream.errors import StoreUnavailableError
from stream.store.elastic.bulk import Write, write_all
from stream.store.elastic.documents import record_document
from stream.store.elastic.gate import Gate, Gates, RecordIds
from stream.store.elastic.multi_get import multi_get
from stream.store.elastic.names import Names, bulletin_document_id
from stream.store.port import PutResult, Views

ATTEMPTS = 12  # claims against rivals of the same bulletin; two writers settle in one or two
LONGEST_WAIT = 2.0


class Replacement:
    """Puts record sets through the gate."""

    def __init__(self, client: AsyncElasticsearch, names: Names) -> None:
        self._client = client
        self._names = names
        self._gates = Gates(client, names)

    async def put(self, record_set: RecordSet, views: Views) -> PutResult:
        """Replace the bulletin's records, or leave them as they are when they are of a later set."""
        document_id = bulletin_document_id(record_set.bulletin.publisher, record_set.bulletin.id)
        for attempt in range(ATTEMPTS):
            held = (await self._gates.read([document_id])).get(document_id)
            if held and held.version > record_set.version:
                await self._sweep(held, record_set)
                return PutResult("superseded", held.revision, held.extractor_version)
            claimed = await self._gates.claim(held, record_set)
            if claimed and await self._write(claimed, record_set, views):
                removed = len(claimed.ids - RecordIds.of(record_set))
                counts = len(record_set.statements), len(record_set.front_events)
                version = record_set.bulletin.revision, record_set.extractor_version
                return PutResult("stored", *version, *counts, removed)
            await asyncio.sleep(random.uniform(0, min(LONGEST_WAIT, 0.05 * 2**attempt)))  # noqa: S311 - no secret
        raise StoreUnavailableError(
            f"bulletin {document_id}: other writers took it {ATTEMPTS} times in a row: try again later, and "
            "see that each bulletin has one partition"
        )

    async def _write(self, claimed: Gate, record_set: RecordSet, views: Views) -> bool:
        """Upsert, delete the difference, close; False when a rival claimed the bulletin meanwhile."""
        doing = f"bulletin {claimed.document_id}, revision {claimed.revision}"
        gone = claimed.ids - RecordIds.of(record_set)
        writes = [*self._upserts(claimed, record_set, views), *self._deletes(claimed, gone)]
        current = await write_all(self._client, writes, doing)
        return current and await self._gates.close(claimed, record_set)

    def _upserts(self, claimed: Gate, record_set: RecordSet, views: Views) -> Iterator[Write]:
        for record in record_set.records:
            document = record_document(record, record_set.extractor_version, views.get(record.id))
            yield Write(self._names.of_kind(record.kind), record.id, claimed.generation, document)

    def _deletes(self, gate: Gate, ids: RecordIds) -> Iterator[Write]:
        for record_id in ids.statements:
            yield Write(self._names.statements, record_id, gate.generation)
        for record_id in ids.front_events:
            yield Write(self._names.front_events, record_id, gate.generation)

    async def _sweep(self, held: Gate, superseded: RecordSet) -> None:
        """Delete what a writer of the superseded set may have left after it was overtaken.

        Its late writes are refused, except of records that were deleted so long ago that the server has
        forgotten it (`index.gc_deletes`). Its own message comes again, and leads here.
        """
        strangers = RecordIds.of(superseded) - held.ids
        left = await self._existing(strangers)
        if left:
            await write_all(self._client, self._deletes(held, left), f"bulletin {held.document_id}")

    async def _existing(self, ids: RecordIds) -> RecordIds:
        wanted = [(self._names.statements, each) for each in ids.statements]
        wanted += [(self._names.front_events, each) for each in ids.front_events]
        found = await multi_get(self._client, wanted, "looking for superseded records", fields=["record_id"])
        left = frozenset(each["_id"] for each in found)
        return RecordIds(ids.statements & left, ids.front_events & left)
