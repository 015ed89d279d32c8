"""Dates and date-times as moments that compare: a day has a first and a last one, and no zone means UTC."""

from datetime import UTC, date, datetime, time, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Both stores keep milliseconds (Elasticsearch's date type does), so a day ends on its last one.
END_OF_DAY = time(23, 59, 59, 999_000)


def first_moment(value: date | datetime) -> datetime:
    """The moment itself, or a date's midnight.

    >>> first_moment(date(2025, 9, 6)).isoformat()
    '2025-09-06T00:00:00+00:00'
    """
    return _moment(value, time.min)


def last_moment(value: date | datetime) -> datetime:
    """The moment itself, or the last millisecond of a date.

    >>> last_moment(date(2025, 9, 6)).isoformat()
    '2025-09-06T23:59:59.999000+00:00'
    """
    return _moment(value, END_OF_DAY)


def _moment(value: date | datetime, of_day: time) -> datetime:
    if not isinstance(value, datetime):
        value = datetime.combine(value, of_day)
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:  # within a day of year 1 or 9999 a zone leads out of the calendar
        return value.replace(tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    """Since 1970, UTC; whole, rounded down, so that a day's first moment stays in its day."""
    return (moment - EPOCH) // timedelta(milliseconds=1)


def of_milliseconds(since_1970: int) -> datetime:
    """The moment, in UTC."""
    return EPOCH + timedelta(milliseconds=since_1970)
