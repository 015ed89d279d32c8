"""Replacing what the file holds of one bulletin: one transaction a set, so that no half of it ever shows."""

import sqlite3
from datetime import UTC, datetime

from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet, set_version
from schemas.statement import Statement
from stream.errors import StoreRejectedError
from stream.store.moments import milliseconds
from stream.store.port import PutResult, Record
from stream.store.searchable import PlaceOfRecord, Searchable, searchable
from stream.store.set_head import head_of

RECORD_COLUMNS = (
    "id, kind, publisher, bulletin_id, position, certainty, event_type, side, speaker, speaker_id, "
    "happened_from, happened_to, published_from, published_to, newest_at, json"
)
INSERT_RECORD = f"INSERT INTO records ({RECORD_COLUMNS}) VALUES ({', '.join('?' * 16)})"
SEQS = "(SELECT seq FROM records WHERE publisher = ? AND bulletin_id = ?)"
DELETIONS = (
    f"DELETE FROM record_text WHERE rowid IN {SEQS}",
    f"DELETE FROM speaker_names WHERE rowid IN {SEQS}",
    f"DELETE FROM record_places WHERE seq IN {SEQS}",
    f"DELETE FROM record_points WHERE point IN (SELECT point FROM points_of_record WHERE seq IN {SEQS})",
    f"DELETE FROM points_of_record WHERE seq IN {SEQS}",
    "DELETE FROM records WHERE publisher = ? AND bulletin_id = ?",
)


def replace_set(connection: sqlite3.Connection, record_set: RecordSet) -> PutResult:
    """Put the set, or leave all as it is when the file holds a later one."""
    bulletin = record_set.bulletin
    identity = (bulletin.publisher, bulletin.id)
    held = connection.execute(
        "SELECT revision, extractor_version FROM bulletins WHERE publisher = ? AND bulletin_id = ?", identity
    ).fetchone()
    if held and set_version(*held) > record_set.version:
        return PutResult("superseded", *held)
    removed = _delete_records(connection, identity, {record.id for record in record_set.records})
    _write_head(connection, record_set)
    for record in record_set.records:
        _insert_record(connection, record)
    counts = len(record_set.statements), len(record_set.front_events)
    return PutResult("stored", bulletin.revision, record_set.extractor_version, *counts, removed)


def _delete_records(connection: sqlite3.Connection, identity: tuple[str, str], kept: set[str]) -> int:
    held = connection.execute("SELECT id FROM records WHERE publisher = ? AND bulletin_id = ?", identity)
    removed = sum(record_id not in kept for (record_id,) in held)
    for deletion in DELETIONS:
        connection.execute(deletion, identity)
    return removed


def _write_head(connection: sqlite3.Connection, record_set: RecordSet) -> None:
    bulletin = record_set.bulletin
    connection.execute(
        "INSERT OR REPLACE INTO bulletins VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            bulletin.publisher,
            bulletin.id,
            bulletin.revision,
            record_set.extractor_version,
            bulletin.withdrawn,
            len(record_set.statements),
            len(record_set.front_events),
            head_of(record_set).model_dump_json().encode(),
            datetime.now(UTC).isoformat(),
        ),
    )


def _insert_record(connection: sqlite3.Connection, record: Record) -> None:
    derived = searchable(record)
    try:
        seq = connection.execute(INSERT_RECORD, _row(record, derived)).lastrowid
    except sqlite3.IntegrityError as error:
        raise StoreRejectedError(
            f"bulletin {record.publisher}/{record.bulletin_id}, revision {record.revision}: its record id "
            f"{record.id} stands twice in it, or in another bulletin. A bug of the extraction: report it"
        ) from error
    connection.execute(
        "INSERT INTO record_text (rowid, text, names) VALUES (?, ?, ?)",
        (seq, record.text, "\n".join(derived.names)),
    )
    if isinstance(record, Statement):
        connection.execute(
            "INSERT INTO speaker_names (rowid, name) VALUES (?, ?)", (seq, record.speaker.name)
        )
    for place in derived.places:
        _insert_place(connection, seq, place)


def _row(record: Record, derived: Searchable) -> tuple[object, ...]:
    speaker = record.speaker if isinstance(record, Statement) else None
    event = record if isinstance(record, FrontEvent) else None
    happened, published = derived.happened, derived.published
    return (
        record.id,
        record.kind,
        record.publisher,
        record.bulletin_id,
        record.span.start,
        record.certainty,
        event.event_type if event else None,
        event.actor.side if event else None,
        speaker.name if speaker else None,
        speaker.entity_id if speaker else None,
        milliseconds(happened.start) if happened else None,
        milliseconds(happened.end) if happened else None,
        milliseconds(published.start) if published else None,
        milliseconds(published.end) if published else None,
        milliseconds(derived.newest_at),
        record.model_dump_json().encode(),
    )


def _insert_place(connection: sqlite3.Connection, seq: int | None, place: PlaceOfRecord) -> None:
    if place.entity_id:
        connection.execute(
            "INSERT INTO record_places VALUES (?, ?, ?, ?)", (seq, place.group, place.entity_id, place.name)
        )
    if place.point and place.group == "at":
        lat, lon = place.point
        point = connection.execute(
            "INSERT INTO record_points VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
            (lat, lat, lon, lon, seq, lat, lon),
        ).lastrowid
        connection.execute("INSERT INTO points_of_record VALUES (?, ?)", (seq, point))
