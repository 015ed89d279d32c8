"""The places of a record: where it says that it is, with the words that say so."""

from typing import NamedTuple

from schemas.entity import Mention
from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.span import Span
from schemas.statement import Statement
from schemas.subscription import PlaceGroup
from stream.enrich.gazetteer.kind_words import split_kind
from stream.store.searchable import GROUP_OF_ROLE, POINT_PRECISIONS

WIDE_KINDS = frozenset({"region", "district", "country", "area", "water", "forest", "island"})


class Placed(NamedTuple):
    """A place of a record, and how the record stands to it.

    `point` is (latitude, longitude). Only where `settled` is it a spot, that of a settlement or finer; else
    it is the middle of an area.
    """

    group: PlaceGroup
    name: str
    entity_id: str | None
    point: tuple[float, float] | None
    settled: bool
    country: str | None
    admin1: str | None
    span: Span | None


def places_of(record: Statement | FrontEvent) -> tuple[Placed, ...]:
    """The places of an event by their roles; of a statement those that it mentions."""
    if isinstance(record, FrontEvent):
        return tuple(_of_event(place, record) for place in record.places)
    return tuple(_of_mention(mention, record) for mention in record.mentions if mention.kind == "place")


def _of_event(place: Place, record: FrontEvent) -> Placed:
    return Placed(
        GROUP_OF_ROLE[place.role],
        place.name,
        place.entity_id,
        _point(place.lat, place.lon),
        place.precision in POINT_PRECISIONS,
        place.country,
        place.admin1,
        _span(place, record),
    )


def _of_mention(mention: Mention, record: Statement) -> Placed:
    return Placed(
        "at",
        mention.name,
        mention.entity_id,
        _point(mention.lat, mention.lon),
        _is_settled(mention),
        mention.country,
        mention.admin1,
        span_in(record, mention),
    )


def _is_settled(mention: Mention) -> bool:
    """Whether a mention may be a settlement: it lies in a region, and no word says that it is wider.

    A mention does not tell what kind of place it is: a region without such a word ("Crimea") passes for one.
    """
    return mention.admin1 is not None and split_kind(mention.name)[1] not in WIDE_KINDS


def _point(lat: float | None, lon: float | None) -> tuple[float, float] | None:
    return (lat, lon) if lat is not None and lon is not None else None


def _span(place: Place, record: FrontEvent) -> Span | None:
    """Where the place is named: its mention, else the first occurrence of its name."""
    same = (m for m in record.mentions if m.kind == "place" and m.name == place.name)
    found = (span for mention in same if (span := span_in(record, mention)))
    return next(found, None) or first_span(record.text, place.name)


def span_in(record: Statement | FrontEvent, mention: Mention) -> Span | None:
    """Where in the record's text a mention stands, whose span counts in the body."""
    start, end = mention.span.start - record.span.start, mention.span.end - record.span.start
    if 0 <= start < end and record.text[start:end] == mention.name:
        return Span(start=start, end=end)
    return first_span(record.text, mention.name)


def first_span(text: str, part: str) -> Span | None:
    """Where a part of a text first stands, letter for letter; None where it does not."""
    at = text.find(part) if part else -1
    return Span(start=at, end=at + len(part)) if at >= 0 else None
