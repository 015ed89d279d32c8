"""The gate: a bulletin's document decides which record set may be written, and who writes it.

It is read by a realtime GET, never by a search, and only ever replaced by compare-and-set. Each claim raises
its `generation`; records are written with that as their version, so that what a writer sends after it was
overtaken is refused. (Revisions cannot serve as that version: newer rules write the same revision again.)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

from elasticsearch import AsyncElasticsearch, ConflictError

from schemas.record_set import RecordSet, set_version
from stream.store.elastic.documents import Document, bulletin_document
from stream.store.elastic.failures import translated
from stream.store.elastic.multi_get import multi_get
from stream.store.elastic.names import Names, bulletin_document_id

State = Literal["writing", "complete"]
FOUND_STATE = ["revision", "extractor_version", "generation", "withdrawn", "statement_ids", "front_event_ids"]


@dataclass(frozen=True)
class RecordIds:
    """Which records a bulletin has, by kind: they lie in two indices."""

    statements: frozenset[str] = frozenset()
    front_events: frozenset[str] = frozenset()

    @classmethod
    def of(cls, record_set: RecordSet) -> Self:
        """The ids of a set."""
        return cls(
            frozenset(record.id for record in record_set.statements),
            frozenset(record.id for record in record_set.front_events),
        )

    def __or__(self, other: "RecordIds") -> "RecordIds":
        return RecordIds(self.statements | other.statements, self.front_events | other.front_events)

    def __sub__(self, other: "RecordIds") -> "RecordIds":
        return RecordIds(self.statements - other.statements, self.front_events - other.front_events)

    def __contains__(self, record_id: str) -> bool:
        return record_id in self.statements or record_id in self.front_events

    def __len__(self) -> int:
        return len(self.statements) + len(self.front_events)


@dataclass(frozen=True)
class Gate:
    """A bulletin's document as it was read or written; `seq_no` and `primary_term` name that very state."""

    document_id: str
    revision: int
    extractor_version: str
    generation: int
    withdrawn: bool
    ids: RecordIds
    seq_no: int
    primary_term: int

    @property
    def version(self) -> tuple[int, tuple[int, ...]]:
        """What it compares by with a set."""
        return set_version(self.revision, self.extractor_version)

    def shows(self, record_id: str) -> bool:
        """Whether the bulletin has this record now."""
        return not self.withdrawn and record_id in self.ids


def gate_of(found: Mapping[str, Any]) -> Gate:
    """The gate in a document that was found."""
    source = found["_source"]
    return Gate(
        document_id=found["_id"],
        revision=source["revision"],
        extractor_version=source["extractor_version"],
        generation=source["generation"],
        withdrawn=source["withdrawn"],
        ids=RecordIds(frozenset(source["statement_ids"]), frozenset(source["front_event_ids"])),
        seq_no=found["_seq_no"],
        primary_term=found["_primary_term"],
    )


class Gates:
    """Reads and moves the gates of all bulletins."""

    def __init__(self, client: AsyncElasticsearch, names: Names) -> None:
        self._client = client
        self._index = names.bulletins

    async def read(self, document_ids: list[str]) -> dict[str, Gate]:
        """The gates that exist, by document id, as they are this moment."""
        wanted = [(self._index, document_id) for document_id in document_ids]
        found = await multi_get(self._client, wanted, "reading bulletins", fields=FOUND_STATE)
        return {each["_id"]: gate_of(each) for each in found}

    async def claim(self, held: Gate | None, record_set: RecordSet) -> Gate | None:
        """Take the bulletin for this set: old and new ids, state writing. None when a rival was faster."""
        new = RecordIds.of(record_set)
        ids = held.ids | new if held else new
        return await self._replace(held, record_set, ids, "writing", held.generation + 1 if held else 1)

    async def close(self, claimed: Gate, record_set: RecordSet) -> bool:
        """All is written: only the new ids, state complete. False when a rival has claimed it since."""
        ids = RecordIds.of(record_set)
        return await self._replace(claimed, record_set, ids, "complete", claimed.generation) is not None

    async def _replace(
        self, held: Gate | None, record_set: RecordSet, ids: RecordIds, state: State, generation: int
    ) -> Gate | None:
        document_id = bulletin_document_id(record_set.bulletin.publisher, record_set.bulletin.id)
        document: Document = bulletin_document(record_set, generation) | {
            "state": state,
            "statement_ids": sorted(ids.statements),
            "front_event_ids": sorted(ids.front_events),
        }
        expected: dict[str, Any] = {"op_type": "create"}
        if held:
            expected = {"if_seq_no": held.seq_no, "if_primary_term": held.primary_term}
        with translated(f"writing bulletin {document_id}"):
            try:
                answer = await self._client.index(
                    index=self._index, id=document_id, document=document, require_alias=True, **expected
                )
            except ConflictError:
                return None
        return gate_of({**answer, "_source": document})
