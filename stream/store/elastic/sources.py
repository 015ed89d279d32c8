"""Documents as what the port gives."""

import json
from datetime import datetime
from typing import Any

from elasticsearch import AsyncElasticsearch
from pydantic import TypeAdapter

from schemas.record_set import RecordSet
from stream.store.elastic.failures import translated
from stream.store.elastic.gate import Gates
from stream.store.elastic.multi_get import multi_get
from stream.store.elastic.names import Names, bulletin_document_id
from stream.store.port import Record, StoredBulletin
from stream.store.set_head import stored_bulletin

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def record_of(kept: dict[str, Any]) -> Record:
    """The record that was put."""
    return _RECORD.validate_json(json.dumps(kept))


def _bulletin_of(source: dict[str, Any]) -> StoredBulletin:
    head = RecordSet.model_validate_json(json.dumps(source["head"]))
    stored_at = datetime.fromisoformat(source["stored_at"])
    return stored_bulletin(head, source["statements"], source["front_events"], stored_at)


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
        return record_of(source["record"]) if gate and gate.shows(record_id) else None

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        """The bulletin's records in the order of its text."""
        document_id = bulletin_document_id(publisher, bulletin_id)
        gate = (await self._gates.read([document_id])).get(document_id)
        if gate is None or gate.withdrawn:
            return ()
        wanted = [(self._names.statements, each) for each in gate.ids.statements]
        wanted += [(self._names.front_events, each) for each in gate.ids.front_events]
        records = [record_of(source["record"]) for source in (await self._sources(wanted)).values()]
        return tuple(sorted(records, key=lambda record: (record.span.start, record.id)))

    async def _sources(self, wanted: list[tuple[str, str]]) -> dict[str, dict[str, Any]]:
        """The sources of the documents that exist, by id."""
        return {each["_id"]: each["_source"] for each in await multi_get(self._client, wanted, "reading")}
