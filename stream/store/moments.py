"""Dates and date-times as moments that compare: a day has a first and a last one, and no zone means UTC."""

from datetime import UTC, date, datetime, time

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
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
