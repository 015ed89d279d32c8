"""The embedded adapter of `Documents`: tables of their own in the file of the store."""

import asyncio
import sqlite3
import uuid
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import orjson

from stream.store.documents import Collection, Document, Held, Key, Wish
from stream.store.embedded.connections import Connections
from stream.store.embedded.documents_questions import COLUMNS, counting, finding, held_of
from stream.store.embedded.documents_tables import table_of
from stream.store.embedded.prepare import prepare


class EmbeddedDocuments:
    """Several processes may use the file at once; see `Documents` for each method."""

    def __init__(self, path: Path) -> None:
        self._connections = Connections(path)

    async def setup(self) -> None:
        """Make the file and all its tables, those of the records, too."""
        await self._connections.prepare(prepare)

    async def get(self, collection: Collection, document_id: str) -> Held | None:
        """One document."""
        return (await self.get_many(collection, (document_id,))).get(document_id)

    async def get_many(self, collection: Collection, document_ids: tuple[str, ...]) -> dict[str, Held]:
        """Some documents, all of one moment."""
        return await self._connections.read(partial(_get, collection=collection, ids=document_ids))

    async def create(self, collection: Collection, document: Document) -> Held | None:
        """A first document of its id."""
        sql = f"INSERT INTO {table_of(collection)} ({COLUMNS}) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        stamp = _stamp()
        values = (document.id, stamp, _json(document.keys), document.body)
        return Held(document, stamp) if await self._change(sql, values) else None

    async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
        """Compare-and-set."""
        sql = f"UPDATE {table_of(collection)} SET stamp = ?, keys = ?, body = ? WHERE id = ? AND stamp = ?"
        stamp = _stamp()
        values = (stamp, _json(document.keys), document.body, held.document.id, held.stamp)
        return Held(document, stamp) if await self._change(sql, values) else None

    async def delete(self, collection: Collection, held: Held) -> bool:
        """Compare-and-delete."""
        sql = f"DELETE FROM {table_of(collection)} WHERE id = ? AND stamp = ?"
        return await self._change(sql, (held.document.id, held.stamp))

    async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
        """What matches, as of now."""
        sql, values = finding(collection, wish)
        rows = await self._connections.read(lambda connection: connection.execute(sql, values).fetchall())
        return tuple(held_of(row) for row in rows)

    async def count(self, collection: Collection, equal: Mapping[str, Key]) -> int:
        """How many match, as of now."""
        sql, values = counting(collection, equal)
        (count,) = await self._connections.read(lambda connection: connection.execute(sql, values).fetchone())
        return int(count)

    async def settle(self, collection: Collection) -> None:
        """Nothing to wait for: what is committed is found."""

    async def close(self) -> None:
        """Close the file."""
        await asyncio.to_thread(self._connections.close)

    async def _change(self, sql: str, values: tuple[object, ...]) -> bool:
        """Whether the statement changed its one row."""
        changed = await self._connections.write(lambda connection: connection.execute(sql, values).rowcount)
        return changed == 1


def _get(connection: sqlite3.Connection, collection: Collection, ids: tuple[str, ...]) -> dict[str, Held]:
    sql = f"SELECT {COLUMNS} FROM {table_of(collection)} WHERE id = ?"
    rows = (connection.execute(sql, (document_id,)).fetchone() for document_id in ids)
    return {row[0]: held_of(row) for row in rows if row}


def _stamp() -> str:
    return uuid.uuid4().hex


def _json(keys: Mapping[str, Key]) -> str:
    return orjson.dumps(dict(keys)).decode()
