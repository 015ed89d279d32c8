"""From the pieces of one time expression to when it was."""

from datetime import date, datetime, time, timedelta

from schemas.time_span import Precision
from stream.extract.drafts import TimeDraft
from stream.extract.time.calendar_words import PARTS_OF_DAY
from stream.extract.time.pieces import Piece

PAST_MIDNIGHT = frozenset({"night", "midnight"})


def resolve(pieces: list[Piece], words: str, reference: date | datetime | None, *, since: bool) -> TimeDraft:
    """The time that the pieces tell together; with `since`, from then until the reference.

    A part of the day or a time of day without a day is the reference's day's, a night the one before it.
    """
    today = reference.date() if isinstance(reference, datetime) else reference
    dated = next((p for p in pieces if p.days is not None), None)
    part = next((p.part for p in pieces if p.part is not None), None)
    clock = next((p.clock for p in pieces if p.clock is not None), None)
    back = next((p for p in pieces if p.hours_back is not None), None)
    if any(p.unresolved for p in pieces) or (dated is None and today is None):
        return TimeDraft(None, None, "day", words)
    if back is not None and back.hours_back is not None:
        return _back(back.hours_back, words, reference, back.precision)
    days = dated.days if dated is not None else None
    day = days[0] if days is not None else today
    if day is None:
        return TimeDraft(None, None, "day", words)
    draft = _in_day(day, part, clock, words, today)
    if part is None and clock is None and dated is not None and dated.days is not None:
        draft = TimeDraft(*dated.days, dated.precision, words)
    return TimeDraft(draft.start, reference, "days", words) if since and reference is not None else draft


def _in_day(day: date, part: str | None, clock: time | None, words: str, today: date | None) -> TimeDraft:
    """A time of day or a part of the day on `day`, else the day itself."""
    if clock is not None:
        moment = datetime.combine(day, clock)
        return TimeDraft(moment, moment, "minute" if clock.minute else "hour", words)
    if part is None:
        return TimeDraft(day, day, "day", words)
    start, end = PARTS_OF_DAY[part]
    if part not in PAST_MIDNIGHT:
        return TimeDraft(datetime.combine(day, start), datetime.combine(day, end), "part_of_day", words)
    # The night named by the day of the report itself is the one that led into it: the next is yet to come.
    evening = day - timedelta(days=1) if day == today else day
    return TimeDraft(
        datetime.combine(evening, start),
        datetime.combine(evening + timedelta(days=1), end),
        "part_of_day",
        words,
    )


def _back(hours: int, words: str, reference: date | datetime | None, precision: Precision) -> TimeDraft:
    """The last so many hours up to the reference."""
    if reference is None:
        return TimeDraft(None, None, precision, words)
    if isinstance(reference, datetime):
        return TimeDraft(reference - timedelta(hours=hours), reference, precision, words)
    return TimeDraft(reference - timedelta(hours=hours), reference, precision, words)
