"""Times of alerts as a histogram, with where the time went."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

BUCKET_MS = 50
WIDEST = 50


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


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that is not below this share of them."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def shown(title: str, timings: Sequence[Timing]) -> str:
    """The histogram and the percentiles, a line a bucket of 50 ms."""
    whole = [timing.whole for timing in timings]
    counts = Counter(int(1e3 * each) // BUCKET_MS for each in whole)
    scale = max(1.0, max(counts.values()) / WIDEST)
    lines = [f"{title}: {len(timings)} alerts, from publishing to the webhook"]
    for bucket in range(min(counts), max(counts) + 1):
        if counts[bucket]:
            bar = "█" * max(1, round(counts[bucket] / scale))
            lines.append(
                f"  {BUCKET_MS * bucket:>6}–{BUCKET_MS * (bucket + 1):<6}ms {counts[bucket]:>4} {bar}"
            )
    named = ", ".join(
        f"p{share:.0%}".rstrip("%") + f" {_ms(percentile(whole, share))}" for share in (0.5, 0.95, 0.99)
    )
    return "\n".join(
        [*lines, f"  {named}, longest {_ms(max(whole))}", f"  median and p95 of {_parts(timings)}"]
    )


def _parts(timings: Sequence[Timing]) -> str:
    parts = {
        "until read": [each.accepted - each.published for each in timings],
        "until decided": [each.decided - each.accepted for each in timings],
        "until received": [each.received - each.decided for each in timings],
    }
    return ", ".join(
        f"{name} {_ms(statistics.median(values))} and {_ms(percentile(values, 0.95))}"
        for name, values in parts.items()
    )


def _ms(seconds: float) -> str:
    return f"{1e3 * seconds:.0f} ms"
