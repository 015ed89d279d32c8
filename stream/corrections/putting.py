"""Puts record sets into the store with what analysts said of them: for the hop index, and after a correction.

Whoever changes one of the two, set or corrections, writes it first and looks at the other one then; so one
of two who do so at once sees both. A put therefore looks twice: before, so that no uncorrected record shows,
and after, for what was said meanwhile.
"""

from schemas.correction import BulletinCorrections
from schemas.record_set import RecordSet
from stream.corrections.desk import Corrections
from stream.corrections.seen import views
from stream.store.port import NO_VIEWS, PutResult, Store, Views


class CorrectedPuts:
    """The store's `put` with the corrections of the set's bulletin laid over it."""

    def __init__(self, store: Store, corrections: Corrections) -> None:
        self._store = store
        self._corrections = corrections

    async def put(self, record_set: RecordSet) -> PutResult:
        """See stream.store.port.Store; costs two looks by id a set, where nobody corrected it."""
        said = await self._said_of(record_set.key)
        while True:
            result = await self._store.put(record_set, _views(record_set, said))
            now_said = await self._said_of(record_set.key)
            if result.outcome == "superseded" or now_said == said:
                return result
            said = now_said

    async def renew(self, publisher: str, bulletin_id: str) -> None:
        """Lays the corrections of a bulletin over what the store has of it, if it has anything."""
        record_set = await self._store.stored_set(publisher, bulletin_id)
        if record_set is not None:
            await self.put(record_set)

    async def _said_of(self, key: str) -> BulletinCorrections | None:
        held = await self._corrections.get(key)
        return held.model if held else None


def _views(record_set: RecordSet, said: BulletinCorrections | None) -> Views:
    return views(record_set.records, said.passages) if said else NO_VIEWS
