"""The ring of keys that a replica holds: whose a token is, from memory for seconds, else from the store."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from stream.errors import FrontwireError, StoreUnavailableError
from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey
from stream.keys.token import Token

# A key that is taken back opens nothing after so many seconds, in each replica; a reading costs 1–3 ms.
FRESH_SECONDS = 5.0
# While the store is away nobody can take a key back: those who were known may go on (publishing needs Kafka
# alone), for as long as this.
OUTAGE_SECONDS = 3600.0
MOST_KNOWN = 10_000
Reason = Literal["malformed", "unknown", "expired", "revoked"]


class KeyRefusedError(FrontwireError):
    """A token opens nothing; the message says why and what to do."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(slots=True)
class _Known:
    key: ApiKey
    read_at: float
    asked_at: float


class KeyRing:
    """One a process. `clock` counts seconds, `now` tells the time of day."""

    def __init__(
        self, desk: KeyDesk, now: Callable[[], datetime], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._desk = desk
        self._now = now
        self._clock = clock
        self._known: OrderedDict[str, _Known] = OrderedDict()

    async def holder_of(self, text: str, *, session: bool = False) -> ApiKey:
        """The key of this token, or the session where that is asked for: neither stands in for the other.

        Raises KeyRefusedError, and StoreUnavailableError where the key is not known yet.
        """
        token = Token.parse(text)
        if token is None:
            raise KeyRefusedError(
                "malformed", "this is no key: one begins with fw_ and has 59 characters, as it was shown once"
            )
        key = await self._read(token.id)
        if key is None or not key.opened_by(token) or session != (key.session_of is not None):
            raise KeyRefusedError("unknown", "there is no such key: ask who runs Frontwire for one")
        await self.require_valid(key)
        return key

    async def require_valid(self, key: ApiKey) -> None:
        """Raises KeyRefusedError where the key, or that of its session, was taken back or has expired."""
        now = self._now()
        for key_id in filter(None, (key.id, key.session_of)):
            present = await self._read(key_id)
            state = present.state(now) if present else "revoked"
            if state != "valid":
                what = f"the key {key.name!r} (…{key.ending})" if key.session_of is None else "the session"
                raise KeyRefusedError(
                    state,
                    f"{what} has {'expired' if state == 'expired' else 'been revoked'}: use another key",
                )

    def forget(self, key_id: str) -> None:
        """Asks the store the next time, as after a session that was ended here."""
        self._known.pop(key_id, None)

    async def _read(self, key_id: str) -> ApiKey | None:
        known, clock = self._known.get(key_id), self._clock()
        if known and clock - known.asked_at < FRESH_SECONDS:
            return known.key
        if known:
            known.asked_at = clock  # others go on with what is known while one asks
        try:
            held = await self._desk.get(key_id)
        except StoreUnavailableError:
            if known and clock - known.read_at < OUTAGE_SECONDS:
                return known.key
            raise
        if held is None:
            self.forget(key_id)
            return None
        self._remember(held.model, clock)
        return held.model

    def _remember(self, key: ApiKey, clock: float) -> None:
        self._known[key.id] = _Known(key, clock, clock)
        self._known.move_to_end(key.id)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
