"""Answers that go on for long (live alerts, exports, an open page) end when their key is taken back."""

from starlette.types import Message, Send

from stream.errors import StoreUnavailableError
from stream.keys.key import ApiKey
from stream.keys.ring import KeyRefusedError, KeyRing

POLICY_VIOLATED = 1008


def watched(send: Send, ring: KeyRing, key: ApiKey) -> Send:
    """Sends while the key is valid; then ends the answer, or closes the websocket, and drops what follows."""
    ended = False

    async def sent(message: Message) -> None:
        nonlocal ended
        if ended:
            return
        goes_on = message["type"] == "websocket.send" or (
            message["type"] == "http.response.body" and message.get("more_body", False)
        )
        if goes_on and not await _is_valid(ring, key):
            ended = True
            message = _end_of(message)
        await send(message)

    return sent


async def _is_valid(ring: KeyRing, key: ApiKey) -> bool:
    try:
        await ring.require_valid(key)
    except KeyRefusedError:
        return False
    except StoreUnavailableError:
        return True  # it was valid when it began, and nobody can take it back while the store is away
    return True


def _end_of(message: Message) -> Message:
    if message["type"] == "websocket.send":
        return {"type": "websocket.close", "code": POLICY_VIOLATED}
    return {"type": "http.response.body", "body": b"", "more_body": False}
