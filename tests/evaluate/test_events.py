from datetime import date
from typing import Any

import pytest

from schemas.front_event import Casualties, Count, FrontEvent
from schemas.time_span import TimeSpan
from stream.evaluate.events import score_events
from tests.evaluate.builders import (
    BODY,
    FEODOSIA,
    KERCH,
    YALTA,
    asked_event,
    asked_place,
    front_event,
    gold,
    place,
)


def losses(killed: tuple[int, int | None], wounded: tuple[int, int | None] = (0, None)) -> Casualties:
    counts = [Count(min=least, max=most) for least, most in (killed, wounded)]
    return Casualties(killed=counts[0], wounded=counts[1], civilian=None)


def span_of_days(start: date | None, end: date | None) -> TimeSpan:
    return TimeSpan(from_=start, to=end, precision="days", text=None)


def wrong(asked: dict[str, Any], *read: FrontEvent) -> list[str]:
    return [mistake.kind for mistake in score_events(gold((), (asked,)), read, BODY)[1]]


@pytest.mark.parametrize(
    ("asked", "read", "mistakes"),
    [
        (asked_event(), [], ["event missed"]),
        (asked_event(), [front_event(event_type="fire")], ["event missed", "event made up"]),
        (asked_event(), [front_event(place("Yalta"))], ["event missed", "event made up"]),
        (asked_event(), [front_event(), front_event()], ["event made up"]),
        (asked_event(optional=True), [], []),
        (asked_event(asked_place(optional=True)), [], []),
        (asked_event(asked_place(names=["Kerch", "Kertch"])), [front_event(place("Kertch"))], []),
        (asked_event(), [front_event(), front_event(place("Taman", role="from"))], []),
        (asked_event(), [front_event(place(), place("Crimea", role="within"))], []),
        (asked_event(types=["fire", "drone_strike"]), [front_event()], []),
    ],
)
def test_an_event_counts_by_type_and_place(
    asked: dict[str, Any], read: list[FrontEvent], mistakes: list[str]
) -> None:
    assert wrong(asked, *read) == mistakes


@pytest.mark.parametrize(
    ("asked", "read", "right"),
    [
        ({"side": "RU"}, {"side": "UA"}, False),
        ({"side": None}, {"side": "UA"}, False),
        ({"side": "UA"}, {"side": "UA"}, True),
        ({"axis": "Pokrovsk"}, {}, False),
        ({"axis": ["Krasnoarmeysk", "Pokrovsk"]}, {"axis": "Pokrovsk"}, True),
        ({"certainty": "reported"}, {}, False),
        ({"certainty": "stated"}, {}, True),
        ({"casualties": None}, {"casualties": losses((1, 1))}, False),
        ({"casualties": {"killed": [2, 2]}}, {}, False),
        ({"casualties": {"killed": [2, 2]}}, {"casualties": losses((2, None))}, False),
        ({"casualties": {"killed": [0, 0]}}, {"casualties": losses((1, 1))}, False),
        ({"casualties": {"killed": [2, 2], "civilian": True}}, {"casualties": losses((2, 2))}, False),
        ({"casualties": {"killed": [2, 2]}}, {"casualties": losses((2, 2), (5, 5))}, True),
        ({"casualties": {"killed": [0, 0]}}, {"casualties": losses((0, None))}, True),
        ({"casualties": None}, {}, True),
        ({"date": date(2025, 5, 3)}, {}, False),
        ({"date": date(2025, 5, 3)}, {"occurred": span_of_days(None, date(2025, 5, 3))}, False),
        ({"date": date(2025, 5, 3)}, {"occurred": span_of_days(date(2025, 5, 4), None)}, False),
        ({"date": date(2025, 5, 3)}, {"occurred": span_of_days(date(2025, 5, 1), date(2025, 5, 5))}, False),
        ({"date": date(2025, 5, 3)}, {"occurred": span_of_days(date(2025, 5, 2), date(2025, 5, 3))}, True),
        ({"date": date(2025, 5, 3)}, {"occurred": span_of_days(date(2025, 5, 3), None)}, True),
    ],
)
def test_attributes_count_as_far_as_gold_has_them(
    asked: dict[str, Any], read: dict[str, Any], right: bool
) -> None:
    expected = [] if right else [f"{next(iter(asked))} at Kerch"]
    assert wrong(asked_event(**asked), front_event(**read)) == expected


@pytest.mark.parametrize(
    ("asked", "read", "right"),
    [
        (asked_place(geo=KERCH), [front_event()], False),
        (asked_place(geo=KERCH), [front_event(place(point=FEODOSIA))], False),
        (asked_place(geo=KERCH, km=100), [front_event(place(point=FEODOSIA))], True),
        (asked_place(geo=KERCH), [front_event(place(point=KERCH))], True),
        (asked_place(geo=KERCH), [front_event(), front_event(place(point=KERCH), event_type="fire")], True),
        (asked_place(geo=KERCH), [front_event(place(point=YALTA)), front_event(place(point=KERCH))], False),
    ],
)
def test_a_place_lies_where_gold_has_it(asked: dict[str, Any], read: list[FrontEvent], right: bool) -> None:
    counts, _ = score_events(gold((), (asked_event(asked),)), read, BODY)
    assert (counts.places_asked, counts.places_right) == (1, int(right))


def test_events_without_a_place_are_let_pass_as_far_as_gold_has_them() -> None:
    placeless = [front_event().model_copy(update={"places": ()})] * 3
    asked = gold((), ({"types": ["fire"], "places": [], "optional": True},))
    counts, mistakes = score_events(asked, placeless, BODY)
    assert counts.events_made_up == 2
    assert [mistake.found for mistake in mistakes] == ["2 too many"]


def test_a_missed_event_says_what_was_read_at_its_place() -> None:
    _, mistakes = score_events(gold((), (asked_event(),)), [front_event(event_type="fire")], BODY)
    assert (mistakes[0].expected, mistakes[0].found) == ("drone_strike at Kerch", "fire (for_tests)")
