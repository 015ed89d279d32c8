"""Contract: counts over time."""

from datetime import UTC, date, datetime

import pytest

from stream.store import Query, Store
from stream.store.query import Interval
from tests.store.builders import days, front_event, record_set, statement
from tests.store.harness import Harness

EVENTS = record_set(
    front_event("a", occurred=days(datetime(2025, 8, 31, 23, 59), datetime(2025, 9, 2))),  # noqa: DTZ001 - local
    front_event("b", occurred=days(datetime(2025, 9, 1, 0, 0))),  # noqa: DTZ001 - time of the place
    front_event("c", occurred=days(date(2025, 9, 1))),
    front_event("d", occurred=days(date(2025, 9, 7))),
    statement("e", stated_at=days(date(2025, 9, 8))),
    statement("undated", published_at=None),
)


def utc(*parts: int) -> datetime:
    year, month, day, *hour = parts
    return datetime(year, month, day, *hour, tzinfo=UTC)


EXPECTED: list[tuple[Interval, dict[datetime, int]]] = [
    (
        "hour",
        {utc(2025, 8, 31, 23): 1, utc(2025, 9, 1): 2, utc(2025, 9, 7): 1, utc(2025, 9, 8): 1},
    ),
    ("day", {utc(2025, 8, 31): 1, utc(2025, 9, 1): 2, utc(2025, 9, 7): 1, utc(2025, 9, 8): 1}),
    ("week", {utc(2025, 8, 25): 1, utc(2025, 9, 1): 3, utc(2025, 9, 8): 1}),
    ("month", {utc(2025, 8, 1): 1, utc(2025, 9, 1): 4}),
]


class OverTimeContract:
    @pytest.mark.parametrize(("interval", "expected"), EXPECTED, ids=[interval for interval, _ in EXPECTED])
    async def test_counts_by_the_start_of_each_interval(
        self, harness: Harness, store: Store, interval: Interval, expected: dict[datetime, int]
    ) -> None:
        await store.put(EVENTS)
        await harness.settle()
        counts = await store.counts_over_time(Query(), interval)
        assert {each.start: each.count for each in counts} == expected
        assert [each.start for each in counts] == sorted(expected)

    async def test_the_query_narrows_what_is_counted(self, harness: Harness, store: Store) -> None:
        await store.put(EVENTS)
        await harness.settle()
        counts = await store.counts_over_time(Query(kind="statement", since=date(2025, 9, 1)), "day")
        assert [(each.start, each.count) for each in counts] == [(utc(2025, 9, 8), 1)]

    async def test_by_publication_when_that_is_the_clock(self, harness: Harness, store: Store) -> None:
        await store.put(EVENTS)
        await harness.settle()
        counts = await store.counts_over_time(Query(clock="published"), "month")
        assert [(each.start, each.count) for each in counts] == [(utc(2025, 9, 1), 5)]
