"""Records and sets as flat documents."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from schemas.correction import Viewed, correction_of
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet
from schemas.statement import Statement
from stream.store.elastic.names import bulletin_document_id
from stream.store.moments import first_moment
from stream.store.port import Record
from stream.store.searchable import PlaceOfRecord, Searchable, is_struck, searchable
from stream.store.set_head import head_of

Document = dict[str, Any]

MENTION_FIELDS = {
    "person": "person_names",
    "organization": "organization_names",
    "weapon": "weapon_names",
    "unit": "unit_names",
}
# The prefix of a place group's fields; where a record is has none.
GROUP_PREFIX = {"at": "", "from": "from_", "toward": "toward_", "within": "within_"}
LOCATED_GROUPS = ("at", "from", "toward")


def record_document(as_put: Record, extractor_version: str, view: Viewed | None = None) -> Document:
    """One record, flat, as it is to be seen; kept beside are the whole of it as it was put, and its view."""
    record = view or as_put
    derived = searchable(record)
    own = _statement(record) if isinstance(record, Statement) else _front_event(record)
    told = record.stated_at if isinstance(record, Statement) else record.occurred
    return {
        **record.model_dump(include={"kind", "publisher", "bulletin_id", "revision", "url", "text"}),
        **record.model_dump(include={"certainty", "confidence", "rule"}),
        "record_id": record.id,
        "bulletin_key": bulletin_document_id(record.publisher, record.bulletin_id),
        "extractor_version": extractor_version,
        "span_start": record.span.start,
        "span_end": record.span.end,
        "time_precision": told.precision if told else None,
        "names": derived.names,
        **_times(derived),
        **dict(_places(derived.places)),
        "areas": derived.areas,
        **_mentions(record),
        **own,
        **_correction(record),
        "stored_at": datetime.now(UTC).isoformat(),
        "record": json.loads(as_put.model_dump_json()),
        "view": json.loads(view.model_dump_json()) if view else None,
    }


def bulletin_document(record_set: RecordSet, generation: int) -> Document:
    """The bulletin and its set's head; the gate adds `state` and the record ids."""
    bulletin, stored_at = record_set.bulletin, datetime.now(UTC)
    return {
        **bulletin.model_dump(include={"publisher", "revision", "withdrawn", "title", "body", "author"}),
        **bulletin.model_dump(include={"language", "perspective", "url"}),
        "bulletin_id": bulletin.id,
        "published_at": first_moment(bulletin.published_at).isoformat() if bulletin.published_at else None,
        "schema_version": record_set.schema_version,
        "extractor_version": record_set.extractor_version,
        "generation": generation,
        "statements": len(record_set.statements),
        "front_events": len(record_set.front_events),
        "unclassified_share": record_set.unclassified_share,
        **_way_here(record_set, stored_at),
        "head": json.loads(head_of(record_set).model_dump_json()),
    }


def _way_here(record_set: RecordSet, stored_at: datetime) -> Document:
    """When the publisher sent it and when it was stored; how long that took tells only what is new."""
    received_at = record_set.received_at
    new = received_at is not None and record_set.origin == "published"
    taken = round((stored_at - received_at).total_seconds() * 1000) if received_at and new else None
    return {
        "received_at": received_at.isoformat() if received_at else None,
        "stored_at": stored_at.isoformat(),
        "milliseconds_to_index": taken,
    }


def _correction(record: Record) -> Document:
    mark = correction_of(record)
    return {
        "struck": is_struck(record),
        "correction": mark.verdict if mark else None,
        "corrected_by": mark.by if mark else None,
        "corrected_at": mark.at.isoformat() if mark else None,
        "correction_note": mark.note if mark else None,
    }


def _times(derived: Searchable) -> Document:
    happened, published = derived.happened, derived.published
    return {
        "published_at": published.start.isoformat() if published else None,
        "published_to": published.end.isoformat() if published else None,
        "happened_from": happened.start.isoformat() if happened else None,
        "happened_to": happened.end.isoformat() if happened else None,
        "newest_at": derived.newest_at.isoformat(),
    }


def _places(places: tuple[PlaceOfRecord, ...]) -> Iterator[tuple[str, object]]:
    for group, prefix in GROUP_PREFIX.items():
        inside = [place for place in places if place.group == group]
        yield f"{prefix}place_ids", [place.entity_id for place in inside if place.entity_id]
        yield f"{prefix}place_names", [place.name for place in inside]
        if group in LOCATED_GROUPS:
            points = [place.point for place in inside if place.point]
            yield f"{prefix}locations", [{"lat": lat, "lon": lon} for lat, lon in points]


def _mentions(record: Record) -> Document:
    return {
        field: [mention.name for mention in record.mentions if mention.kind == kind]
        for kind, field in MENTION_FIELDS.items()
    }


def _statement(statement: Statement) -> Document:
    speaker = statement.speaker
    return {
        **statement.model_dump(include={"content", "mode", "cue", "via", "venue", "addressee"}),
        "speaker": speaker.name,
        "speaker_id": speaker.entity_id,
        "speaker_kind": speaker.kind,
        "speaker_role": speaker.role,
        "speaker_affiliation": speaker.affiliation,
    }


def _front_event(event: FrontEvent) -> Document:
    return {
        **event.model_dump(include={"event_type", "target", "axis", "weapons", "outcome", "source"}),
        "acled_event_type": event.acled.event_type,
        "acled_sub_event_type": event.acled.sub_event_type,
        "actor": event.actor.name,
        "side": event.actor.side,
        "unit": event.actor.unit,
        "countries": sorted({place.country for place in event.places if place.country}),
        "admin1": sorted({place.admin1 for place in event.places if place.admin1}),
        **_casualties(event),
    }


def _casualties(event: FrontEvent) -> Document:
    losses = event.casualties
    if losses is None:
        return {}
    return {
        "killed_min": losses.killed.min,
        "killed_max": losses.killed.max,
        "wounded_min": losses.wounded.min,
        "wounded_max": losses.wounded.max,
        "civilian_casualties": losses.civilian,
    }
