"""The chores of delivery, and how often each is done by the worker whose turn it is."""

from collections.abc import Callable
from datetime import datetime, timedelta

from stream.alerts.delivery.chores import Chore
from stream.alerts.delivery.closing import Closing
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.forgetting import Forgetting
from stream.alerts.delivery.silence import Silence
from stream.alerts.delivery.sweeping import Sweeping
from stream.alerts.delivery.telling import Teller
from stream.alerts.desk.deciding import folds
from stream.alerts.desk.deliveries import Deliveries
from stream.alerts.desk.publishers import Publishers
from stream.metrics import DELIVERIES_KEPT
from stream.settings import Settings
from stream.store.documents import Documents


def chore_list(
    settings: Settings, documents: Documents, teller: Teller, sweeping: Sweeping, now: Callable[[], datetime]
) -> tuple[Chore, ...]:
    """All of them."""
    desks = DeliveryDesks.on(documents)
    closing = Closing(folds(documents), desks.alerts, teller, now)
    silence = Silence(desks.subscriptions, Publishers(documents), teller, now)
    forgetting = Forgetting(
        desks,
        folds(documents),
        alerts_for=timedelta(days=settings.keep_alerts),
        deliveries_for=timedelta(days=settings.keep_deliveries),
        now=now,
    )
    return (
        Chore("sweep up alerts", timedelta(seconds=15), sweeping.sweep),
        Chore("close windows", timedelta(seconds=5), closing.close_due),
        Chore("watch over silence", timedelta(minutes=1), silence.check),
        Chore("count deliveries", timedelta(seconds=15), lambda: _count(desks.deliveries)),
        Chore("forget what is over", timedelta(hours=1), forgetting.forget),
    )


async def _count(deliveries: Deliveries) -> None:
    for state in ("waiting", "set_aside"):
        DELIVERIES_KEPT.labels(state).set(await deliveries.count({"state": state}))
