"""The office of corrections: what analysts do with them, for API, page and command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from schemas.correction import CorrectedPassage, Correction
from schemas.record_set import RecordSet
from stream.corrections.asked import AskedCorrection
from stream.corrections.asking import CorrectionAsker
from stream.corrections.desk import Corrections
from stream.corrections.listing import CorrectionList
from stream.corrections.passages import placed
from stream.corrections.putting import CorrectedPuts
from stream.corrections.refusals import CorrectionError, UnknownRecordError
from stream.corrections.saying import with_said
from stream.store.port import Record, Store

# A record as it is seen, and what was said of it, the latest last.
Shown = tuple[Record, tuple[Correction, ...]]


@dataclass(frozen=True, slots=True)
class CorrectionOffice:
    """`puts` lays what was said over the store's record; any method may raise StoreUnavailableError."""

    desk: Corrections
    listing: CorrectionList
    store: Store
    puts: CorrectedPuts
    asker: CorrectionAsker
    now: Callable[[], datetime]

    async def correct(self, record_id: str, asked: AskedCorrection) -> Shown:
        """Says something of a record; it is seen so from now on. Raises AskingError, UnknownRecordError."""
        record, record_set = await self._as_read(record_id)
        said = await self.asker.correction(asked, record, record_set, self.now())
        return await self._say(record, record_set, said)

    async def withdraw(self, record_id: str, by: str, note: str | None = None) -> Shown:
        """Takes back what was said of a record; the history keeps it."""
        record, record_set = await self._as_read(record_id)
        passage = await self._passage_of(record, record_set)
        if not by.strip():
            raise CorrectionError("by is empty: say who withdraws the correction", "by", by)
        if passage is None or passage.present is None:
            raise CorrectionError(
                f"record {record_id} is seen as it was read: there is nothing to withdraw",
                "record_id",
                record_id,
            )
        said = Correction(verdict="withdrawn", note=note, by=by.strip(), at=self.now())
        return await self._say(record, record_set, said)

    async def shown(self, record_id: str) -> Shown:
        """The record as it is seen, and all that was ever said of it. Raises UnknownRecordError."""
        record, record_set = await self._as_read(record_id)
        passage = await self._passage_of(record, record_set)
        return await self._seen(record), passage.history if passage else ()

    async def as_read(self, record_id: str) -> Record:
        """The record before any correction. Raises UnknownRecordError."""
        record, _ = await self._as_read(record_id)
        return record

    async def _as_read(self, record_id: str) -> tuple[Record, RecordSet]:
        """The record before any correction, and its set."""
        shown = await self.store.record(record_id)
        record_set = await self.store.stored_set(shown.publisher, shown.bulletin_id) if shown else None
        for record in record_set.records if record_set else ():
            if record_set and record.id == record_id:
                return record, record_set
        raise UnknownRecordError(
            f"there is no record {record_id}, or not any more: its bulletin may have a revision"
        )

    async def _passage_of(self, record: Record, record_set: RecordSet) -> CorrectedPassage | None:
        held = await self.desk.get(record_set.key)
        return placed(record_set.records, held.model.passages).get(record.id) if held else None

    async def _say(self, record: Record, record_set: RecordSet, said: Correction) -> Shown:
        """Keeps it first, whoever else speaks of the bulletin now, then lays it over the record."""
        kept = None
        while kept is None:
            held = await self.desk.get(record_set.key)
            changed = with_said(held.model if held else None, record, record_set, said)
            kept = await (self.desk.replace(held, changed) if held else self.desk.create(changed))
        await self.puts.renew(record.publisher, record.bulletin_id)
        passage = placed(record_set.records, kept.model.passages)[record.id]
        return await self._seen(record), passage.history

    async def _seen(self, record: Record) -> Record:
        shown = await self.store.record(record.id)
        if shown is None:
            raise UnknownRecordError(
                f"record {record.id} is gone: its bulletin was replaced or withdrawn meanwhile. What was said"
                " is kept, and holds for the same passage"
            )
        return shown
