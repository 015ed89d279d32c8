"""What became of bulletins, read from SQLite; answers whether a broker runs or not."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from stream.broker.embedded import outbox, outcomes
from stream.broker.embedded.database import Database
from stream.broker.port import Outcome, Outgoing
from stream.errors import FrontwireError

READ_AT_ONCE = 500
# How often to look for new outcomes, in seconds; one look is an index search, some 50 µs.
LOOK_EVERY = 0.1


class EmbeddedLedger:
    """See stream.broker.port.Ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receipts(self, publisher: str, bulletin_id: str) -> list[Receipt]:
        """See stream.broker.port.Ledger."""
        return await self._database.read_aside(
            lambda connection: outcomes.receipts_of(connection, f"{publisher}/{bulletin_id}")
        )

    @asynccontextmanager
    async def outcomes(self) -> AsyncIterator[AsyncIterator[Outcome]]:
        """See stream.broker.port.Ledger."""
        yield self._from(await self._database.read_aside(outcomes.latest))

    async def rejected(self) -> AsyncIterator[Rejected]:
        """See stream.broker.port.Ledger."""
        last = 0
        while batch := await self._rejected_after(last):
            for number, message in batch:
                last = number
                yield message

    async def rejected_message(self, rejected_id: str) -> Rejected | None:
        """See stream.broker.port.Ledger."""
        return await self._database.read_aside(
            lambda connection: outcomes.rejected_message(connection, rejected_id)
        )

    async def replay(self, message: Rejected) -> None:
        """See stream.broker.port.Ledger; both in one transaction here."""
        if not message.replayable:
            raise FrontwireError(
                f"{message.id}: the {message.size:,} bytes were not kept, because they are over the limit;"
                " publish the bulletin again, shorter"
            )
        await self._database.write_aside(lambda connection: _put_back(connection, message))

    async def _from(self, last: int) -> AsyncIterator[Outcome]:
        while True:
            batch = await self._outcomes_after(last)
            for number, outcome in batch:
                last = number
                yield outcome
            if not batch:
                await asyncio.sleep(LOOK_EVERY)

    async def _outcomes_after(self, seq: int) -> list[tuple[int, Outcome]]:
        return await self._database.read_aside(
            lambda connection: outcomes.outcomes_after(connection, seq, READ_AT_ONCE)
        )

    async def _rejected_after(self, seq: int) -> list[tuple[int, Rejected]]:
        return await self._database.read_aside(
            lambda connection: outcomes.rejected_after(connection, seq, READ_AT_ONCE)
        )


def _put_back(connection: sqlite3.Connection, message: Rejected) -> None:
    sent_at = outcomes.milliseconds(message.sent_at)
    outbox.add(connection, [Outgoing(message.topic, message.key, message.value, sent_at)])
    outcomes.take_off(connection, message.id)
