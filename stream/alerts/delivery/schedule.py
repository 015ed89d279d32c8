"""When a delivery that failed is tried again: within seconds at first, then rarer, for two days."""

import random
from datetime import datetime, timedelta

from schemas.delivery import Delivery

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
# The waits between thirteen tries, 47 h 43 min in all: a receiver that starts anew is there after the first
# ones, one that is mended the next morning after the tenth. Each is up to a tenth longer or shorter, so that
# what failed together does not come back in one wave.
WAITS = (
    5 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    1 * HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    8 * HOUR,
    12 * HOUR,
    12 * HOUR,
)
TRIES = len(WAITS) + 1
JITTER = 0.1
LONGEST = 48 * HOUR


def wait_after(delivery: Delivery, now: datetime, asked_for: timedelta | None = None) -> timedelta | None:
    """How long to wait after a try that failed just now; None: it is given up.

    No shorter than the receiver asked for, and no longer than to the end of the two days. `delivery` is as it
    was before the try. What is replayed has all tries and two days again, however it had been given up.
    """
    made_before = delivery.attempts_made - delivery.attempts_before_replay
    if made_before >= TRIES - 1:
        return None
    left = _began(delivery, made_before, now) + LONGEST - now
    if left <= timedelta():
        return None
    wait = WAITS[made_before] * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - no secret
    return min(max(wait, asked_for or timedelta()), left)


def _began(delivery: Delivery, made_before: int, now: datetime) -> datetime:
    """When the first try was, since it was replayed where it was."""
    counted = delivery.attempts[-made_before:] if made_before else ()
    return min((attempt.at for attempt in counted), default=now)
