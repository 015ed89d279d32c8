"""A day stays a day, a moment a moment, there and back."""

from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from schemas.moment import Moment

MOMENT: TypeAdapter[date | datetime] = TypeAdapter(Moment)


@pytest.mark.parametrize("value", ["", "yesterday", "2025-13-01", "2025-09-6", 1_700_000_000, True, []])
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        MOMENT.validate_python(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-09-06", date(2025, 9, 6)),
        ("2025-09-06T00:00:00", datetime(2025, 9, 6)),  # noqa: DTZ001 - a moment without zone is wanted
        ("2025-09-06T15:00:00Z", datetime(2025, 9, 6, 15, tzinfo=UTC)),
    ],
)
def test_a_day_stays_a_day_and_a_moment_a_moment(text: str, expected: date) -> None:
    found = MOMENT.validate_python(text)
    assert (found, type(found)) == (expected, type(expected))
    assert MOMENT.validate_json(MOMENT.dump_json(found)) == expected
    assert MOMENT.dump_json(found).decode().strip('"') == text
