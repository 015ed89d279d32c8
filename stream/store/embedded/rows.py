"""Rows of the file as what the port gives."""

import sqlite3
from datetime import datetime

from pydantic import TypeAdapter

from schemas.record_set import RecordSet
from stream.store.port import Record, StoredBulletin
from stream.store.set_head import stored_bulletin

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def record_of(json: bytes) -> Record:
    """The record that was put as this JSON."""
    return _RECORD.validate_json(json)


def find_record(connection: sqlite3.Connection, record_id: str) -> Record | None:
    """The record of this id."""
    row = connection.execute(
        "SELECT json FROM records JOIN record_json USING (seq) WHERE id = ?", (record_id,)
    ).fetchone()
    return record_of(row[0]) if row else None


def find_records(connection: sqlite3.Connection, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
    """The bulletin's records in the order of its text."""
    rows = connection.execute(
        "SELECT json FROM records JOIN record_json USING (seq) "
        "WHERE publisher = ? AND bulletin_id = ? ORDER BY position, id",
        (publisher, bulletin_id),
    )
    return tuple(record_of(json) for (json,) in rows)


def find_bulletin(connection: sqlite3.Connection, publisher: str, bulletin_id: str) -> StoredBulletin | None:
    """The bulletin, unless it was withdrawn."""
    row = connection.execute(
        "SELECT head, statements, front_events, stored_at FROM bulletins "
        "WHERE publisher = ? AND bulletin_id = ? AND NOT withdrawn",
        (publisher, bulletin_id),
    ).fetchone()
    return _bulletin_of(*row) if row else None


def latest_bulletins(
    connection: sqlite3.Connection, publisher: str | None, limit: int
) -> tuple[StoredBulletin, ...]:
    """The bulletins stored last that were not withdrawn."""
    rows = connection.execute(
        "SELECT head, statements, front_events, stored_at FROM bulletins "
        "WHERE NOT withdrawn AND publisher = coalesce(?, publisher) "
        "ORDER BY stored_at DESC, publisher, bulletin_id LIMIT ?",
        (publisher, limit),
    )
    return tuple(_bulletin_of(*row) for row in rows)


def _bulletin_of(head: bytes, statements: int, front_events: int, stored_at: str) -> StoredBulletin:
    return stored_bulletin(
        RecordSet.model_validate_json(head), statements, front_events, datetime.fromisoformat(stored_at)
    )
