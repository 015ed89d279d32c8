"""Records in the words of the page: what kind of event, who and where, when, how sure, with which losses."""

from collections.abc import Sequence
from datetime import date, datetime

from schemas.front_event import Casualties, Count, EventType, FrontEvent
from schemas.place import Place
from schemas.record import Certainty
from schemas.time_span import TimeSpan
from stream.exports.acled_country import acled_country

# Filters whose name in an address is no word.
FILTER_NAMES = {"q": "words", "event_type": "type"}

EVENT_NAMES: dict[EventType, str] = {
    "drone_strike": "Drone strike",
    "air_strike": "Air strike",
    "missile_strike": "Missile strike",
    "shelling": "Shelling",
    "strike": "Strike",
    "explosion": "Explosion",
    "fire": "Fire",
    "air_defence": "Air defence",
    "clash": "Clash",
    "offensive": "Offensive",
    "counterattack": "Counterattack",
    "advance": "Advance",
    "capture": "Capture",
    "withdrawal": "Withdrawal",
    "deployment": "Deployment",
    "other": "Event",
}
CERTAINTY_NAMES: dict[Certainty, str] = {
    "stated": "stated as fact",
    "reported": "reported",
    "denied": "denied",
    "disputed": "disputed",
}
ROLE_WORDS = {"at": "", "near": "near ", "between": "between ", "toward": "toward ", "from": "from "}
PLACES_SHOWN = 4  # of an event's places in its heading; the card lists all


def filter_name(name: str) -> str:
    """How a filter of an address is called in chips: "words" for `q`."""
    return FILTER_NAMES.get(name, name.replace("_", " "))


def heading_of(event: FrontEvent) -> str:
    """Type and places: "Drone strike: Odesa, near Izmail"."""
    name = EVENT_NAMES[event.event_type]
    shown = _wheres([place for place in event.places if place.role != "within"] or event.places)
    if not shown:
        return name
    more = f" and {len(shown) - PLACES_SHOWN} more" if len(shown) > PLACES_SHOWN else ""
    return f"{name}: {', '.join(shown[:PLACES_SHOWN])}{more}"


def _wheres(places: Sequence[Place]) -> list[str]:
    """Each place in its role, those between which it was as one: "between Kherson and Bilozerka"."""
    ends = [place.name for place in places if place.role == "between"]
    between = [f"between {' and '.join(ends)}"] if ends else []
    return [where(place) for place in places if place.role != "between"] + between


def where(place: Place) -> str:
    """A place in its role: "near Izmail"."""
    return f"{ROLE_WORDS.get(place.role, '')}{place.name}"


def when(span: TimeSpan | None, published: date | datetime | None) -> str:
    """The time that a record is filed under, and whether the text tells it."""
    if span is None or (span.from_ is None and span.to is None):
        return f"published {day(published)}" if published else "no date"
    if span.to is None or span.from_ is None or day(span.from_) == day(span.to):
        return day(span.from_ or span.to)
    return f"{day(span.from_)} – {day(span.to)}"


def day(moment: date | datetime | None) -> str:
    """A day as readers write it: "5 March 2026", with the time where there is one."""
    if moment is None:
        return ""
    text = f"{moment.day} {moment:%B %Y}"
    return f"{text}, {moment:%H:%M}" if isinstance(moment, datetime) else text


def country_name(code: str) -> str:
    """A side, which is a country, by its name: "Ukraine"; the code itself where no country has it."""
    country = acled_country(code)
    return country.name if country else code


def lies(admin1: str | None, country: str | None) -> str:
    """What a place lies in: "Donetsk Oblast, Ukraine"; "" where neither is known."""
    return ", ".join(filter(None, (admin1, country and country_name(country))))


def losses(casualties: Casualties | None) -> str:
    """As in "3 killed, 5 to 7 wounded (civilians)", or "" where the text tells none."""
    if casualties is None:
        return ""
    told = [
        f"{_number(count)} {word}"
        for count, word in ((casualties.killed, "killed"), (casualties.wounded, "wounded"))
        if count.max != 0 and (count.min, count.max) != (0, None)  # none told of, and none ruled out
    ]
    if not told:
        is_none = casualties.killed.max == 0 and casualties.wounded.max == 0
        return "no casualties" if is_none else ""
    kind = {True: " (civilians)", False: " (fighters)", None: ""}[casualties.civilian]
    return ", ".join(told) + kind


def _number(count: Count) -> str:
    if count.max is None:
        return f"{count.min} or more"
    return str(count.min) if count.max == count.min else f"{count.min} to {count.max}"
