"""Closing windows: how often the same was told by others is sent once its window is over."""

from collections.abc import Callable
from datetime import datetime

from stream.alerts.deciding.fold import Fold, is_untold, repeated
from stream.alerts.delivery.telling import Teller
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.desk import Desk, HeldModel
from stream.store.documents import Wish
from stream.store.moments import milliseconds

PAGE = 500


class Closing:
    """Tells the folds that are due; one that was told is marked, and killed in between is told again."""

    def __init__(
        self, folds: Desk[Fold], alerts: Alerts, teller: Teller, now: Callable[[], datetime]
    ) -> None:
        self._folds = folds
        self._alerts = alerts
        self._teller = teller
        self._now = now

    async def close_due(self) -> int:
        """How many were told."""
        due = Wish(
            equal={"repeated": 1},
            at_most=("closes_at", milliseconds(self._now())),
            order_by="closes_at",
            limit=PAGE,
        )
        found = [held async for held in self._folds.each(due)]
        return sum([await self._close(held) for held in found])

    async def _close(self, found: HeldModel[Fold]) -> bool:
        # As it is this moment: a search shows it as it was a second ago.
        held = await self._folds.get(found.document_id)
        if held is None or not _is_due(held.model, self._now()):
            return False
        first = await self._alerts.get(held.model.first)
        if first is not None:
            await self._teller.tell(repeated(held.model, first.model, self._now()))
        return await self._folds.replace(held, held.model.model_copy(update={"told": True})) is not None


def _is_due(fold: Fold, now: datetime) -> bool:
    return is_untold(fold) and fold.closes_at <= now
