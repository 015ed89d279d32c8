"""split: a bulletin becomes one set of records. `frontwire.bulletins` → `frontwire.records` and a receipt."""

import asyncio
import json
import time
from collections.abc import Callable
from concurrent.futures import Executor

from pydantic import ValidationError

from agents.incoming import Incoming
from agents.receipts import Receipts
from agents.refusal import Reason, RefusedError
from schemas.bulletin import Bulletin, parse_key
from schemas.reading import UnreadableBulletinError, read_bulletin_message
from schemas.record_set import RecordSet
from stream.body_limit import require_body_within
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import RECORDS
from stream.errors import BodyTooLargeError, MessageTooLargeError

Read = Callable[[Bulletin], RecordSet]


class Split:
    """Reads each bulletin and sends what came out; the same message again gives the same set again.

    `read` runs in the executor: a long body must not keep the event loop from rebalancing.
    """

    def __init__(self, read: Read, outlet: Outlet, receipts: Receipts, max_body: int, work: Executor) -> None:
        self._read = read
        self._outlet = outlet
        self._receipts = receipts
        self._max_body = max_body
        self._work = work

    async def __call__(self, message: Incoming) -> None:
        """Processes one message; raises RefusedError for one that cannot be."""
        bulletin = bulletin_in(message, self._max_body)
        began = time.perf_counter()
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._work, self._read, bulletin)
        record_set = found.model_copy(update={"received_at": message.sent_at})
        took = time.perf_counter() - began
        try:
            await self._outlet.send(
                Outgoing(RECORDS, record_set.key.encode(), record_set.model_dump_json().encode())
            )
        except MessageTooLargeError as error:
            raise RefusedError(Reason.SET_TOO_LARGE, str(error)) from error
        await self._receipts.issue(record_set, "accepted", took)


def bulletin_in(message: Incoming, max_body: int) -> Bulletin:
    """The bulletin of a message, its revision settled; raises RefusedError where there is none.

    A null value is the withdrawal of the bulletin whose key it has.
    """
    publisher, bulletin_id = _identity(message)
    if message.value is None:
        return _withdrawal(message, publisher, bulletin_id)
    try:
        incoming = read_bulletin_message(message.value)
        require_body_within(incoming, max_body)
    except UnreadableBulletinError as error:
        raise RefusedError(_reason(error), str(error)) from error
    except BodyTooLargeError as error:
        raise RefusedError(Reason.BODY_TOO_LARGE, str(error), keep_bytes=False) from error
    if (incoming.publisher, incoming.id) != (publisher, bulletin_id):
        raise RefusedError(
            Reason.WRONG_KEY,
            f"the message's key is {message.bulletin!r}, its bulletin {incoming.key!r}: send it with that"
            " key, else its revisions lie in different partitions and overtake each other",
        )
    return Bulletin.of(incoming, incoming.revision or _time_as_revision(message))


def _identity(message: Incoming) -> tuple[str, str]:
    try:
        return parse_key((message.key or b"").decode("utf-8"))
    except ValueError as error:  # UnicodeDecodeError is one
        raise RefusedError(
            Reason.WRONG_KEY,
            f"the message's key is {message.bulletin!r}: send bulletins with key publisher/id",
        ) from error


def _withdrawal(message: Incoming, publisher: str, bulletin_id: str) -> Bulletin:
    revision = _time_as_revision(message)
    try:
        return Bulletin(id=bulletin_id, publisher=publisher, revision=revision, withdrawn=True)
    except ValidationError as error:
        raise RefusedError(
            Reason.WRONG_KEY, f"the message's key {message.bulletin!r} can be no bulletin's: {error}"
        ) from error


def _time_as_revision(message: Incoming) -> int:
    """The message's time in ms: the same on redelivery, higher for a later update, no state in here."""
    if message.timestamp_ms < 1:
        raise RefusedError(
            Reason.NO_REVISION, "the bulletin states no revision and its message has no time: set one of them"
        )
    return message.timestamp_ms


def _reason(error: UnreadableBulletinError) -> Reason:
    match error.__cause__:
        case UnicodeDecodeError():
            return Reason.NOT_UTF8
        case json.JSONDecodeError():  # orjson's error is one
            return Reason.NOT_JSON
        case ValidationError() as invalid if any(not one["loc"] for one in invalid.errors()):
            return Reason.EMPTY_BODY  # the only rule of a bulletin that spans fields
        case _:
            return Reason.WRONG_FIELD
