"""Records in words: losses, times."""

from datetime import date, datetime

import pytest

from schemas.front_event import Casualties, Count
from schemas.moment import Moment
from schemas.time_span import TimeSpan
from stream.page.wording import country_name, heading_of, losses, when
from tests.store.builders import front_event, place

NONE = Count(min=0, max=0)
UNTOLD = Count(min=0, max=None)
SIX = datetime.fromisoformat("2026-03-05T06:00")  # the clock of the place: records tell no zone


@pytest.mark.parametrize(
    ("killed", "wounded", "civilian", "said"),
    [
        (NONE, NONE, True, "no casualties"),
        (UNTOLD, UNTOLD, None, ""),
        (UNTOLD, NONE, None, ""),
        (UNTOLD, Count(min=3, max=3), True, "3 wounded (civilians)"),
        (Count(min=3, max=3), NONE, None, "3 killed"),
        (Count(min=3, max=5), Count(min=7, max=None), True, "3 to 5 killed, 7 or more wounded (civilians)"),
        (NONE, Count(min=1, max=1), False, "1 wounded (fighters)"),
    ],
)
def test_losses(killed: Count, wounded: Count, civilian: bool | None, said: str) -> None:
    assert losses(Casualties(killed=killed, wounded=wounded, civilian=civilian)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (None, None, "published 6 March 2026"),
        (date(2026, 3, 5), date(2026, 3, 5), "5 March 2026"),
        (date(2026, 3, 5), None, "5 March 2026"),
        (date(2026, 3, 4), date(2026, 3, 5), "4 March 2026 – 5 March 2026"),
        (SIX, SIX.replace(hour=9), "5 March 2026, 06:00 – 5 March 2026, 09:00"),
    ],
)
def test_times(start: Moment | None, end: Moment | None, said: str) -> None:
    span = TimeSpan(from_=start, to=end, precision="day", text=None)
    assert when(span, date(2026, 3, 6)) == said


@pytest.mark.parametrize(("code", "name"), [("UA", "Ukraine"), ("SD", "Sudan"), ("??", "??")])
def test_sides_by_their_names(code: str, name: str) -> None:
    assert country_name(code) == name


@pytest.mark.parametrize(
    ("roles", "heading"),
    [
        ([], "Event"),
        (["within"], "Event: Odesa"),
        (["at", "within"], "Event: Odesa"),
        (["near", "toward"], "Event: near Odesa, toward Izmail"),
        (["between", "between"], "Event: between Odesa and Izmail"),
        (["at", "at", "at", "at", "at", "at"], "Event: Odesa, Izmail, Kherson, Mykolaiv and 2 more"),
    ],
)
def test_headings(roles: list[str], heading: str) -> None:
    names = ("Odesa", "Izmail", "Kherson", "Mykolaiv", "Lyman", "Siversk")
    places = tuple(place(name, None, role) for name, role in zip(names, roles, strict=False))
    assert heading_of(front_event("1", event_type="other", places=places)) == heading
