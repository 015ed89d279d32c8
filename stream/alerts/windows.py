"""Windows: what comes first is sent at once, and the same from other bulletins is counted."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from schemas.alert import Alert
from schemas.subscription import Subscription
from stream.alerts.deciding.decision import Fired
from stream.alerts.deciding.fold import Fold, fold_ids, folded, is_untold, opened, repeated, without
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
        entering: list[Awaitable[Entered]] = []
        for alert in alerts:
            window = None
            subscription = subscriptions.get(alert.subscription_id)
            minutes = subscription.fold_minutes if subscription else 0
            if alert.kind == "match" and minutes:
                window = next(each for each in fold_ids(alert) if each not in taken)
                taken.add(window)
            entering.append(self._enter(alert, window, minutes))
        return await asyncio.gather(*entering)

    async def _enter(self, alert: Alert, window: str | None, minutes: int) -> Entered:
        sent = (alert,) if window is None else await self._at_once(alert, window, minutes)
        return Entered(alert, sent, window)

    async def leave(self, left: Iterable[Fired]) -> list[Alert]:
        """Takes out what a bulletin says no more; gives what takes the place of a first one.

        Where nothing can take its place the window is removed, so that the next who tells of it is heard.
        """
        leaving = (
            self._left(fired.window, fired.stands_as or fired.alert_id)
            for fired in left
            if fired.window is not None
        )
        return [alert for taking_over in await asyncio.gather(*leaving) for alert in taking_over]

    async def _left(self, window: str, alert_id: str) -> tuple[Alert, ...]:
        while held := await self._folds.get(window):
            fold = held.model
            if fold.took_over_from == alert_id:  # a crash came between
                kept = (await self._alerts.get_many((fold.first,))).get(fold.first)
                return (kept.model,) if kept else ()
            if fold.told or alert_id not in {fold.first, *fold.again}:
                return ()
            rest = without(fold, alert_id)
            if rest is None:
                if await self._folds.delete(held):
                    return ()
                continue
            taking_over = await self._taking_over(fold) if rest.first != fold.first else ()
            if await self._folds.replace(held, rest):
                return taking_over
        return ()

    async def _taking_over(self, fold: Fold) -> tuple[Alert, ...]:
        """The newest alert that a window counted, kept now that it is sent."""
        if fold.latest is None:
            return ()
        latest = fold.latest.model_copy(update={"at": self._now()})
        await self._alerts.create(latest)
        return (latest,)

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
