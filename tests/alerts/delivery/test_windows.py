from datetime import datetime, time
from zoneinfo import ZoneInfoNotFoundError

import pytest

from schemas.subscription import Rate
from stream.alerts.delivery.windows import digest_due


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text + "+00:00")


def test_in_real_time_there_is_no_window() -> None:
    assert digest_due(Rate(most_an_hour=3), moment("2026-03-01T12:00")) is None


def test_a_zone_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        digest_due(Rate(pace="daily", timezone="Europe/Atlantis"), moment("2026-03-01T12:00"))


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-03-01T12:00", "2026-03-01T13:00"),
        ("2026-03-01T12:59:59.999", "2026-03-01T13:00"),
        ("2026-12-31T23:30", "2027-01-01T00:00"),
    ],
)
def test_an_hour_ends_at_the_next_full_one(at: str, due: str) -> None:
    assert digest_due(Rate(pace="hourly"), moment(at)) == moment(due)


@pytest.mark.parametrize(
    ("zone", "daily_at", "at", "due"),
    [
        ("UTC", time(8), "2026-03-01T07:59", "2026-03-01T08:00"),
        ("UTC", time(8), "2026-03-01T08:00", "2026-03-02T08:00"),
        ("Asia/Kathmandu", time(8), "2026-03-01T02:15", "2026-03-02T02:15"),
        ("America/New_York", time(20), "2026-01-02T00:59", "2026-01-02T01:00"),
        # Kyiv: winter time until 29 March 2026 at 03:00, when it becomes 04:00.
        ("Europe/Kyiv", time(8), "2026-03-28T12:00", "2026-03-29T05:00"),
        ("Europe/Kyiv", time(8), "2026-03-28T05:59", "2026-03-28T06:00"),
        # Half past three is skipped that day: it comes as half past four.
        ("Europe/Kyiv", time(3, 30), "2026-03-28T12:00", "2026-03-29T01:30"),
        ("Europe/Kyiv", time(3, 30), "2026-03-29T01:30", "2026-03-30T00:30"),
        # On 25 October 2026 half past three comes twice: the first one counts, and only that.
        ("Europe/Kyiv", time(3, 30), "2026-10-24T12:00", "2026-10-25T00:30"),
        ("Europe/Kyiv", time(3, 30), "2026-10-25T00:45", "2026-10-26T01:30"),
    ],
)
def test_a_day_ends_at_the_local_time_that_was_asked_for(
    zone: str, daily_at: time, at: str, due: str
) -> None:
    assert digest_due(Rate(pace="daily", daily_at=daily_at, timezone=zone), moment(at)) == moment(due)
