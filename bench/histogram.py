"""Times as a histogram, a line a bucket of 50 ms, with their percentiles."""

from collections import Counter
from collections.abc import Sequence

BUCKET_MS = 50
WIDEST = 50
SHARES = (0.5, 0.95, 0.99)


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that is not below this share of them."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def histogram(seconds: Sequence[float]) -> str:
    """The bars of all buckets that hold something, then `p50 189 ms, p95 274 ms, p99 …, longest …`."""
    counts = Counter(int(1e3 * each) // BUCKET_MS for each in seconds)
    scale = max(1.0, max(counts.values()) / WIDEST)
    lines = [
        f"  {BUCKET_MS * bucket:>6}–{BUCKET_MS * (bucket + 1):<6}ms {counts[bucket]:>4} "
        + "█" * max(1, round(counts[bucket] / scale))
        for bucket in sorted(counts)
    ]
    shares = ", ".join(f"p{share * 100:.0f} {ms(percentile(seconds, share))}" for share in SHARES)
    return "\n".join([*lines, f"  {shares}, longest {ms(max(seconds))}"])


def ms(seconds: float) -> str:
    """`189 ms`."""
    return f"{1e3 * seconds:.0f} ms"
