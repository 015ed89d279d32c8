"""Writing many documents: in chunks by bytes, each item's answer read by itself."""

import asyncio
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from elasticsearch import AsyncElasticsearch

from stream.errors import StoreUnavailableError
from stream.store.elastic.documents import Document
from stream.store.elastic.failures import TRY_AGAIN, failure_of, translated

CHUNK_BYTES = 2**20  # a usual set (some 100 kB) is one request; the largest, of a 256 KiB body, a few
WAITS = (0.2, 0.5, 1.0, 2.0, 4.0)  # seconds between tries of what a busy server turned down


@dataclass(frozen=True)
class Write:
    """One document to write, or to delete when `source` is None, at a version that only rises.

    An equal or higher one wins (`external_gte`), so that a writer that was overtaken changes nothing.
    """

    index: str
    document_id: str
    version: int
    source: Document | None = None

    def lines(self) -> bytes:
        """The lines of a bulk request."""
        action = {
            "_index": self.index,
            "_id": self.document_id,
            "version": self.version,
            "version_type": "external_gte",
        }
        if self.source is None:
            return _line({"delete": action})
        return _line({"index": action}) + _line(self.source)


def _line(content: Document) -> bytes:
    # Not orjson: it refuses the numbers beyond 64 bits that a text may hold ("10000000000000000000 shells").
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


async def write_all(client: AsyncElasticsearch, writes: Iterable[Write], doing: str) -> bool:
    """Write everything, chunk after chunk; False when a later version stood in the way of any.

    Raises StoreRejectedError for a document that Elasticsearch refuses, StoreUnavailableError when it stays
    busy, forbids or does not answer.
    """
    current = True
    for chunk in _chunks(writes):
        current = await _write_chunk(client, chunk, doing) and current
    return current


async def _write_chunk(client: AsyncElasticsearch, chunk: list[tuple[Write, bytes]], doing: str) -> bool:
    current = True
    for wait in (*WAITS, None):
        operations: list[Any] = [lines for _, lines in chunk]  # the client takes lines as they are, too
        with translated(doing):
            answer = await client.bulk(operations=operations, require_alias=True)
        turned_down = []
        for (write, lines), item in zip(chunk, answer["items"], strict=True):
            (outcome,) = item.values()
            if outcome["status"] in TRY_AGAIN:
                turned_down.append((write, lines))
            else:
                current = _took(write, outcome, doing) and current
        if not turned_down:
            return current
        if wait is not None:
            await asyncio.sleep(wait)
        chunk = turned_down
    raise StoreUnavailableError(
        f"{doing}: Elasticsearch turned {len(chunk)} documents down {len(WAITS) + 1} times: it is overloaded"
    )


def _took(write: Write, outcome: Document, doing: str) -> bool:
    """Whether the item was written; False where a later version stands."""
    if outcome["status"] == HTTPStatus.CONFLICT:
        return False
    if "error" in outcome:
        raise failure_of(f"{doing}, document {write.document_id}", outcome["status"], outcome["error"])
    return True


def _chunks(writes: Iterable[Write]) -> Iterator[list[tuple[Write, bytes]]]:
    chunk: list[tuple[Write, bytes]] = []
    size = 0
    for write in writes:
        lines = write.lines()
        if chunk and size + len(lines) > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append((write, lines))
        size += len(lines)
    if chunk:
        yield chunk
