"""Connections to the SQLite file: one thread that writes, a few that read, errors in our own words."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError
from stream.sqlite_outage import is_outage
from stream.store.embedded.distance import kilometres

Answer = TypeVar("Answer")
Work = Callable[[sqlite3.Connection], Answer]

READERS = 2  # reads are short, and Python runs one at a time anyway; two keep a long one from blocking
BUSY_SECONDS = 30.0  # how long to wait for another process that writes; its transactions take milliseconds


class Connections:
    """Runs work on the file in threads of its own, each with one connection that stays open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")

    async def write(self, work: Work[Answer]) -> Answer:
        """What `work` gives, in one transaction that no other writer overlaps: all of it or nothing."""
        return await self._run(self._writer, lambda connection: _transact(connection, "IMMEDIATE", work))

    async def read(self, work: Work[Answer]) -> Answer:
        """What `work` gives, all its reads on one state of the file, whatever is written meanwhile."""
        return await self._run(self._readers, lambda connection: _transact(connection, "DEFERRED", work))

    async def prepare(self, work: Work[Answer]) -> Answer:
        """What `work` gives, in the writer's thread and outside of a transaction."""
        return await self._run(self._writer, work)

    def close(self) -> None:
        """Wait for what runs, then close every connection. Safe to repeat."""
        self._writer.shutdown()
        self._readers.shutdown()
        while self._opened:
            self._opened.pop().close()

    async def _run(self, threads: ThreadPoolExecutor, work: Work[Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(threads, self._with_connection, work)

    def _with_connection(self, work: Work[Answer]) -> Answer:
        try:
            return work(self._connection())
        except (sqlite3.Error, OSError) as error:
            raise self._in_our_words(error) from error

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._local.connection = self.open()
        connection: sqlite3.Connection = self._local.connection
        return connection

    def open(self) -> sqlite3.Connection:
        """A connection as every thread of this store has it."""
        return self.open_as(sqlite3.Connection)

    def open_as(self, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
        """A connection of this class, closed with the others."""
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, factory=kind
        )
        self._opened.append(connection)
        # Write-ahead log: readers and the writer never wait for each other. FULL: a set that was
        # acknowledged survives a power cut, too, for one fsync a set.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.create_function("kilometres", 4, kilometres, deterministic=True)
        return connection

    def _in_our_words(self, error: sqlite3.Error | OSError) -> FrontwireError:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.DataError):
            return StoreRejectedError(f"the store {self.path} refuses the set: {error}")
        if "no such table" in str(error):
            return StoreUnavailableError(f"the store {self.path} is not set up yet: run frontwire setup")
        if isinstance(error, sqlite3.Error) and not is_outage(error):
            return StoreRejectedError(
                f"the store {self.path} could not do it: {type(error).__name__}: {error}. This is a bug:"
                " report it"
            )
        return StoreUnavailableError(
            f"the store {self.path} cannot be used: {error}. Check the file's rights and its disk's space"
        )


def _transact(connection: sqlite3.Connection, mode: str, work: Work[Answer]) -> Answer:
    connection.execute(f"BEGIN {mode}")
    try:
        answer = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return answer
