"""Documents as what the port gives."""

import asyncio
import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from elasticsearch import AsyncElasticsearch
from pydantic import TypeAdapter

from schemas.correction import Viewed
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from stream.errors import StoreUnavailableError
from stream.store.elastic.failures import translated
from stream.store.elastic.gate import Gate, Gates, gate_of
from stream.store.elastic.multi_get import multi_get
from stream.store.elastic.names import Names, bulletin_document_id
from stream.store.port import Record, StoredBulletin
from stream.store.set_head import stored_bulletin

# A writer takes some 50 ms a set; one that was killed amid it is followed by another within seconds.
WAITS_FOR_A_WRITER = (0.1, 0.3, 0.6, 1.0)

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_VIEWED: TypeAdapter[Viewed] = TypeAdapter(Viewed)


def record_of(source: dict[str, Any]) -> Record:
    """The record in a document, or its view where it has one."""
    if view := source.get("view"):
        return _VIEWED.validate_json(json.dumps(view))
    return record_as_put(source)


def record_as_put(source: dict[str, Any]) -> Record:
    """The record in a document as it was put."""
    return _RECORD.validate_json(json.dumps(source["record"]))


def _bulletin_of(source: dict[str, Any]) -> StoredBulletin:
    head = RecordSet.model_validate_json(json.dumps(source["head"]))
    stored_at = datetime.fromisoformat(source["stored_at"])
    return stored_bulletin(head, source["statements"], source["front_events"], stored_at)


def _are_of_one_set(bulletin: dict[str, Any], records: Collection[dict[str, Any]]) -> bool:
    """Whether these are the set's records, all of them: amid a replacement the gate names old and new."""
    version = bulletin["revision"], bulletin["extractor_version"]
    return len(records) == bulletin["statements"] + bulletin["front_events"] and all(
        (record["revision"], record["extractor_version"]) == version for record in records
    )


def _set_of(bulletin: dict[str, Any], sources: Iterable[dict[str, Any]]) -> RecordSet:
    """The head with its records, in the order of the text."""
    records = sorted(map(record_as_put, sources), key=lambda record: (record.span.start, record.id))
    return RecordSet.model_validate_json(json.dumps(bulletin["head"])).model_copy(
        update={
            "statements": tuple(record for record in records if isinstance(record, Statement)),
            "front_events": tuple(record for record in records if isinstance(record, FrontEvent)),
        }
    )


class Reading:
    """Reads by id, in realtime: what was put a moment ago is there."""

    def __init__(self, client: AsyncElasticsearch, names: Names) -> None:
        self._client = client
        self._names = names
        self._gates = Gates(client, names)

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        """The bulletin, unless it was withdrawn."""
        document_id = bulletin_document_id(publisher, bulletin_id)
        source = (await self._sources([(self._names.bulletins, document_id)])).get(document_id)
        if source is None or source["withdrawn"]:
            return None
        return _bulletin_of(source)

    async def latest_bulletins(self, publisher: str | None, limit: int) -> tuple[StoredBulletin, ...]:
        """The bulletins stored last that were not withdrawn; by search, so up to a second late."""
        wanted: list[dict[str, Any]] = [{"term": {"withdrawn": False}}]
        if publisher is not None:
            wanted.append({"term": {"publisher": publisher}})
        with translated("listing bulletins"):
            answer = await self._client.search(
                index=self._names.bulletins,
                query={"bool": {"filter": wanted}},
                sort=[{"stored_at": "desc"}, {"publisher": "asc"}, {"bulletin_id": "asc"}],
                size=limit,
                source_includes=["head", "statements", "front_events", "stored_at"],
                track_total_hits=False,
            )
        return tuple(_bulletin_of(hit["_source"]) for hit in answer["hits"]["hits"])

    async def record(self, record_id: str) -> Record | None:
        """The record, if its bulletin has it now."""
        both = [(index, record_id) for index in (self._names.statements, self._names.front_events)]
        source = (await self._sources(both)).get(record_id)
        if source is None:
            return None
        gate = (await self._gates.read([source["bulletin_key"]])).get(source["bulletin_key"])
        return record_of(source) if gate and gate.shows(record_id) else None

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        """The bulletin's records in the order of its text."""
        document_id = bulletin_document_id(publisher, bulletin_id)
        gate = (await self._gates.read([document_id])).get(document_id)
        if gate is None or gate.withdrawn:
            return ()
        records = [record_of(source) for source in (await self._records(gate)).values()]
        return tuple(sorted(records, key=lambda record: (record.span.start, record.id)))

    async def stored_set(self, publisher: str, bulletin_id: str) -> RecordSet | None:
        """The set as it was put; see the port."""
        document_id = bulletin_document_id(publisher, bulletin_id)
        for wait in WAITS_FOR_A_WRITER:
            wanted = [(self._names.bulletins, document_id)]
            found = await multi_get(self._client, wanted, f"reading bulletin {document_id}")
            if not found or found[0]["_source"]["withdrawn"]:
                return None
            sources = await self._records(gate_of(found[0]))
            if _are_of_one_set(found[0]["_source"], sources.values()):
                return _set_of(found[0]["_source"], sources.values())
            await asyncio.sleep(wait)
        raise StoreUnavailableError(
            f"bulletin {document_id} is being replaced by another writer: try again in a moment"
        )

    async def _records(self, gate: Gate) -> dict[str, dict[str, Any]]:
        """The documents of all records that a gate names, by id."""
        wanted = [(self._names.statements, each) for each in gate.ids.statements]
        wanted += [(self._names.front_events, each) for each in gate.ids.front_events]
        return await self._sources(wanted)

    async def _sources(self, wanted: list[tuple[str, str]]) -> dict[str, dict[str, Any]]:
        """The sources of the documents that exist, by id."""
        return {each["_id"]: each["_source"] for each in await multi_get(self._client, wanted, "reading")}
