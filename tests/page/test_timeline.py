"""Bars over time: how wide an interval, no gaps, and where each leads."""

from datetime import UTC, datetime

import pytest

from stream.page.asked import Asked
from stream.page.timeline import bars, coarser
from stream.store.port import TimeCount
from stream.store.query import Interval


def counted(*days: str) -> tuple[TimeCount, ...]:
    return tuple(TimeCount(datetime.fromisoformat(day).replace(tzinfo=UTC), 4) for day in days)


@pytest.mark.parametrize(
    ("days", "interval"),
    [
        ((), None),
        (("2026-01-01",), None),
        (("2026-01-01", "2026-03-01"), None),
        (("2026-01-01", "2026-06-01"), "week"),
        (("2024-01-01", "2026-06-01"), "month"),
        (("2014-01-01", "2026-06-01"), "month"),
    ],
)
def test_the_interval_widens_until_the_bars_fit(days: tuple[str, ...], interval: Interval | None) -> None:
    assert coarser(counted(*days), "day") == interval


def test_days_without_records_have_a_bar_of_no_height() -> None:
    made = bars(counted("2026-03-01", "2026-03-04"), "day", Asked())
    assert [(bar.name, bar.count, bar.height) for bar in made] == [
        ("1 March 2026", 4, 100),
        ("2 March 2026", 0, 0),
        ("3 March 2026", 0, 0),
        ("4 March 2026", 4, 100),
    ]


@pytest.mark.parametrize(
    ("interval", "since", "until"),
    [
        ("day", "2026-02-02", "2026-02-02"),
        ("week", "2026-02-02", "2026-02-08"),
        ("month", "2026-02-02", "2026-02-28"),
    ],
)
def test_a_bar_leads_to_the_search_within_it(interval: Interval, since: str, until: str) -> None:
    asked = Asked("statement").with_("since", "2020-01-01")
    (bar,) = bars(counted("2026-02-02"), interval, asked)
    assert bar.address == f"/page/?kind=statement&since={since}&until={until}"
