"""Receipts: what became of a record set at one stage."""

from collections.abc import Callable
from datetime import datetime

from schemas.receipt import Receipt, Stage
from schemas.record_set import RecordSet
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import RECEIPTS


class Receipts:
    """Sends receipts to `frontwire.receipts`."""

    def __init__(self, outlet: Outlet, now: Callable[[], datetime]) -> None:
        self._outlet = outlet
        self._now = now

    async def issue(self, record_set: RecordSet, stage: Stage, seconds: float) -> Receipt:
        """The receipt of this set at this stage, which took so many seconds; durable when it returns."""
        receipt = Receipt(
            publisher=record_set.bulletin.publisher,
            bulletin_id=record_set.bulletin.id,
            revision=record_set.bulletin.revision,
            stage=stage,
            at=self._now(),
            extractor_version=record_set.extractor_version,
            withdrawn=record_set.bulletin.withdrawn,
            statements=len(record_set.statements),
            front_events=len(record_set.front_events),
            unclassified_share=record_set.unclassified_share,
            warnings=record_set.warnings,
            milliseconds=round(1000 * seconds, 1),
        )
        await self._outlet.send(Outgoing(RECEIPTS, receipt.key.encode(), receipt.model_dump_json().encode()))
        return receipt
