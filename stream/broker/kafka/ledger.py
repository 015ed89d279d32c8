"""What became of bulletins, read from Kafka's topics of receipts and rejected messages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from schemas.receipt import Receipt
from schemas.rejected import Rejected
from stream.broker.kafka.topic_reader import Stored, TopicReader
from stream.broker.port import Outcome, Outgoing, Outlet
from stream.broker.topics import RECEIPTS, REJECTED
from stream.errors import FrontwireError

# Some 25 MB and 2 s; a topic that keeps the last receipt of every revision for ever has no end of growing.
LATEST_RECEIPTS = 50_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class KafkaLedger:
    """See stream.broker.port.Ledger; reads topics anew each time: for people who ask, not for hot paths."""

    def __init__(self, reader: TopicReader, outlet: Outlet) -> None:
        self._reader = reader
        self._outlet = outlet

    async def receipts(self, publisher: str, bulletin_id: str) -> list[Receipt]:
        """See stream.broker.port.Ledger."""
        beginning = f"{publisher}/{bulletin_id}/".encode()
        latest: dict[tuple[int, str], Receipt] = {}
        async for message in self._reader.all_now(RECEIPTS, LATEST_RECEIPTS):
            if message.value is None or not (message.key or b"").startswith(beginning):
                continue
            receipt = Receipt.model_validate_json(message.value)
            if receipt.bulletin_id == bulletin_id:  # and not one whose id goes on with a slash
                latest[receipt.revision, receipt.stage] = receipt
        return sorted(latest.values(), key=lambda receipt: (receipt.revision, receipt.at))

    @asynccontextmanager
    async def outcomes(self) -> AsyncIterator[AsyncIterator[Outcome]]:
        """See stream.broker.port.Ledger."""
        async with self._reader.from_now_on([RECEIPTS, REJECTED]) as messages:
            yield _outcomes(messages)

    async def rejected(self) -> AsyncIterator[Rejected]:
        """See stream.broker.port.Ledger."""
        for message in sorted((await self._set_aside()).values(), key=lambda one: (one.rejected_at, one.id)):
            yield message

    async def rejected_message(self, rejected_id: str) -> Rejected | None:
        """See stream.broker.port.Ledger."""
        return (await self._set_aside()).get(rejected_id)

    async def replay(self, message: Rejected) -> None:
        """See stream.broker.port.Ledger."""
        if not message.replayable:
            raise FrontwireError(
                f"{message.id}: the {message.size:,} bytes were not kept, because they are over the limit;"
                " publish the bulletin again, shorter"
            )
        await self._outlet.send(
            Outgoing(message.topic, message.key, message.value, _milliseconds(message.sent_at))
        )
        # Only now: a crash in between leaves it on the list, and a second replay does no harm.
        await self._outlet.send(Outgoing(REJECTED, message.id.encode(), None))

    async def _set_aside(self) -> dict[str, Rejected]:
        """The rejected messages by id, without those that were replayed."""
        found: dict[str, Rejected] = {}
        async for message in self._reader.all_now(REJECTED):
            key = (message.key or b"").decode()
            if message.value is None:
                found.pop(key, None)
            else:
                found[key] = Rejected.model_validate_json(message.value)
        return found


async def _outcomes(messages: AsyncIterator[Stored]) -> AsyncIterator[Outcome]:
    async for message in messages:
        if message.value is None:
            continue  # a rejected message that was replayed
        model = Receipt if message.topic == RECEIPTS else Rejected
        yield model.model_validate_json(message.value)


def _milliseconds(moment: datetime) -> int:
    # By whole numbers: a float of seconds would lose the millisecond that is a bulletin's revision.
    return (moment - EPOCH) // timedelta(milliseconds=1)
