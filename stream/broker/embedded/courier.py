"""The courier carries messages from the outbox to the broker, and what became of them back into SQLite."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Protocol

import structlog

from stream.broker.embedded import outbox, outcomes
from stream.broker.embedded.database import Database
from stream.broker.embedded.outbox import Waiting
from stream.broker.embedded.window import LARGE, Window, weight
from stream.broker.port import Outcome
from stream.broker.topics import ALERTS

LOADED_AT_ONCE = 50
TIDY_EVERY = 60.0  # seconds
log = structlog.get_logger(__name__)


class Carries(Protocol):
    """What the courier needs of the wire; see `stream.broker.embedded.wire.Wire`."""

    def send(self, message: Waiting) -> None:
        """Sends it with its own timestamp."""

    def space_records(self) -> None:
        """Makes a large set safe from being dropped on arrival."""

    def received(self) -> Sequence[Outcome]:
        """The outcomes that came; waits a little for them."""


class Courier:
    """Sends what waits in the outbox, never more at once than the broker keeps.

    A new courier takes nothing for sent: whatever has no outcome goes out again, under its old timestamp, so
    that it is the same revision with the same records. Bulletins of one key go one after the other.
    """

    def __init__(self, database: Database, wire: Carries) -> None:
        self._database = database
        self._wire = wire
        self._window = Window()
        self._cursor = 0
        # Passed over because another of their key was under way: number to key, in order.
        self._held: dict[int, bytes | None] = {}
        self._tidy_at = 0.0

    @property
    def under_way(self) -> int:
        """How many messages are sent and have no outcome."""
        return len(self._window)

    def step(self, now: float) -> None:
        """Receives, writes down, sends on, and forgets old outcomes; `now` in monotonic seconds.

        An outcome and the end of its message's wait are one transaction: after a crash in between, the
        message would be sent again, and that does no harm either.
        """
        received = self._wire.received()
        if received:
            settled = [seq for one in received if (seq := self._window.settled_by(one)) is not None]
            self._database.write(lambda connection: _write_down(connection, received, settled))
        self._send_what_fits(now)
        self._send_overdue_again(now)
        if now >= self._tidy_at:
            self._database.write(lambda connection: outcomes.forget_old(connection, datetime.now(UTC)))
            self._tidy_at = now + TIDY_EVERY

    def _send_what_fits(self, now: float) -> None:
        for message in self._waiting():
            if self._window.holds(message.key):
                self._held[message.seq] = message.key
            elif message.topic == ALERTS:
                self._send_for_good(message)
            elif self._window.has_room_for(message):
                self._window.add(message, now)
                self._held.pop(message.seq, None)
                self._send(message)
            else:
                return  # nothing smaller overtakes it: it would never get its turn
            self._cursor = max(self._cursor, message.seq)

    def _send_for_good(self, message: Waiting) -> None:
        """An alert that is replayed: no receipt tells its end, and the store has it where it gets lost."""
        self._wire.send(message)
        self._held.pop(message.seq, None)
        self._database.write(lambda connection: outbox.settle(connection, [message.seq]))

    def _waiting(self) -> Iterator[Waiting]:
        """What may be sent next, in the order in which it was published."""
        for seq, key in list(self._held.items()):
            if not self._window.holds(key) and (held := self._one(seq)) is not None:
                yield held
        while batch := self._after_cursor():
            yield from batch

    def _after_cursor(self) -> list[Waiting]:
        return self._database.read(lambda connection: outbox.after(connection, self._cursor, LOADED_AT_ONCE))

    def _one(self, seq: int) -> Waiting | None:
        return self._database.read(lambda connection: outbox.one(connection, seq))

    def _send_overdue_again(self, now: float) -> None:
        late = self._window.overdue(now)
        for one in late:
            message = self._one(one.seq)
            if message is not None:
                self._send(message)
        if late:
            # Most likely nothing is lost and the workers or the store are slow: one line, not hundreds.
            log.warning("no outcome yet, sent again", bulletins=len(late), first=_shown(late[0].key))

    def _send(self, message: Waiting) -> None:
        if weight(message) > LARGE:
            self._wire.space_records()
        self._wire.send(message)


def _write_down(connection: sqlite3.Connection, received: Sequence[Outcome], settled: Sequence[int]) -> None:
    outcomes.record(connection, received)
    outbox.settle(connection, settled)


def _shown(key: bytes | None) -> str:
    return "(no key)" if key is None else key.decode("utf-8", "backslashreplace")
