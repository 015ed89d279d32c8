"""Bulletins come in by the outbox: durable with one commit, whether a broker runs or not."""

import asyncio
from functools import partial

from stream.broker.embedded import outbox
from stream.broker.embedded.database import Database
from stream.broker.port import Outgoing, Published
from stream.broker.topics import BULLETINS, topic_of
from stream.errors import BodyTooLargeError


class EmbeddedIntake:
    """See stream.broker.port.Intake.

    What is published while a commit is under way goes into the next one together: an fsync takes some 4 ms,
    and 5,000 bulletins one by one would pay it 5,000 times.
    """

    def __init__(self, database: Database, max_body: int) -> None:
        self._database = database
        self._largest = topic_of(BULLETINS, max_body).max_message_bytes
        self._arrived: list[tuple[Outgoing, asyncio.Future[int]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def publish(self, key: str, value: bytes | None) -> Published:
        """See stream.broker.port.Intake."""
        if value is not None and len(value) > self._largest:
            raise BodyTooLargeError(
                f"{key}: a message of {len(value):,} bytes is more than the {self._largest:,} that the broker"
                " takes; split the bulletin"
            )
        durable: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._arrived.append((Outgoing(BULLETINS, key.encode(), value), durable))
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit_what_arrived())
        return Published(key, await durable)

    async def _commit_what_arrived(self) -> None:
        while self._arrived:
            batch, self._arrived = self._arrived, []
            add = partial(outbox.add, messages=[message for message, _ in batch])
            try:
                times = await self._database.write_aside(add)
            except Exception as error:  # noqa: BLE001 - each of those who wait is told, and decides
                for _, durable in batch:
                    _tell(durable, error)
                continue
            for (_, durable), sent_at in zip(batch, times, strict=True):
                _tell(durable, sent_at)


def _tell(durable: asyncio.Future[int], answer: int | Exception) -> None:
    """Ends the wait of a publisher, unless it has given up."""
    if durable.done():
        return
    if isinstance(answer, Exception):
        durable.set_exception(answer)
    else:
        durable.set_result(answer)
