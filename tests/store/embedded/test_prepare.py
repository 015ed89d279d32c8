"""A file of an older Frontwire is brought to today's tables, with all that is in it, or left as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from stream.errors import StoreRejectedError
from stream.store import Query
from stream.store.documents import Document, Wish
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.documents import EmbeddedDocuments
from stream.store.embedded.tables import FORMAT
from stream.store.set_head import head_of
from tests.store.builders import BULLETIN, PUBLISHER, front_event, record_set, statement
from tests.store.contract.correcting import STRUCK

STORED_AT = "2025-09-06T12:00:00+00:00"
SET = record_set(statement("said"), front_event("hit", "Drones hit a depot."))
BULLETINS = """CREATE TABLE bulletins (
    publisher TEXT, bulletin_id TEXT, revision INTEGER, extractor_version TEXT, withdrawn INTEGER,
    statements INTEGER, front_events INTEGER, head BLOB, stored_at TEXT)"""
TOGETHER = ["CREATE TABLE records (seq INTEGER PRIMARY KEY, publisher TEXT, bulletin_id TEXT, json BLOB)"]
APART = [
    "CREATE TABLE records (seq INTEGER PRIMARY KEY, publisher TEXT, bulletin_id TEXT)",
    "CREATE TABLE record_json (seq INTEGER PRIMARY KEY, json BLOB NOT NULL)",
]


def older_file(path: Path, tables: list[str], head: bytes) -> None:
    """A file of format 1 with one bulletin and its records, in the tables that it had."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in [BULLETINS, *tables]:
            connection.execute(table)
        row = (PUBLISHER, BULLETIN, 1, "1.0.0", 0, 1, 1, head, STORED_AT)
        connection.execute("INSERT INTO bulletins VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        for seq, record in enumerate(SET.records, 1):
            json = record.model_dump_json().encode()
            if tables is TOGETHER:
                connection.execute(
                    "INSERT INTO records VALUES (?, ?, ?, ?)", (seq, PUBLISHER, BULLETIN, json)
                )
            else:
                connection.execute("INSERT INTO records VALUES (?, ?, ?)", (seq, PUBLISHER, BULLETIN))
                connection.execute("INSERT INTO record_json VALUES (?, ?)", (seq, json))
        connection.execute("PRAGMA user_version = 1")


def tables_of(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


async def test_a_set_that_cannot_be_read_any_more_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    older_file(path, APART, b'{"schema_version": 1, "bulletin": {}}')
    before = tables_of(path)
    store = EmbeddedStore(path)
    with pytest.raises(StoreRejectedError, match=rf"{PUBLISHER}/{BULLETIN}.*publish the bulletins again"):
        await store.setup()
    await store.close()
    assert tables_of(path) == before


@pytest.mark.parametrize("tables", [TOGETHER, APART])
async def test_an_older_file_has_all_it_had_in_the_tables_of_today(tmp_path: Path, tables: list[str]) -> None:
    path = tmp_path / "old.db"
    older_file(path, tables, head_of(SET).model_dump_json().encode())
    store = EmbeddedStore(path)
    await store.setup()
    await store.setup()
    found = await store.search(Query(text="depot"))
    bulletin = await store.bulletin(PUBLISHER, BULLETIN)
    assert set(await store.records_of(PUBLISHER, BULLETIN)) == set(SET.records)
    await store.close()
    assert [hit.record.id for hit in found.hits] == ["hit"]
    assert bulletin is not None
    assert (bulletin.statements, bulletin.stored_at.isoformat()) == (1, STORED_AT)
    assert not {name for name in tables_of(path) if name.startswith("old_")}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)


async def test_corrected_records_stay_so_when_a_file_is_brought_to_the_tables_of_today(
    tmp_path: Path,
) -> None:
    path = tmp_path / "store.db"
    store = EmbeddedStore(path)
    await store.setup()
    await store.put(SET, {"hit": STRUCK["hit"]})
    await store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT - 1}")
    store = EmbeddedStore(path)
    await store.setup()
    found = await store.search(Query(struck="only"))
    assert await store.stored_set(PUBLISHER, BULLETIN) == SET
    await store.close()
    assert [hit.record.id for hit in found.hits] == ["hit"]


async def test_documents_stay_when_an_older_file_is_brought_to_the_tables_of_today(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    first = EmbeddedDocuments(path)
    await first.setup()
    held = await first.create("alerts", Document("paper", b"{}", {"at": 1}))
    await first.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT - 1}")
    later = EmbeddedDocuments(path)
    await later.setup()
    found = await later.find("alerts", Wish(order_by="at"))
    await later.close()
    assert found == (held,)
