"""Replacing what the file holds of one bulletin: one transaction a set, so that no half of it ever shows."""

import sqlite3
from datetime import UTC, datetime

from schemas.record_set import RecordSet, set_version
from stream.errors import StoreRejectedError
from stream.store.embedded.inserts import INSERT_RECORD, inserts_of
from stream.store.port import NO_VIEWS, PutResult, Views
from stream.store.set_head import head_of

SEQS = "(SELECT seq FROM records WHERE publisher = ? AND bulletin_id = ?)"
# Whatever is found by `records` goes before it.
DELETIONS = (
    f"DELETE FROM record_json WHERE seq IN {SEQS}",
    f"DELETE FROM record_text WHERE rowid IN {SEQS}",
    f"DELETE FROM speaker_names WHERE rowid IN {SEQS}",
    f"DELETE FROM record_points WHERE point IN (SELECT point FROM record_places WHERE seq IN {SEQS})",
    f"DELETE FROM record_areas WHERE seq IN {SEQS}",
    f"DELETE FROM record_places WHERE seq IN {SEQS}",
    "DELETE FROM records WHERE publisher = ? AND bulletin_id = ?",
)


def replace_set(connection: sqlite3.Connection, record_set: RecordSet, views: Views = NO_VIEWS) -> PutResult:
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
    _insert_records(connection, record_set, views)
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


def _insert_records(connection: sqlite3.Connection, record_set: RecordSet, views: Views) -> None:
    (last_seq,) = connection.execute("SELECT coalesce(max(seq), 0) FROM records").fetchone()
    (last_point,) = connection.execute(
        "SELECT coalesce(max(point), 0) FROM record_places WHERE point IS NOT NULL"
    ).fetchone()
    inserts = inserts_of(record_set.records, views, last_seq, last_point)
    try:
        connection.executemany(INSERT_RECORD, inserts.records)
    except sqlite3.IntegrityError as error:
        raise StoreRejectedError(
            f"bulletin {record_set.key}, revision {record_set.bulletin.revision}: a record id stands twice "
            "in it, or in another bulletin, too. A bug of the extraction: report it"
        ) from error
    connection.executemany("INSERT INTO record_json VALUES (?, ?, ?)", inserts.json)
    connection.executemany("INSERT INTO record_text (rowid, text, names) VALUES (?, ?, ?)", inserts.texts)
    connection.executemany("INSERT INTO speaker_names (rowid, name) VALUES (?, ?)", inserts.speakers)
    connection.executemany("INSERT INTO record_places VALUES (?, ?, ?, ?, ?)", inserts.places)
    connection.executemany("INSERT INTO record_areas VALUES (?, ?)", inserts.areas)
    connection.executemany("INSERT INTO record_points VALUES (?, ?, ?, ?, ?, ?, ?, ?)", inserts.points)
