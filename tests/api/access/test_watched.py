"""What goes on for long ends when its key is taken back; what is short is never cut."""

from typing import Any

from starlette.types import Message

from stream.api.access.watched import watched
from stream.errors import StoreUnavailableError
from stream.keys.key import ApiKey
from stream.keys.ring import KeyRefusedError, KeyRing
from tests.api.access.conftest import Guarded

PART = {"type": "http.response.body", "body": b"part", "more_body": True}
LAST = {"type": "http.response.body", "body": b"last", "more_body": False}
WORD = {"type": "websocket.send", "text": "word"}


class FakeRing(KeyRing):
    """Says of every key what it is told to say."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    async def require_valid(self, key: ApiKey) -> None:
        del key
        if self.error:
            raise self.error


REVOKED = KeyRefusedError("revoked", "the key has been revoked")


async def sent(guarded: Guarded, *messages: Message, error: Exception | None) -> list[Any]:
    """What goes out when the error comes after the first message."""
    key, _ = await guarded.key("read")
    ring, out = FakeRing(), list[Any]()

    async def send(message: Message) -> None:
        out.append(message)

    through = watched(send, ring, key)
    for message in messages:
        await through(message)
        ring.error = error
    return out


async def test_a_stream_ends_with_the_next_part(guarded: Guarded) -> None:
    out = await sent(guarded, PART, PART, PART, LAST, error=REVOKED)
    assert out == [PART, {"type": "http.response.body", "body": b"", "more_body": False}]


async def test_a_websocket_is_closed(guarded: Guarded) -> None:
    out = await sent(guarded, WORD, WORD, WORD, error=REVOKED)
    assert out == [WORD, {"type": "websocket.close", "code": 1008}]


async def test_what_is_done_is_sent_whole(guarded: Guarded) -> None:
    start = {"type": "http.response.start", "status": 200, "headers": []}
    assert await sent(guarded, start, LAST, error=REVOKED) == [start, LAST]


async def test_an_outage_of_the_store_cuts_nobody_off(guarded: Guarded) -> None:
    assert await sent(guarded, PART, PART, LAST, error=StoreUnavailableError("away")) == [PART, PART, LAST]
