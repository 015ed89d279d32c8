"""When the windows of a digest end, in UTC and in a subscriber's own time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from schemas.subscription import Rate

HOUR = timedelta(hours=1)


def digest_due(rate: Rate, at: datetime) -> datetime | None:
    """When the digest is due that an alert of that moment belongs to; None where it goes out at once.

    A moment on the very edge belongs to the window that begins there.
    """
    if rate.pace == "real_time":
        return None
    return hour_end(at) if rate.pace == "hourly" else next_time(rate.daily_at, ZoneInfo(rate.timezone), at)


def hour_end(at: datetime) -> datetime:
    """The next full hour (UTC) after the moment.

    >>> hour_end(datetime(2026, 3, 1, 12, 0, tzinfo=UTC)).isoformat()
    '2026-03-01T13:00:00+00:00'
    """
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0) + HOUR


def next_time(of_day: time, zone: ZoneInfo, at: datetime) -> datetime:
    """The next time that clocks there show `of_day`, after the moment; in UTC.

    On a day that has that time twice it is the first one; on one that skips it (02:30 where 02:00 is followed
    by 03:00) as much later as clocks are put forward: 03:30.
    """
    day = at.astimezone(zone).date()
    while True:
        moment = datetime.combine(day, of_day, tzinfo=zone).astimezone(UTC)
        if moment > at:
            return moment
        day += timedelta(days=1)
