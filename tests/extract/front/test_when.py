"""When it happened, against the time of update (Thursday, 12 March 2026, 18:00)."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from stream.extract.drafts import EventDraft

Read = Callable[..., tuple[EventDraft, ...]]


@pytest.mark.parametrize(
    ("when", "day", "text"),
    [
        ("yesterday", date(2026, 3, 11), "yesterday"),
        ("on Tuesday", date(2026, 3, 10), "on Tuesday"),
        ("on 4 March", date(2026, 3, 4), "on 4 March"),
    ],
)
def test_an_event_has_the_day_that_its_clause_tells(read: Read, when: str, day: date, text: str) -> None:
    (event,) = read(f"Drones hit Osinovka {when}.")
    assert (event.time.start, event.time.end, event.time.text) == (day, day, text)


def test_an_event_without_a_time_has_the_day_of_the_update(read: Read) -> None:
    (event,) = read("Drones hit Osinovka.")
    assert (event.time.start, event.time.precision, event.time.text) == (date(2026, 3, 12), "day", None)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("14:40 Russian troops entered Osinovka overnight.", "overnight"),
        ("14:40 Russian troops entered Osinovka.", "14:40"),
        ("On Monday, drones hit Osinovka at dawn.", "On Monday"),
    ],
)
def test_the_hour_of_an_entry_is_not_that_of_what_it_tells(read: Read, body: str, text: str) -> None:
    (event,) = read(body)
    assert event.time.text == text


@pytest.mark.parametrize(
    "line",
    [
        "The minister will speak on 7 March in Kyiv.",
        "On 7 March, the two ministers met in Kyiv and agreed on nothing.",
        "7 March 2024",
        "7 June",
        "Order no. 7 of the March session",
        "Saturday night fever",
    ],
)
def test_a_line_that_tells_something_or_lies_far_off_dates_nothing(read: Read, line: str) -> None:
    (event,) = read(f"{line}\n\nDrones hit Osinovka.")
    assert event.time.start == date(2026, 3, 12)


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, March 7",
        "Saturday:",
        "7 March.",
        "Events of 7 March",
        "Situation in the south, 6–7 March.",
        "1/ Saturday 7 March, a short thread on what they told us.",
        "#Digest – 07.03.2026",
        "- Thread: Kherson, Mar 7",
        "The night of 6–7 March.",
    ],
)
def test_a_heading_dates_what_follows_it(read: Read, line: str) -> None:
    first, second = read(f"{line}\n\nDrones hit Osinovka.\n\nShells fell on Verkhnii Bir.")
    assert first.time.start == second.time.start == date(2026, 3, 7)


def test_each_heading_dates_its_own(read: Read) -> None:
    first, second = read("Tuesday\n\nDrones hit Osinovka.\n\nWednesday\n\nShells fell on Verkhnii Bir.")
    assert (first.time.start, second.time.start) == (date(2026, 3, 10), date(2026, 3, 11))


def test_a_day_before_a_point_dates_the_rest_of_its_line(read: Read) -> None:
    (event,) = read("7 March. Kherson region. Drones hit Osinovka.")
    assert event.time.start == date(2026, 3, 7)


def test_the_time_of_update_keeps_its_hour_under_a_heading_of_the_same_day(read: Read) -> None:
    (event,) = read("Thursday, 12 March\n\nOver the past 24 hours, drones hit Osinovka.")
    assert event.time.end == datetime(2026, 3, 12, 18, 0)  # noqa: DTZ001 - local, as the text tells it


def test_a_sentence_without_an_event_sets_its_paragraph_in_time(read: Read) -> None:
    first, second, third = read(
        "Yesterday was a hard day for us. Drones hit Osinovka. In the evening bombs fell on Lipki.\n\n"
        "Shells fell on Verkhnii Bir."
    )
    days = [event.time.start for event in (first, second, third)]
    assert days == [date(2026, 3, 11), datetime(2026, 3, 11, 17, 0), date(2026, 3, 12)]  # noqa: DTZ001 - local
