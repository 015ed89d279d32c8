"""Receipts and rejected messages in SQLite, since nothing of the broker outlives its process."""

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from stream.broker.port import Outcome
from stream.broker.topics import BULLETINS

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# A receipt takes some 500 bytes and a bulletin has three: 50,000 bulletins, 75 MB. What became of older ones
# stands in the store; whoever waits for an outcome is never so far behind.
KEPT_RECEIPTS = 150_000
# As long as on Kafka's topic: after that nobody will mend the message.
REJECTED_KEPT = timedelta(days=90)


def record(connection: sqlite3.Connection, outcomes: Iterable[Outcome]) -> None:
    """Writes outcomes down; one that comes again replaces itself."""
    for outcome in outcomes:
        if isinstance(outcome, Receipt):
            identity, kind = f"{outcome.key}:{outcome.stage}", "receipt"
            bulletin = f"{outcome.publisher}/{outcome.bulletin_id}"
        else:
            identity, kind = outcome.id, "rejected"
            bulletin = (outcome.key or b"").decode("utf-8", "backslashreplace")
        connection.execute(
            "INSERT OR REPLACE INTO outcomes (identity, kind, bulletin, json) VALUES (?, ?, ?, ?)",
            (identity, kind, bulletin, outcome.model_dump_json().encode()),
        )


def forget_old(connection: sqlite3.Connection, now: datetime) -> None:
    """Keeps the latest 150,000 receipts, and rejected messages for 90 days.

    What has no outcome yet lies in the outbox, which this never touches.
    """
    last = latest(connection) - KEPT_RECEIPTS
    connection.execute("DELETE FROM outcomes WHERE kind = 'receipt' AND seq <= ?", (last,))
    while (oldest := rejected_after(connection, 0, 1)) and oldest[0][1].rejected_at < now - REJECTED_KEPT:
        connection.execute("DELETE FROM outcomes WHERE seq = ?", (oldest[0][0],))


def receipts_of(connection: sqlite3.Connection, bulletin: str) -> list[Receipt]:
    """The receipts of the bulletin `publisher/id`, by revision, then by time."""
    found = connection.execute(
        "SELECT json FROM outcomes WHERE bulletin = ? AND kind = 'receipt'", (bulletin,)
    )
    receipts = [Receipt.model_validate_json(json) for (json,) in found]
    return sorted(receipts, key=lambda receipt: (receipt.revision, receipt.at))


def rejected_after(connection: sqlite3.Connection, seq: int, limit: int) -> list[tuple[int, Rejected]]:
    """The next rejected messages after that number, each with its own, in the order in which they came."""
    found = connection.execute(
        "SELECT seq, json FROM outcomes WHERE kind = 'rejected' AND seq > ? ORDER BY seq LIMIT ?",
        (seq, limit),
    )
    return [(number, Rejected.model_validate_json(json)) for number, json in found]


def rejected_message(connection: sqlite3.Connection, rejected_id: str) -> Rejected | None:
    """The rejected message of that id."""
    row = connection.execute(
        "SELECT json FROM outcomes WHERE identity = ? AND kind = 'rejected'", (rejected_id,)
    ).fetchone()
    return None if row is None else Rejected.model_validate_json(row[0])


def take_off(connection: sqlite3.Connection, rejected_id: str) -> None:
    """Takes a rejected message off the list."""
    connection.execute("DELETE FROM outcomes WHERE identity = ? AND kind = 'rejected'", (rejected_id,))


def latest(connection: sqlite3.Connection) -> int:
    """The number of the latest outcome, 0 before the first."""
    (seq,) = connection.execute("SELECT max(seq) FROM outcomes").fetchone()
    return seq or 0


def outcomes_after(connection: sqlite3.Connection, seq: int, limit: int) -> list[tuple[int, Outcome]]:
    """The next outcomes of both kinds after that number, each with its own."""
    found = connection.execute(
        "SELECT seq, kind, json FROM outcomes WHERE seq > ? ORDER BY seq LIMIT ?", (seq, limit)
    )
    return [
        (number, (Receipt if kind == "receipt" else Rejected).model_validate_json(json))
        for number, kind, json in found
    ]


def with_lasting_id(message: Rejected) -> Rejected:
    """The message with an id that is its own for ever.

    Offsets begin at 0 again with every start of the embedded broker, so the id made of them would soon name
    another message; and what is sent again after a restart must not stand on the list twice.
    """
    # A set's own time is that of its sending; a bulletin's is its identity.
    sent_at = milliseconds(message.sent_at) if message.topic == BULLETINS else 0
    origin = f"{message.topic}\0{message.key!r}\0{sent_at}\0{message.sha256}"
    return message.model_copy(
        update={"id": f"{message.topic}-{hashlib.sha256(origin.encode()).hexdigest()[:12]}"}
    )


def milliseconds(moment: datetime) -> int:
    """A moment as a message's timestamp, in whole numbers: it is a bulletin's revision."""
    return (moment - EPOCH) // timedelta(milliseconds=1)
