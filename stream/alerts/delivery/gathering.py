"""Digests: a delivery that gathers alerts until it is due, each alert once, however often it comes."""

from datetime import datetime, timedelta
from itertools import count

from schemas.alert import Alert
from schemas.channel import Channel
from schemas.delivery import Delivery
from schemas.subscription import Subscription
from stream.alerts.delivery.made import digest_id, single
from stream.alerts.desk.deliveries import Deliveries

# Alerts in one message. An alert is about 4 kB of JSON, so a webhook's body stays below 1 MB.
MOST_IN_ONE = 200
# For what comes when its window has closed, after an outage: others of that window come with it.
LATE = timedelta(minutes=1)


class Gathering:
    """Adds alerts to the digest of their window.

    The window follows from the alert's own time, so an alert that comes again finds itself. A digest that was
    tried is never changed: its next part takes what comes later, and what does not fit.
    """

    def __init__(self, deliveries: Deliveries) -> None:
        self._deliveries = deliveries

    async def add(
        self, subscription: Subscription, channel: Channel, alert: Alert, window_end: datetime, now: datetime
    ) -> Delivery:
        """The part that the alert is in."""
        due = window_end if window_end > now else now + LATE
        for part in count():
            part_id = digest_id(subscription.id, channel.id, window_end, part)
            first = single(subscription, channel, alert.id, now).model_copy(
                update={"id": part_id, "digest": True, "due_at": due}
            )
            while True:
                kept = await self._deliveries.create(first) or await self._deliveries.change(
                    part_id, lambda known: _with(known, alert.id)
                )
                if kept:
                    break
            if alert.id in kept.model.alert_ids:
                return kept.model
        raise AssertionError("unreachable: parts are counted without end")


def _with(known: Delivery, alert_id: str) -> Delivery | None:
    if alert_id in known.alert_ids or not _is_open(known):
        return None
    return known.model_copy(update={"alert_ids": (*known.alert_ids, alert_id)})


def _is_open(known: Delivery) -> bool:
    """Whether nobody has tried it, or may just be trying it."""
    untried = known.state == "waiting" and known.leased_by is None and not known.attempts_made
    return untried and len(known.alert_ids) < MOST_IN_ONE
