"""Time expressions, resolved against Thursday, 13 November 2025, 16:00."""

from datetime import date, datetime

import pytest

from stream.extract.prepare import prepare
from stream.extract.time.find import find_times

UPDATED = datetime.fromisoformat("2025-11-13T16:00")


def found(body: str, reference: date | datetime | None = UPDATED) -> list[tuple[str, str, str, str | None]]:
    text = prepare(body)
    times = (time.draft for time in find_times(text, 0, len(text.words), reference))
    return [(str(t.start), str(t.end), t.precision, t.text) for t in times]


@pytest.mark.parametrize(
    "body",
    [
        "They may march 3 km.",
        "The first of 12 drones.",
        "One night is like another.",
        "It cost 12.50 euros.",
        "The sun sat low.",
        "A second day of rain.",
        "The last village.",
        "In the March region.",
        "On the 2nd Brigade's flank.",
        "The 2nd of 12 drones.",
    ],
)
def test_what_only_looks_like_a_time_is_none(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("expression", "start", "end", "precision"),
    [
        # days
        ("yesterday", "2025-11-12", "2025-11-12", "day"),
        ("today", "2025-11-13", "2025-11-13", "day"),
        ("on Tuesday", "2025-11-11", "2025-11-11", "day"),
        ("on Thursday", "2025-11-13", "2025-11-13", "day"),
        ("last Thursday", "2025-11-06", "2025-11-06", "day"),
        ("two days ago", "2025-11-11", "2025-11-11", "day"),
        ("the previous day", "2025-11-12", "2025-11-12", "day"),
        ("the day before", "2025-11-12", "2025-11-12", "day"),
        ("the day before yesterday", "2025-11-11", "2025-11-11", "day"),
        ("on the 2nd", "2025-11-02", "2025-11-02", "day"),
        ("on the 29th", "2025-10-29", "2025-10-29", "day"),
        # dates in every order
        ("on November 5", "2025-11-05", "2025-11-05", "day"),
        ("on 5 November 2024", "2024-11-05", "2024-11-05", "day"),
        ("on the 5th of November", "2025-11-05", "2025-11-05", "day"),
        ("on Nov. 5, 2025", "2025-11-05", "2025-11-05", "day"),
        ("on 2025-11-05", "2025-11-05", "2025-11-05", "day"),
        ("on 05.11.2025", "2025-11-05", "2025-11-05", "day"),
        ("on 11/25/2024", "2024-11-25", "2024-11-25", "day"),
        ("on Wednesday, 5 November", "2025-11-05", "2025-11-05", "day"),
        ("between 3 and 5 November", "2025-11-03", "2025-11-05", "days"),
        ("on 3–5 November", "2025-11-03", "2025-11-05", "days"),
        (
            "from 23.00 Moscow time on 11 November to 07.00 on 12 November",
            "2025-11-11 23:00:00",
            "2025-11-12 07:00:00",
            "hour",
        ),
        (
            "between 6 p.m. on Monday and 6 a.m. on Tuesday",
            "2025-11-10 18:00:00",
            "2025-11-11 06:00:00",
            "hour",
        ),
        ("in October", "2025-10-01", "2025-10-31", "month"),
        ("in May 2024", "2024-05-01", "2024-05-31", "month"),
        # a date ahead without a year is last year's
        ("on 20 December", "2025-12-20", "2025-12-20", "day"),
        # parts of the day
        ("overnight", "2025-11-12 20:00:00", "2025-11-13 08:00:00", "part_of_day"),
        ("last night", "2025-11-12 20:00:00", "2025-11-13 08:00:00", "part_of_day"),
        ("on the night of November 13", "2025-11-12 20:00:00", "2025-11-13 08:00:00", "part_of_day"),
        ("on the night of 10 November", "2025-11-10 20:00:00", "2025-11-11 08:00:00", "part_of_day"),
        ("this morning", "2025-11-13 05:00:00", "2025-11-13 12:00:00", "part_of_day"),
        ("on the morning of 4 November", "2025-11-04 05:00:00", "2025-11-04 12:00:00", "part_of_day"),
        ("on Tuesday afternoon", "2025-11-11 12:00:00", "2025-11-11 18:00:00", "part_of_day"),
        ("yesterday evening", "2025-11-12 17:00:00", "2025-11-12 23:59:00", "part_of_day"),
        ("before dawn Wednesday", "2025-11-12 03:00:00", "2025-11-12 07:00:00", "part_of_day"),
        # times of day
        ("at 3:00 PM on November 5", "2025-11-05 15:00:00", "2025-11-05 15:00:00", "hour"),
        ("at 18:30 on Sunday", "2025-11-09 18:30:00", "2025-11-09 18:30:00", "minute"),
        ("at 12 a.m. on Sunday", "2025-11-09 00:00:00", "2025-11-09 00:00:00", "hour"),
        # spans
        ("over the past day", "2025-11-12 16:00:00", "2025-11-13 16:00:00", "day"),
        ("in the last 24 hours", "2025-11-12 16:00:00", "2025-11-13 16:00:00", "day"),
        ("since Monday", "2025-11-10", "2025-11-13 16:00:00", "days"),
        ("since 4 November", "2025-11-04", "2025-11-13 16:00:00", "days"),
        ("over the past two weeks", "2025-10-30 16:00:00", "2025-11-13 16:00:00", "days"),
    ],
)
def test_an_expression_is_resolved_and_kept_as_it_stands(
    expression: str, start: str, end: str, precision: str
) -> None:
    assert found(f"Drones hit a depot {expression}.") == [(start, end, precision, expression)]


def test_two_expressions_of_one_sentence_are_kept_apart() -> None:
    times = found("Drones came yesterday, and rockets on Tuesday.")
    assert [time[3] for time in times] == ["yesterday", "on Tuesday"]


def test_without_a_reference_only_whole_dates_are_resolved() -> None:
    assert found("On 5 November 2025 it rained.", None)[0][0] == "2025-11-05"
    assert found("Yesterday it rained.", None) == [("None", "None", "day", "Yesterday")]


def test_a_day_as_reference_serves_as_well() -> None:
    assert found("Overnight it rained.", date(2025, 11, 13))[0][1] == "2025-11-13 08:00:00"
