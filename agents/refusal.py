"""What is refused, and how it is set aside: bad input is data, too."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from agents.incoming import Incoming
from schemas.rejected import Header, Hop, Rejected
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import REJECTED
from stream.errors import MessageTooLargeError


class Reason(StrEnum):
    """Why a message is refused, in the few words that people filter by."""

    NOT_UTF8 = "not UTF-8"
    NOT_JSON = "invalid JSON"
    WRONG_FIELD = "wrong field"
    EMPTY_BODY = "empty body"
    BODY_TOO_LARGE = "body too large"
    WRONG_KEY = "key is not publisher/id"
    NO_REVISION = "neither revision nor time"
    SET_TOO_LARGE = "record set too large"
    NOT_A_SET = "not a record set"
    NOT_AN_ALERT = "not an alert"
    NEWER_SCHEMA = "schema version too new"
    STORE_REFUSED = "store refused it"
    INTERNAL = "internal error"


# The reason must fit its topic whatever the message was like.
LONGEST_ERROR = 4096


class RefusedError(Exception):
    """A message cannot be processed, whenever it is tried; its text says what to do.

    `keep_bytes` is False for what is too large to be kept beside its hash.
    """

    def __init__(self, reason: Reason, text: str, *, keep_bytes: bool = True) -> None:
        super().__init__(text)
        self.reason = reason
        self.keep_bytes = keep_bytes


class Refusals:
    """Sends what a hop refuses to `frontwire.rejected`."""

    def __init__(self, stage: Hop, outlet: Outlet, now: Callable[[], datetime]) -> None:
        self._stage = stage
        self._outlet = outlet
        self._now = now

    async def set_aside(self, message: Incoming, refusal: RefusedError) -> Rejected:
        """Durable when it returns; by hash, size and origin alone where the bytes do not fit."""
        rejected = self._rejected(message, refusal)
        try:
            await self._send(rejected)
        except MessageTooLargeError:
            rejected = rejected.model_copy(
                update={"value": None, "headers": (), "key": _short_key(rejected.key)}
            )
            await self._send(rejected)
        return rejected

    async def _send(self, rejected: Rejected) -> None:
        await self._outlet.send(Outgoing(REJECTED, rejected.id.encode(), rejected.model_dump_json().encode()))

    def _rejected(self, message: Incoming, refusal: RefusedError) -> Rejected:
        value = message.value or b""
        return Rejected(
            id=message.id,
            stage=self._stage,
            reason=refusal.reason,
            error=_cut(str(refusal)),
            topic=message.topic,
            partition=message.partition,
            offset=message.offset,
            key=message.key,
            value=message.value if refusal.keep_bytes else None,
            size=len(value),
            sha256=hashlib.sha256(value).hexdigest(),
            headers=tuple(Header(name=name, value=one) for name, one in message.headers),
            sent_at=message.sent_at,
            rejected_at=self._now(),
        )


def _cut(error: str) -> str:
    return error if len(error) <= LONGEST_ERROR else error[:LONGEST_ERROR] + "…"


def _short_key(key: bytes | None) -> bytes | None:
    """The key, of one that no publisher can mean only the head: it alone could be over the topic's limit."""
    return key if key is None else key[:LONGEST_ERROR]
