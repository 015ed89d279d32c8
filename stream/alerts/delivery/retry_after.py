"""Reading how long a receiver asks us to wait."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# Who asks for more is asked again after a day all the same: a year would be a delivery lost in silence.
LONGEST_WAIT = timedelta(days=1)


def retry_after(header: str | None, now: datetime) -> timedelta | None:
    """The wait of a `Retry-After` header, `120` or `Wed, 21 Oct 2026 07:28:00 GMT`; None for what is none."""
    if header is None:
        return None
    wait = _seconds(header.strip())
    if wait is None:
        wait = _until(header, now)
    return None if wait is None else min(max(wait, timedelta()), LONGEST_WAIT)


def _seconds(text: str) -> timedelta | None:
    if not (text.isascii() and text.isdigit()):
        return None
    return timedelta(seconds=min(int(text[:9]), LONGEST_WAIT.total_seconds()))


def _until(text: str, now: datetime) -> timedelta | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
