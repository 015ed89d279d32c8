"""What of a record both stores search by, worked out once so that they find the same."""

from dataclasses import dataclass
from datetime import date, datetime

from schemas.correction import correction_of
from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from schemas.time_span import TimeSpan
from stream.store.moments import EPOCH, first_moment, last_moment
from stream.store.port import Record
from stream.store.query import PlaceGroup, area_of

UNDATED = EPOCH  # sorts last, and no time filter matches it

# The roles of records.md by where they put the event: in the place, or only in some way with it.
GROUP_OF_ROLE: dict[str, PlaceGroup] = {
    "at": "at",
    "near": "at",
    "between": "at",
    "from": "from",
    "toward": "toward",
    "within": "within",
}
# Coarser places carry the middle of an area: "in Kharkov region" is no strike on that very spot.
POINT_PRECISIONS = ("exact", "settlement")


@dataclass(frozen=True)
class PlaceOfRecord:
    """A place and how the record stands to it; `point` is (lat, lon), of settlements and finer only."""

    group: PlaceGroup
    entity_id: str | None
    name: str
    point: tuple[float, float] | None


@dataclass(frozen=True)
class Period:
    """From the first to the last moment, both included."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Searchable:
    """The derived part of a record; what a record says in so many words is read from the record itself."""

    names: tuple[str, ...]
    places: tuple[PlaceOfRecord, ...]
    areas: tuple[str, ...]
    happened: Period | None
    published: Period | None

    @property
    def newest_at(self) -> datetime:
        """What "newest" sorts by."""
        return self.happened.start if self.happened else UNDATED


def searchable(record: Record) -> Searchable:
    """What the stores search the record by."""
    published = _period(record.published_at, record.published_at)
    told = record.stated_at if isinstance(record, Statement) else record.occurred
    return Searchable(
        names=_names(record),
        places=_places(record),
        areas=_areas(record),
        happened=_told_period(told) or published,
        published=published,
    )


def is_struck(record: Record) -> bool:
    """Whether an analyst struck it out: a search leaves it out unless it is asked for."""
    mark = correction_of(record)
    return mark is not None and mark.verdict == "struck_out"


def _names(record: Record) -> tuple[str, ...]:
    named: list[str | None] = [mention.name for mention in record.mentions]
    if isinstance(record, Statement):
        speaker = record.speaker
        named += [speaker.name, speaker.role, speaker.affiliation, record.via, record.venue, record.addressee]
    else:
        named += [place.name for place in record.places]
        named += [record.axis, record.actor.name, record.actor.unit, record.target, record.source]
        named += record.weapons
    return tuple(dict.fromkeys(name for name in named if name))


def _places(record: Record) -> tuple[PlaceOfRecord, ...]:
    if isinstance(record, FrontEvent):
        return tuple(_place_of_event(place) for place in record.places)
    return tuple(
        PlaceOfRecord("at", mention.entity_id, mention.name, _point(mention.lat, mention.lon))
        for mention in record.mentions
        if mention.kind == "place"
    )


def _areas(record: Record) -> tuple[str, ...]:
    """The countries of its places, and their regions."""
    found: dict[str, None] = {}
    located = record.places if isinstance(record, FrontEvent) else record.mentions
    for place in located:
        if place.country is not None:
            found |= dict.fromkeys((area_of(place.country), area_of(place.country, place.admin1)))
    return tuple(found)


def _place_of_event(place: Place) -> PlaceOfRecord:
    point = _point(place.lat, place.lon) if place.precision in POINT_PRECISIONS else None
    return PlaceOfRecord(GROUP_OF_ROLE[place.role], place.entity_id, place.name, point)


def _point(lat: float | None, lon: float | None) -> tuple[float, float] | None:
    return (lat, lon) if lat is not None and lon is not None else None


def _told_period(told: TimeSpan | None) -> Period | None:
    return _period(told.from_, told.to) if told else None


def _period(start: date | datetime | None, end: date | datetime | None) -> Period | None:
    """The period between two ends, one of which may be missing: it then lies at the other."""
    first, last = start or end, end or start
    if first is None or last is None:
        return None
    return Period(first_moment(first), last_moment(last))
