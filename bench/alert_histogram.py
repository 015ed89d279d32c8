"""Times of alerts as a histogram, with where the time went."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from bench.histogram import histogram, ms, percentile


@dataclass(frozen=True, slots=True)
class Timing:
    """The moments of one alert, in seconds since 1970."""

    published: float
    accepted: float
    decided: float
    received: float

    @property
    def whole(self) -> float:
        """From publishing to the webhook."""
        return self.received - self.published


def shown(title: str, timings: Sequence[Timing]) -> str:
    """The histogram and the percentiles, then the parts of the way."""
    return "\n".join(
        [
            f"{title}: {len(timings)} alerts, from publishing to the webhook",
            histogram([timing.whole for timing in timings]),
            f"  median and p95 of {_parts(timings)}",
        ]
    )


def _parts(timings: Sequence[Timing]) -> str:
    parts = {
        "until read": [each.accepted - each.published for each in timings],
        "until decided": [each.decided - each.accepted for each in timings],
        "until received": [each.received - each.decided for each in timings],
    }
    return ", ".join(
        f"{name} {ms(statistics.median(values))} and {ms(percentile(values, 0.95))}"
        for name, values in parts.items()
    )
