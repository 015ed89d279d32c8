"""Records as rows for each table, numbered before they are written: one call a table takes half the time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from schemas.front_event import FrontEvent
from schemas.statement import Statement
from stream.store.moments import milliseconds
from stream.store.port import Record, Views
from stream.store.searchable import PlaceOfRecord, Searchable, is_struck, searchable

Row = tuple[object, ...]

# Between two names: a letter, so that no phrase reaches from one into the next, which nobody searches for.
NEXT_NAME = " \N{CYRILLIC LETTER MULTIOCULAR O} "

RECORD_COLUMNS = (
    "seq, id, kind, publisher, bulletin_id, position, certainty, event_type, side, speaker, speaker_id, "
    "on_axis, happened_from, happened_to, published_from, published_to, newest_at, struck"
)
INSERT_RECORD = f"INSERT INTO records ({RECORD_COLUMNS}) VALUES ({', '.join('?' * 18)})"


@dataclass
class Inserts:
    """The rows of one set, by table."""

    records: list[Row] = field(default_factory=list)
    json: list[Row] = field(default_factory=list)
    texts: list[Row] = field(default_factory=list)
    speakers: list[Row] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    areas: list[Row] = field(default_factory=list)
    points: list[Row] = field(default_factory=list)


def inserts_of(records: Iterable[Record], views: Views, last_seq: int, last_point: int) -> Inserts:
    """The rows of the records as they are to be seen, numbered on from the last ones of the file."""
    inserts = Inserts()
    points = count(last_point + 1)
    for seq, as_put in enumerate(records, last_seq + 1):
        view = views.get(as_put.id)
        record = view or as_put
        derived = searchable(record)
        inserts.records.append(_record_row(seq, record, derived))
        kept = (each.model_dump_json().encode() if each else None for each in (as_put, view))
        inserts.json.append((seq, *kept))
        inserts.texts.append((seq, record.text, NEXT_NAME.join(derived.names)))
        if isinstance(record, Statement):
            inserts.speakers.append((seq, record.speaker.name))
        inserts.areas += [(seq, area) for area in derived.areas]
        for place in derived.places:
            _add_place(inserts, seq, place, points)
    return inserts


def _add_place(inserts: Inserts, seq: int, place: PlaceOfRecord, points: Iterator[int]) -> None:
    point = None
    if place.point and place.group == "at":
        lat, lon = place.point
        point = next(points)
        inserts.points.append((point, lat, lat, lon, lon, seq, lat, lon))
    inserts.places.append((seq, place.group, place.entity_id, place.name, point))


def _record_row(seq: int, record: Record, derived: Searchable) -> Row:
    speaker = record.speaker if isinstance(record, Statement) else None
    event = record if isinstance(record, FrontEvent) else None
    happened, published = derived.happened, derived.published
    return (
        seq,
        record.id,
        record.kind,
        record.publisher,
        record.bulletin_id,
        record.span.start,
        record.certainty,
        event.event_type if event else None,
        event.actor.side if event else None,
        speaker.name if speaker else None,
        speaker.entity_id if speaker else None,
        event is not None and bool(event.axis),
        milliseconds(happened.start) if happened else None,
        milliseconds(happened.end) if happened else None,
        milliseconds(published.start) if published else None,
        milliseconds(published.end) if published else None,
        milliseconds(derived.newest_at),
        is_struck(record),
    )
