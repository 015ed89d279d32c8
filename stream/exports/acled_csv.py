"""csv in the columns of ACLED's codebook (2023 and later): a row for each place where an event happened."""

from collections.abc import Iterable, Iterator
from datetime import date

from schemas.correction import correction_of
from schemas.front_event import FrontEvent
from schemas.place import Place, PlacePrecision
from schemas.statement import Statement
from schemas.time_span import TimeSpan
from stream.exports.acled_actors import actor_fields
from stream.exports.acled_country import acled_country
from stream.exports.csv_lines import csv_lines
from stream.exports.record_fields import LIST_MARK, Fields

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
_PLACES_IT = frozenset({"at", "near", "between", "toward"})
_STRATEGIC = "Strategic developments"
# The codebook's present word for what our records call by its older one.
_SUB_EVENT_TYPES = {"Remote explosion/landmine/IED": "Remote explosive/landmine/IED"}
_GEO_PRECISION: dict[PlacePrecision, int] = {
    "exact": 1,
    "settlement": 1,
    "district": 2,
    "region": 3,
    "country": 3,
}
_A_WEEK = 7


def acled_csv(records: Iterable[Statement | FrontEvent]) -> Iterator[bytes]:
    """A line for each row below the names of `COLUMNS`; statements are left out.

    What the text does not tell stays empty, fatalities above all.
    """
    events = (record for record in records if isinstance(record, FrontEvent))
    return csv_lines(COLUMNS, (row for event in events for row in acled_rows(event)))


def acled_rows(event: FrontEvent) -> Iterator[Fields]:
    """A row for each place that places the event; without one, a row for what contains it, or its axis."""
    places: list[Place | None] = [place for place in event.places if place.role in _PLACES_IT]
    places = places or [next((place for place in event.places if place.role == "within"), None)]
    for number, place in enumerate(places, 1):
        yield {
            "event_id_cnty": f"{event.id}-{number}",
            **_date_fields(event.occurred),
            "disorder_type": _STRATEGIC if event.acled.event_type == _STRATEGIC else "Political violence",
            "event_type": event.acled.event_type,
            "sub_event_type": _SUB_EVENT_TYPES.get(event.acled.sub_event_type, event.acled.sub_event_type),
            **actor_fields(event, place),
            **(_location_fields(place) if place else {"location": event.axis}),
            "source": LIST_MARK.join(filter(None, (event.source, event.publisher))),
            "notes": event.text,
            "fatalities": fatalities(event) if number == 1 else None,
            "tags": LIST_MARK.join(_tags(event, len(places))),
        }


def fatalities(event: FrontEvent) -> int | None:
    """The least number of killed that is told; 0 only where it is told that nobody was."""
    losses = event.casualties
    if losses is None or (losses.killed.min == 0 and losses.killed.max != 0):
        return None
    return losses.killed.min


def _date_fields(occurred: TimeSpan | None) -> Fields:
    """The last day of the time told, and 1 for a day, 2 for a week, 3 for longer."""
    end = (occurred.to or occurred.from_) if occurred else None
    if occurred is None or end is None:
        return {}
    day = _day(end)
    days = (day - _day(occurred.from_ or end)).days
    one_night = occurred.precision in {"minute", "hour", "part_of_day"} and days <= 1
    precision = 1 if days == 0 or one_night else 2 if days <= _A_WEEK else 3
    return {"event_date": day.isoformat(), "year": day.year, "time_precision": precision}


def _day(moment: date) -> date:
    return date.fromisoformat(moment.isoformat()[:10])


def _location_fields(place: Place) -> Fields:
    country = acled_country(place.country) if place.country else None
    precision = _GEO_PRECISION.get(place.precision)
    if precision == 1 and place.role != "at":
        precision = 2  # beside the place named
    return {
        "iso": country.iso if country else None,
        "region": country.region if country else None,
        "country": country.name if country else None,
        "admin1": place.admin1,
        "location": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": precision,
    }


def _tags(event: FrontEvent, places: int) -> Iterator[str]:
    """What ACLED has no column for, as "name=value"."""
    yield f"certainty={event.certainty}"
    for name in ("outcome", "axis", "target"):
        value = getattr(event, name)
        if value:
            yield f"{name}={value}"
    yield from (f"weapon={weapon}" for weapon in event.weapons)
    if mark := correction_of(event):
        yield f"correction={mark.verdict} by {mark.by}"
    if places > 1 and fatalities(event) is not None:
        yield f"fatalities=all {places} places together"
