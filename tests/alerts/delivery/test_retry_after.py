from datetime import timedelta

import pytest

from stream.alerts.delivery.retry_after import retry_after
from tests.alerts.delivery.builders import NOON


@pytest.mark.parametrize("header", [None, "", "soon", "-5", "1.5", "٣", "Wed, 99 Oct 2026"])
def test_what_is_no_wait_is_passed_over(header: str | None) -> None:
    assert retry_after(header, NOON) is None


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("0", timedelta()),
        (" 120 ", timedelta(minutes=2)),
        ("99999999999999999999", timedelta(days=1)),
        ("Sun, 01 Mar 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 12:05:00 -0000", timedelta(minutes=5)),
        ("Sun, 01 Mar 2026 11:00:00 GMT", timedelta()),
        ("Tue, 01 Mar 2050 11:00:00 GMT", timedelta(days=1)),
    ],
)
def test_seconds_and_dates_are_read_up_to_a_day(header: str, wait: timedelta) -> None:
    assert retry_after(header, NOON) == wait
