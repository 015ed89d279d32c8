"""The desk of keys: kept by their ids in the store's small documents, listed by when they were made."""

from collections.abc import AsyncIterator
from datetime import datetime

from stream.alerts.desk.desk import Desk, Keys
from stream.keys.key import ApiKey
from stream.store.documents import Documents, Wish
from stream.store.moments import milliseconds


def keys_of(key: ApiKey) -> Keys:
    """What keys are found by; `session` is 1 for what a browser has."""
    found: dict[str, str | int] = {
        "session": int(key.session_of is not None),
        "created_at": milliseconds(key.created_at),
    }
    return found if key.expires_at is None else found | {"expires_at": milliseconds(key.expires_at)}


class KeyDesk(Desk[ApiKey]):
    """Keys and sessions."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "keys", ApiKey, id_of=lambda each: each.id, keys_of=keys_of)

    async def all(self) -> AsyncIterator[ApiKey]:
        """Every key that is no session, the oldest first, those that open nothing any more among them."""
        async for held in self.each(Wish(equal={"session": 0}, order_by="created_at", limit=500)):
            yield held.model

    async def forget_sessions(self, now: datetime) -> int:
        """Removes the sessions that have ended; how many that were."""
        ended = ("expires_at", milliseconds(now))
        return await self.clear(Wish(equal={"session": 1}, at_most=ended, order_by="expires_at", limit=500))
