"""Writing down what a try came to: delivered, to be tried again, or given up."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from schemas.delivery import Attempt
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.pausing import Pausing
from stream.alerts.delivery.schedule import wait_after
from stream.alerts.desk.deliveries import Deliveries, Held
from stream.metrics import ALERT_SECONDS, DELIVERIES

log = structlog.get_logger(__name__)


class WritingDown:
    """Moves a delivery on after a try."""

    def __init__(self, deliveries: Deliveries, pausing: Pausing, now: Callable[[], datetime]) -> None:
        self._deliveries = deliveries
        self._pausing = pausing
        self._now = now

    async def write(self, held: Held, parcel: Parcel, attempt: Attempt, outcome: Outcome) -> None:
        """Writes the attempt down; the subscription is paused before its delivery is set aside.

        In that order a process killed in between leaves a delivery that is held back, and not one that nobody
        was told of.
        """
        wait = None if outcome.delivered else _wait(parcel, outcome, self._now())
        given_up = not outcome.delivered and wait is None
        if given_up and not _is_test(parcel):
            await self._pausing.pause(parcel, outcome)
        await self._deliveries.record(held, attempt, None if wait is None else self._now() + wait)
        self._count(parcel, outcome, given_up=given_up)

    def _count(self, parcel: Parcel, outcome: Outcome, *, given_up: bool) -> None:
        kind = parcel.channel.kind
        if outcome.delivered:
            DELIVERIES.labels(kind, "delivered").inc()
            latest = max(alert.at for alert in parcel.alerts)
            ALERT_SECONDS.labels(kind).observe(max(0.0, (self._now() - latest).total_seconds()))
            return
        DELIVERIES.labels(kind, "set_aside" if given_up else "failed").inc()
        log.warning(
            "not delivered",
            delivery=parcel.delivery.id,
            subscription=parcel.subscription.id,
            channel=kind,
            why=outcome.error,
            given_up=given_up,
        )


def _wait(parcel: Parcel, outcome: Outcome, now: datetime) -> timedelta | None:
    """How long until the next try, None for none. A test is tried once: somebody waits for the answer."""
    if outcome.gone or _is_test(parcel):
        return None
    return wait_after(parcel.delivery, now, outcome.retry_after)


def _is_test(parcel: Parcel) -> bool:
    return parcel.alerts[0].kind == "test"
