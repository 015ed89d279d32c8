"""Following alerts: first what was missed, from the store, then what comes."""

from collections.abc import AsyncGenerator, Collection

from schemas.alert import Alert
from stream.alerts.live.cursor import Sent
from stream.alerts.live.feed import AlertFeed


async def follow(
    feed: AlertFeed, sent: Sent, subscription_ids: Collection[str] = ()
) -> AsyncGenerator[tuple[str, Alert]]:
    """Each alert of these subscriptions (of all where none is named) with the id to go on from.

    Endless, but for a listener who does not keep up. May raise StoreUnavailableError at the beginning.
    """
    only = next(iter(subscription_ids)) if len(subscription_ids) == 1 else None
    waiting = feed.listen()  # first, so that nothing falls between the two
    try:
        async for alert in feed.alerts.since(sent.look_from, only):
            if _is_wanted(alert, subscription_ids) and sent.take(alert):
                yield sent.event_id, alert
        while (alert_now := await waiting.get()) is not None:
            if _is_wanted(alert_now, subscription_ids) and sent.take(alert_now):
                yield sent.event_id, alert_now
    finally:
        feed.leave(waiting)


def _is_wanted(alert: Alert, subscription_ids: Collection[str]) -> bool:
    return not subscription_ids or alert.subscription_id in subscription_ids
