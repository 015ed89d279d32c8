"""The embedded adapter for the contract suite: a file of its own for each test."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from stream.store.embedded import EmbeddedStore
from stream.store.embedded.connections import Connections


class EmbeddedHarness:
    """Opens stores on one file, and closes them all in the end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.opened: list[EmbeddedStore] = []

    async def open(self) -> EmbeddedStore:
        store = EmbeddedStore(self.path)
        self.opened.append(store)
        return store

    async def settle(self) -> None:
        """A committed transaction is seen at once."""

    async def forget_deletes(self) -> None:
        """The file remembers no deletes to begin with."""

    async def kept(self, bulletin_id: str) -> set[str]:
        with closing(sqlite3.connect(self.path)) as connection:
            rows = connection.execute("SELECT id FROM records WHERE bulletin_id = ?", (bulletin_id,))
            return {record_id for (record_id,) in rows}

    def interrupted(self, step: int, *, after: bool) -> EmbeddedStore:
        store = EmbeddedStore(self.path)
        store._connections = FailingConnections(self.path, step, after=after)
        self.opened.append(store)
        return store


class FailingConnections(Connections):
    """Connections to a disk that goes away at the step-th statement."""

    def __init__(self, path: Path, step: int, *, after: bool) -> None:
        super().__init__(path)
        self.statements_left = step
        self.after = after

    def open(self) -> sqlite3.Connection:
        connections = self

        class FailingConnection(sqlite3.Connection):
            def execute(self, *arguments: Any) -> sqlite3.Cursor:
                connections.statements_left -= 1
                if connections.statements_left == -1 and connections.after:
                    super().execute(*arguments)
                if connections.statements_left < 0:
                    gone = sqlite3.OperationalError("disk I/O error")
                    gone.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
                    raise gone
                return super().execute(*arguments)

        return self.open_as(FailingConnection)


@pytest.fixture
async def harness(tmp_path: Path) -> AsyncIterator[EmbeddedHarness]:
    harness = EmbeddedHarness(tmp_path / "made on demand" / "store.db")
    yield harness
    for store in harness.opened:
        await store.close()


@pytest.fixture
async def store(harness: EmbeddedHarness) -> EmbeddedStore:
    store = await harness.open()
    await store.setup()
    return store
