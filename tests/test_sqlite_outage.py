"""A wrong statement is no outage; a file that others hold, or a full disk, is one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from stream.sqlite_outage import is_outage


@pytest.mark.parametrize("wrong", ["SELECT nonsense", "SELEC 1", "SELECT ?", "SELECT * FROM nothing"])
def test_a_wrong_statement_is_none(wrong: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.Error) as raised:
        connection.execute(wrong)
    assert not is_outage(raised.value)


def test_a_closed_connection_is_none() -> None:
    connection = sqlite3.connect(":memory:")
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError) as raised:
        connection.execute("SELECT 1")
    assert not is_outage(raised.value)


def test_a_file_that_another_writes_to_is_one(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as first,
        closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None, timeout=0)) as second,
    ):
        first.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError) as raised:
            second.execute("BEGIN IMMEDIATE")
    assert is_outage(raised.value)


def test_a_full_disk_is_one(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE a (b BLOB)")
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(sqlite3.OperationalError) as raised:
            connection.execute("INSERT INTO a VALUES (zeroblob(100000))")
    assert is_outage(raised.value)


def test_a_file_that_is_no_database_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database" * 1000)
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        with pytest.raises(sqlite3.DatabaseError) as raised:
            connection.execute("SELECT * FROM sqlite_master")
        assert is_outage(raised.value)
