"""Windows: what comes first is sent at once, and the same from other bulletins is counted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from schemas.alert import Alert
from schemas.subscription import Subscription
from stream.alerts.deciding.decision import Fired
from stream.alerts.deciding.fold import Fold, fold_ids, folded, is_untold, opened, repeated
from stream.alerts.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of one alert: what is sent at once, and the window that it is in, if any."""

    alert: Alert
    sent: tuple[Alert, ...]
    window: str | None

    @property
    def place(self) -> dict[str, Any]:
        """What the decision keeps of it: its window, and whether that counts it instead of its being sent."""
        return {"window": self.window, "folded": self.alert not in self.sent}


class Windows:
    """Opens windows, and counts in them; both by compare-and-set, so that workers share them."""

    def __init__(self, folds: Desk[Fold], alerts: Desk[Alert], now: Callable[[], datetime]) -> None:
        self._folds = folds
        self._alerts = alerts
        self._now = now

    async def enter(
        self, alerts: Iterable[Alert], subscriptions: Mapping[str, Subscription], standing: Iterable[Fired]
    ) -> list[Entered]:
        """Puts the alerts of one bulletin into windows; `standing` is what it fired before and still says.

        Two records of one bulletin are two events, however alike (a second shelling of the town that day), so
        each has a window of its own: the second one of every bulletin falls into the second window.
        """
        taken = {fired.window for fired in standing}
        entered: list[Entered] = []
        for alert in alerts:
            subscription = subscriptions.get(alert.subscription_id)
            minutes = subscription.fold_minutes if subscription else 0
            if alert.kind != "match" or not minutes:
                entered.append(Entered(alert, (alert,), None))
                continue
            window = next(each for each in fold_ids(alert) if each not in taken)
            taken.add(window)
            entered.append(Entered(alert, await self._at_once(alert, window, minutes), window))
        return entered

    async def _at_once(self, alert: Alert, window: str, minutes: int) -> tuple[Alert, ...]:
        """The alert, if it opens the window; before it what the window before counted, if that is untold."""
        fresh = opened(alert, window, minutes)
        while True:
            # Most of what is told is new: so a window is opened before anybody looks for one.
            if await self._folds.create(fresh):
                return (alert,)
            held = await self._folds.get(window)
            if held is None:
                continue  # it was forgotten between the two
            found = folded(held.model, alert)
            part, fold = found or ("first", fresh)
            # Kept before the window is replaced, which alone knew of it: a crash between loses nothing.
            counted = () if found else await self._counted(held.model)
            if fold == held.model or await self._folds.replace(held, fold):
                return (*counted, alert) if part == "first" else ()

    async def _counted(self, fold: Fold) -> tuple[Alert, ...]:
        """What a window that has closed counted, where `deliver` has not come to tell it yet."""
        if not is_untold(fold):
            return ()
        first = (await self._alerts.get_many((fold.first,))).get(fold.first)
        told = repeated(fold, first.model, self._now()) if first is not None else None
        if told is not None:
            await self._alerts.create(told)
        return (told,) if told is not None else ()
