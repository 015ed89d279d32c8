"""When a delivery that failed is tried again: within seconds at first, then rarer, for two days."""

import random
from datetime import timedelta

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


def wait_after(attempts_made: int, asked_for: timedelta | None = None) -> timedelta | None:
    """How long to wait after so many attempts, no shorter than the receiver asked for; None: it is given up.

    What was replayed after that is tried for another two days: every `TRIES` attempts are a round.
    """
    tries = attempts_made % TRIES
    if tries == 0:
        return None
    wait = WAITS[tries - 1] * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - no secret
    return max(wait, asked_for or timedelta())
