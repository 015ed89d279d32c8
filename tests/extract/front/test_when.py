"""When it happened, against the time of update (Thursday, 12 March 2026, 18:00)."""

from collections.abc import Callable
from datetime import date

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
