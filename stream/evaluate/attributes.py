"""The attributes of an event that the gold asks for: side, axis, certainty, casualties, date."""

from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from schemas.front_event import Casualties, FrontEvent
from schemas.time_span import TimeSpan
from stream.evaluate.gold import AtLeastAtMost, GoldCasualties, GoldEvent
from stream.evaluate.wording import same_name

# A time that is longer is no date.
_LONGEST_DAYS = 3


class AttributeCheck(NamedTuple):
    """An attribute that the gold asks for; `expected` and `found` are as in gold and record."""

    name: str
    right: bool
    expected: object
    found: object


def check_attributes(asked: GoldEvent, found: FrontEvent) -> list[AttributeCheck]:
    """Every attribute that stands in the gold, with whether it was read so."""
    checks = []
    if asked.asks_for("side"):
        side = found.actor.side
        checks.append(AttributeCheck("side", side == asked.side, asked.side, side))
    if asked.axis:
        checks.append(AttributeCheck("axis", same_name(found.axis, asked.axis), asked.axis, found.axis))
    if asked.asks_for("certainty"):
        told = found.certainty
        checks.append(AttributeCheck("certainty", told == asked.certainty, asked.certainty, told))
    if asked.asks_for("casualties"):
        right = same_casualties(found.casualties, asked.casualties)
        checks.append(AttributeCheck("casualties", right, asked.casualties, found.casualties))
    if asked.date is not None:
        right = found.occurred is not None and holds_day(found.occurred, asked.date)
        checks.append(AttributeCheck("date", right, asked.date, found.occurred))
    return checks


def shown(value: object) -> str | None:
    """A value of a check for people: what a model tells as JSON, lists with "or"."""
    if isinstance(value, BaseModel):
        return value.model_dump_json(exclude_unset=True)
    if isinstance(value, tuple):
        return " or ".join(value)
    return None if value is None else str(value)


def holds_day(occurred: TimeSpan, day: date) -> bool:
    """Whether a time of at most three days and a bit holds the day; one without a beginning holds none."""
    if occurred.from_ is None:
        return False
    start, end = (_day(moment) for moment in (occurred.from_, occurred.to or occurred.from_))
    return start <= day <= end and (end - start).days <= _LONGEST_DAYS


def _day(moment: date) -> date:
    return date.fromisoformat(moment.isoformat()[:10])


def same_casualties(found: Casualties | None, asked: GoldCasualties | None) -> bool:
    """Whether killed and wounded are as asked, as far as asked; where none are asked, none are told."""
    if asked is None:
        return found is None
    civilian = found.civilian if found else None
    return (
        _same_count((found.killed.min, found.killed.max) if found else None, asked.killed)
        and _same_count((found.wounded.min, found.wounded.max) if found else None, asked.wounded)
        and (not asked.asks_for("civilian") or civilian == asked.civilian)
    )


def _same_count(found: AtLeastAtMost | None, asked: AtLeastAtMost | None) -> bool:
    """Of none, any count that begins at none will do: "nobody" and "not told" are alike there."""
    if asked is None:
        return True
    return (found or (0, None)) == asked if asked[0] else not (found and found[0])
