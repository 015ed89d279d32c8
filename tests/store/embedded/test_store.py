"""What only the embedded store promises: one file for several processes, and plain words when it cannot."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from stream.errors import StoreRejectedError, StoreUnavailableError
from stream.store import Query
from stream.store.embedded import EmbeddedStore
from stream.store.embedded.tables import FORMAT, require_modules
from tests.store.builders import front_event, record_set, statement

ROOT = Path(__file__).parents[3]
SETS_OF_EACH_WRITER = 15
WRITER = f"""
import asyncio, sys
from pathlib import Path
from stream.store.embedded import EmbeddedStore
from tests.store.builders import record_set, statement

async def write(path, writer):
    store = EmbeddedStore(Path(path))
    await store.setup()
    for n in range({SETS_OF_EACH_WRITER}):
        own = f"{{writer}}-{{n}}"
        await store.put(record_set(statement(own), bulletin_id=own))
        await store.put(record_set(statement(f"shared-{{n}}"), bulletin_id=f"shared-{{n}}"))
    await store.close()

asyncio.run(write(*sys.argv[1:]))
"""


@pytest.fixture
async def other(tmp_path: Path) -> AsyncIterator[EmbeddedStore]:
    store = EmbeddedStore(tmp_path / "other.db")
    yield store
    await store.close()


class WithoutModules(sqlite3.Connection):
    """A SQLite that was built without any extension."""

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        if sql.startswith("CREATE VIRTUAL TABLE"):
            raise sqlite3.OperationalError("no such module: fts5")
        return super().execute(sql, *parameters)


def test_an_sqlite_without_full_text_is_named_with_a_way_out() -> None:
    connection = WithoutModules(":memory:")
    with pytest.raises(StoreRejectedError, match=r"no FTS5.*FRONTWIRE_STORE"):
        require_modules(connection)
    connection.close()


async def test_a_file_of_a_newer_frontwire_is_left_alone(tmp_path: Path, other: EmbeddedStore) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()
    with pytest.raises(StoreRejectedError, match="use the newer Frontwire"):
        await other.setup()


async def test_a_store_that_is_not_set_up_says_so(other: EmbeddedStore) -> None:
    with pytest.raises(StoreUnavailableError, match="run frontwire setup"):
        await other.search(Query())
    health = await other.health()
    assert (health.status, "run frontwire setup" in health.detail) == ("unavailable", True)


async def test_a_file_that_is_no_database_is_named(tmp_path: Path, other: EmbeddedStore) -> None:
    (tmp_path / "other.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreUnavailableError, match=r"other\.db cannot be used"):
        await other.setup()


@pytest.mark.parametrize("wrong", ["SELECT nonsense FROM records", "SELECT ?"])
async def test_a_mistake_of_ours_is_no_outage_that_could_be_waited_out(
    store: EmbeddedStore, wrong: str
) -> None:
    with pytest.raises(StoreRejectedError, match="This is a bug"):
        await store._connections.read(lambda connection: connection.execute(wrong))


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = EmbeddedStore(tmp_path / "file" / "store.db")
    with pytest.raises(StoreUnavailableError, match="file"):
        await store.setup()
    await store.close()


@pytest.mark.parametrize(
    "twice",
    [
        (statement("same"), statement("same", "Other words.")),
        (statement("same"), front_event("same")),
    ],
)
async def test_an_id_that_stands_twice_in_a_set_is_refused_whole(
    store: EmbeddedStore, twice: tuple[object, object]
) -> None:
    with pytest.raises(StoreRejectedError, match="stands twice"):
        await store.put(record_set(*twice))  # type: ignore[arg-type]
    assert (await store.search(Query())).total == 0


async def test_several_processes_write_while_another_reads(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    writers = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", WRITER, path, name, cwd=ROOT, stderr=subprocess.PIPE
        )
        for name in ("a", "b", "c")
    ]
    reader = EmbeddedStore(path)
    await reader.setup()
    ended = asyncio.gather(*(writer.communicate() for writer in writers))
    while not ended.done():
        page = await reader.search(Query(text="said", limit=1000))
        assert len(page.hits) == page.total
        await asyncio.sleep(0.01)
    assert [(writer.returncode, err) for writer, (_, err) in zip(writers, await ended, strict=True)] == [
        (0, b"")
    ] * 3
    assert (await reader.search(Query(since=date(2025, 9, 6)))).total == 4 * SETS_OF_EACH_WRITER
    await reader.close()
