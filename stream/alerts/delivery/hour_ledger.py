"""The ledger of an hour: which alerts went out at once, where only so many may."""

from datetime import datetime

from schemas.base import OutputModel
from stream.alerts.deciding.identity import digest
from stream.alerts.desk.desk import Desk
from stream.store.documents import Documents, Wish
from stream.store.moments import milliseconds


class HourLedger(OutputModel):
    """The alerts of one subscription that were not summed up, in one hour."""

    id: str
    subscription_id: str
    ends_at: datetime
    alert_ids: tuple[str, ...]


class HourLedgers(Desk[HourLedger]):
    """One a subscription and hour in which it fired."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(
            documents,
            "hours",
            HourLedger,
            id_of=lambda ledger: ledger.id,
            keys_of=lambda ledger: {"ends_at": milliseconds(ledger.ends_at)},
        )

    async def enter(self, subscription_id: str, alert_id: str, ends_at: datetime, most: int) -> bool:
        """Whether the alert is among the first `most` of the hour; asked again, the answer is the same."""
        ledger_id = digest("hour", subscription_id, ends_at.isoformat())
        first = HourLedger(
            id=ledger_id, subscription_id=subscription_id, ends_at=ends_at, alert_ids=(alert_id,)
        )
        while True:
            kept = await self.create(first) or await self.change(
                ledger_id, lambda known: _with(known, alert_id, most)
            )
            if kept:
                return alert_id in kept.model.alert_ids

    async def forget(self, before: datetime) -> int:
        """Removes the hours that ended before the moment; how many that were."""
        return await self.clear(
            Wish(at_most=("ends_at", milliseconds(before) - 1), order_by="ends_at", limit=1000)
        )


def _with(ledger: HourLedger, alert_id: str, most: int) -> HourLedger | None:
    if alert_id in ledger.alert_ids or len(ledger.alert_ids) >= most:
        return None
    return ledger.model_copy(update={"alert_ids": (*ledger.alert_ids, alert_id)})
