"""A day or a moment: ten letters are a day, whatever pydantic's union would rather make of them."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

DAY_LETTERS = len("2025-09-06")


def _day_first(value: object) -> object:
    """A day as a date: pydantic would read "2025-09-06" as a midnight without zone."""
    if isinstance(value, str) and len(value) == DAY_LETTERS:
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if isinstance(value, str) else value


# Strict, so that a number is no time, and a date-time at midnight no day.
Moment = Annotated[
    Annotated[datetime, Field(strict=True)] | Annotated[date, Field(strict=True)], BeforeValidator(_day_first)
]
