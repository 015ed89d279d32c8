"""alert: a set of records fires subscriptions. `frontwire.records` → `frontwire.alerts` and a receipt."""

import time
from datetime import datetime
from typing import Protocol

from agents.incoming import Incoming
from agents.receipts import Receipts
from agents.sets import record_set_in
from schemas.record_set import RecordSet


class Announces(Protocol):
    """The one thing that alert asks for: see `stream.alerts.announcing`."""

    async def announce(self, record_set: RecordSet, read_at: datetime) -> None:
        """Decides what the set, read then, fires and sends it; done twice, it has the effect of once."""
        ...


class Alert:
    """Announces what each set fires, and says so in a receipt."""

    def __init__(self, announcer: Announces, receipts: Receipts) -> None:
        self._announcer = announcer
        self._receipts = receipts

    async def __call__(self, message: Incoming) -> None:
        """Processes one message; raises RefusedError for one that cannot be."""
        if message.value is None:
            return  # a set that was deleted from the log by hand: what it fired has been sent
        record_set = record_set_in(message.value)
        began = time.perf_counter()
        await self._announcer.announce(record_set, message.sent_at)
        await self._receipts.issue(record_set, "matched", time.perf_counter() - began)
