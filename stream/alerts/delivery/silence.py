"""The watch over publishers: who has sent nothing for too long is told of, once a silence."""

from collections.abc import Callable
from datetime import datetime, timedelta

from schemas.alert import Alert
from schemas.subscription import SilenceWatch, Subscription
from stream.alerts.deciding.identity import digest
from stream.alerts.delivery.telling import Teller, told
from stream.alerts.desk.publishers import Publishers
from stream.alerts.desk.subscriptions import Subscriptions


class Silence:
    """Looks at all subscriptions that watch a publisher."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        publishers: Publishers,
        teller: Teller,
        now: Callable[[], datetime],
    ) -> None:
        self._subscriptions = subscriptions
        self._publishers = publishers
        self._teller = teller
        self._now = now

    async def check(self) -> int:
        """How many silences were told of that had not been."""
        watching = [each async for each in self._subscriptions.watching("silence")]
        return sum([await self._check(each, each.watch) for each in watching])

    async def _check(self, subscription: Subscription, watch: object) -> bool:
        if not isinstance(watch, SilenceWatch):
            return False  # changed since it was found
        held = await self._publishers.get(watch.publisher)
        last = held.model.last_at if held else None
        # Of one that never sent anything: since somebody waits for it.
        since = last or subscription.since
        if self._now() - since < timedelta(hours=watch.hours):
            return False
        return await self._teller.tell(_silence(subscription, watch.publisher, since, last, self._now()))


def _silence(
    subscription: Subscription, publisher: str, since: datetime, last: datetime | None, now: datetime
) -> Alert:
    """Its id is that of the silence: the next bulletin ends it, and another one is another alert."""
    hours = int((now - since) / timedelta(hours=1))
    what = "its last bulletin came" if last else "none has come since this subscription was made,"
    return told(
        digest("silence", subscription.id, publisher, since.isoformat()),
        "silence",
        subscription_id=subscription.id,
        subscription_name=subscription.name,
        note=f"{publisher} has sent nothing for {hours} hours: {what} {since:%Y-%m-%d %H:%M} UTC",
        at=now,
    )
