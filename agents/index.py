"""index: a set of records goes into the store. `frontwire.records` → store and a receipt."""

import time
from typing import Protocol

from agents.incoming import Incoming
from agents.receipts import Receipts
from agents.refusal import Reason, RefusedError
from agents.sets import record_set_in
from schemas.record_set import RecordSet
from stream.errors import StoreRejectedError
from stream.store.port import PutResult


class Puts(Protocol):
    """The one thing that index asks of the store."""

    async def put(self, record_set: RecordSet) -> PutResult:
        """See stream.store.port.Store."""


class Index:
    """Puts each set into the store, which decides whether a later one was there first."""

    def __init__(self, store: Puts, receipts: Receipts) -> None:
        self._store = store
        self._receipts = receipts

    async def __call__(self, message: Incoming) -> None:
        """Processes one message; raises RefusedError for one that cannot be."""
        if message.value is None:
            return  # a set that was deleted from the log by hand: there is nothing to put
        record_set = record_set_in(message.value)
        began = time.perf_counter()
        try:
            result = await self._store.put(record_set)
        except StoreRejectedError as error:
            raise RefusedError(Reason.STORE_REFUSED, str(error)) from error
        took = time.perf_counter() - began
        await self._receipts.issue(
            record_set, "indexed" if result.outcome == "stored" else "superseded", took
        )
