"""How many records begin in each day, week or month, as bars that lead to that stretch of time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from stream.page.asked import Asked
from stream.page.wording import day
from stream.store.port import TimeCount
from stream.store.query import Interval

MOST_BARS = 60
DAYS: dict[Interval, int] = {"day": 1, "week": 7, "month": 31}


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time: its name, its count, its height in per cent, and the search narrowed to it."""

    name: str
    count: int
    height: int
    address: str


def coarser(counts: tuple[TimeCount, ...], interval: Interval) -> Interval | None:
    """The interval to ask for instead, where these counts span more bars than fit; None where they fit."""
    if not counts:
        return None
    span = (counts[-1].start - counts[0].start) / timedelta(days=1)
    if span / DAYS[interval] <= MOST_BARS:
        return None
    return next((wider for wider in DAYS if span / DAYS[wider] <= MOST_BARS), "month")


def bars(counts: tuple[TimeCount, ...], interval: Interval, asked: Asked) -> list[Bar]:
    """One bar for each interval from the first that has records to the last, also where there are none."""
    most = max((count.count for count in counts), default=1)
    return [
        Bar(
            _name(count.start, interval),
            count.count,
            max(3, round(100 * count.count / most)) if count.count else 0,
            _narrowed(asked, count.start, interval),
        )
        for count in _without_gaps(counts, interval)
    ]


def _without_gaps(counts: tuple[TimeCount, ...], interval: Interval) -> list[TimeCount]:
    filled: list[TimeCount] = []
    for count in counts:
        while filled and (following := _following(filled[-1].start, interval)) < count.start:
            filled.append(TimeCount(following, 0))
        filled.append(count)
    return filled


def _following(start: datetime, interval: Interval) -> datetime:
    if interval == "month":
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    return start + timedelta(days=DAYS[interval])


def _name(start: datetime, interval: Interval) -> str:
    if interval == "month":
        return f"{start:%B %Y}"
    return f"week of {day(start.date())}" if interval == "week" else day(start.date())


def _narrowed(asked: Asked, start: datetime, interval: Interval) -> str:
    end = _following(start, interval) - timedelta(days=1)
    narrowed = asked.with_("since", start.date().isoformat()).with_("until", end.date().isoformat())
    return narrowed.address
