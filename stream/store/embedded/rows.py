"""Rows of the file as what the port gives."""

import sqlite3
from datetime import datetime

from pydantic import TypeAdapter

from schemas.correction import Viewed
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from stream.store.port import Record, StoredBulletin
from stream.store.set_head import stored_bulletin

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_VIEWED: TypeAdapter[Viewed] = TypeAdapter(Viewed)


def record_of(json: bytes, view: bytes | None) -> Record:
    """The record that was put as this JSON, or its view where it has one."""
    return _RECORD.validate_json(json) if view is None else view_of(view)


def view_of(json: bytes) -> Viewed:
    """The view of a corrected record."""
    return _VIEWED.validate_json(json)


def find_record(connection: sqlite3.Connection, record_id: str) -> Record | None:
    """The record of this id."""
    row = connection.execute(
        "SELECT json, view FROM records JOIN record_json USING (seq) WHERE id = ?", (record_id,)
    ).fetchone()
    return record_of(*row) if row else None


def find_records(connection: sqlite3.Connection, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
    """The bulletin's records in the order of its text."""
    rows = connection.execute(
        "SELECT json, view FROM records JOIN record_json USING (seq) "
        "WHERE publisher = ? AND bulletin_id = ? ORDER BY position, id",
        (publisher, bulletin_id),
    )
    return tuple(record_of(*row) for row in rows)


def find_set(connection: sqlite3.Connection, publisher: str, bulletin_id: str) -> RecordSet | None:
    """The set as it was put, unless it was withdrawn; records in the order in which it had them."""
    identity = (publisher, bulletin_id)
    head = connection.execute(
        "SELECT head FROM bulletins WHERE publisher = ? AND bulletin_id = ? AND NOT withdrawn", identity
    ).fetchone()
    if head is None:
        return None
    rows = connection.execute(
        "SELECT json FROM records JOIN record_json USING (seq) "
        "WHERE publisher = ? AND bulletin_id = ? ORDER BY seq",
        identity,
    )
    records = [record_of(json, None) for (json,) in rows]
    return RecordSet.model_validate_json(head[0]).model_copy(
        update={
            "statements": tuple(record for record in records if isinstance(record, Statement)),
            "front_events": tuple(record for record in records if isinstance(record, FrontEvent)),
        }
    )


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
