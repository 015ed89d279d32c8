from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from stream.store.moments import first_moment, last_moment, milliseconds, of_milliseconds

EAST = timezone(timedelta(hours=3))
MOMENTS = [
    (date(2025, 9, 6), "2025-09-06T00:00:00+00:00", "2025-09-06T23:59:59.999000+00:00"),
    (datetime(2025, 9, 6, 5, 30), "2025-09-06T05:30:00+00:00", "2025-09-06T05:30:00+00:00"),  # noqa: DTZ001 - no zone is the case
    (datetime(2025, 9, 6, 1, tzinfo=EAST), "2025-09-05T22:00:00+00:00", "2025-09-05T22:00:00+00:00"),
    (datetime(1, 1, 1, tzinfo=EAST), "0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00"),
]


@pytest.mark.parametrize(("value", "first", "last"), MOMENTS)
def test_first_and_last_moment(value: date, first: str, last: str) -> None:
    assert (first_moment(value).isoformat(), last_moment(value).isoformat()) == (first, last)


@pytest.mark.parametrize(
    "moment", [datetime(1943, 7, 5, 4, 30, tzinfo=UTC), datetime(2025, 9, 6, tzinfo=UTC)]
)
def test_milliseconds_lead_back_before_and_after_1970(moment: datetime) -> None:
    assert of_milliseconds(milliseconds(moment)) == moment
