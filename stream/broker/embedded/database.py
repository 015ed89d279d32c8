"""The SQLite file that is the embedded broker's memory; several processes use it at once."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from stream.errors import BrokerUnavailableError
from stream.sqlite_outage import is_outage

FILE = "broker.db"
FORMAT = 1  # kept in the file as user_version
BUSY_SECONDS = 30.0  # how long to wait for another process that writes; transactions take milliseconds

TABLES = f"""
CREATE TABLE IF NOT EXISTS outbox (          -- what was published and has no outcome yet
    seq INTEGER PRIMARY KEY AUTOINCREMENT,   -- the order in which it is sent
    topic TEXT NOT NULL,
    key BLOB,
    value BLOB,                              -- NULL withdraws the bulletin
    sent_at INTEGER NOT NULL,                -- the message's timestamp in ms, however often it is sent
    revision INTEGER NOT NULL                -- the one that its receipt will carry
);
CREATE INDEX IF NOT EXISTS outbox_by_key ON outbox (key, sent_at);

CREATE TABLE IF NOT EXISTS outcomes (        -- receipts and rejected messages
    seq INTEGER PRIMARY KEY AUTOINCREMENT,   -- one that comes again gets a new one
    identity TEXT NOT NULL UNIQUE,           -- publisher/id/revision:stage, or the rejected message's id
    kind TEXT NOT NULL,                      -- receipt or rejected
    bulletin TEXT NOT NULL,                  -- publisher/id
    json BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS outcomes_of_bulletin ON outcomes (bulletin, kind);
CREATE INDEX IF NOT EXISTS outcomes_by_kind ON outcomes (kind, seq);
PRAGMA user_version = {FORMAT};
"""

Answer = TypeVar("Answer")
Work = Callable[[sqlite3.Connection], Answer]


class Database:
    """One connection, used by one thread at a time. `path` is the file; it and its folder are made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="broker-db")
        self._connection: sqlite3.Connection | None = None

    def write(self, work: Work[Answer]) -> Answer:
        """What `work` gives, in one transaction: durable when this returns, or not done at all.

        Raises BrokerUnavailableError where the file cannot be used.
        """
        return self._in_our_words(lambda connection: _transact(connection, work))

    def read(self, work: Work[Answer]) -> Answer:
        """What `work` reads, without waiting for those who write."""
        return self._in_our_words(work)

    async def write_aside(self, work: Work[Answer]) -> Answer:
        """`write`, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.write, work)

    async def read_aside(self, work: Work[Answer]) -> Answer:
        """`read`, off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.read, work)

    def close(self) -> None:
        """Lets go of the file, after what is under way. Safe to repeat."""
        self._thread.shutdown()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _in_our_words(self, work: Work[Answer]) -> Answer:
        try:
            return work(self._opened())
        except (sqlite3.Error, OSError) as error:
            if isinstance(error, sqlite3.Error) and not is_outage(error):
                raise  # a mistake of ours, which waiting would hide
            raise BrokerUnavailableError(
                f"{self._path} cannot be used: {error}. Check FRONTWIRE_DATA, its rights and its disk's space"
            ) from error

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            # Write-ahead log: nobody waits for a reader. FULL: what was published survives a power cut, too.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            self._require_known_format(connection)
            connection.executescript(TABLES)
            self._connection = connection
        return self._connection

    def _require_known_format(self, connection: sqlite3.Connection) -> None:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found > FORMAT:
            connection.close()
            raise BrokerUnavailableError(
                f"{self._path} has format {found}, and this Frontwire knows formats up to {FORMAT}: use the"
                " newer Frontwire that made it, or set FRONTWIRE_DATA to another folder"
            )


def _transact(connection: sqlite3.Connection, work: Work[Answer]) -> Answer:
    # IMMEDIATE: a transaction that begins by reading could not become a writing one beside another writer.
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        return work(connection)
