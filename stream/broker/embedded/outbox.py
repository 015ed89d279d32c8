"""The outbox: what was published lies here until it has an outcome, whatever happens to the broker."""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.reading import UnreadableBulletinError, read_bulletin_message
from schemas.upcast import NewerSetError, UnreadableSetError, read_record_set
from stream.broker.port import Outgoing
from stream.broker.topics import BULLETINS


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message of the outbox; `revision` is the one that its receipt will carry."""

    seq: int
    topic: str
    key: bytes | None
    value: bytes | None
    sent_at: int
    revision: int


def add(connection: sqlite3.Connection, messages: Sequence[Outgoing]) -> list[int]:
    """Puts messages into the outbox and gives the timestamp of each, in ms.

    A message without one gets the time of day, but a later one than any of its key that still waits: two
    updates within a millisecond are two revisions.
    """
    return [_add_one(connection, message) for message in messages]


def after(connection: sqlite3.Connection, seq: int, limit: int) -> list[Waiting]:
    """The next messages after that number, in order."""
    found = connection.execute(
        "SELECT seq, topic, key, value, sent_at, revision FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?",
        (seq, limit),
    )
    return [Waiting(*row) for row in found]


def one(connection: sqlite3.Connection, seq: int) -> Waiting | None:
    """The message of that number, if it still waits."""
    row = connection.execute(
        "SELECT seq, topic, key, value, sent_at, revision FROM outbox WHERE seq = ?", (seq,)
    ).fetchone()
    return None if row is None else Waiting(*row)


def settle(connection: sqlite3.Connection, seqs: Iterable[int]) -> None:
    """Takes out the messages whose outcome is known."""
    connection.executemany("DELETE FROM outbox WHERE seq = ?", [(seq,) for seq in seqs])


def _add_one(connection: sqlite3.Connection, message: Outgoing) -> int:
    sent_at = message.timestamp_ms
    if sent_at is None:
        (latest,) = connection.execute(
            "SELECT max(sent_at) FROM outbox WHERE key = ?", (message.key,)
        ).fetchone()
        sent_at = max(time.time_ns() // 1_000_000, 0 if latest is None else latest + 1)
    connection.execute(
        "INSERT INTO outbox (topic, key, value, sent_at, revision) VALUES (?, ?, ?, ?, ?)",
        (message.topic, message.key, message.value, sent_at, _stated_revision(message) or sent_at),
    )
    return sent_at


def _stated_revision(message: Outgoing) -> int | None:
    """The revision that the message itself tells; None where it tells none or cannot be read.

    What cannot be read is rejected, and that outcome is known by key and timestamp.
    """
    if message.value is None:
        return None
    try:
        if message.topic == BULLETINS:
            return read_bulletin_message(message.value).revision
        return read_record_set(message.value).bulletin.revision
    except (UnreadableBulletinError, UnreadableSetError, NewerSetError):
        return None
