"""The table of records: its columns, and a record as one row of it."""

from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from stream.exports.record_fields import (
    LIST_MARK,
    Fields,
    common_fields,
    event_fields,
    place_fields,
    statement_fields,
)

COLUMNS = (
    "kind",
    "id",
    "publisher",
    "bulletin_id",
    "revision",
    "published_at",
    "url",
    "certainty",
    "confidence",
    "content",
    "mode",
    "speaker",
    "speaker_role",
    "speaker_affiliation",
    "speaker_kind",
    "speaker_id",
    "cue",
    "via",
    "venue",
    "addressee",
    "stated_from",
    "stated_to",
    "stated_precision",
    "event_type",
    "acled_event_type",
    "acled_sub_event_type",
    "actor",
    "side",
    "unit",
    "target",
    "places",
    "place",
    "place_role",
    "place_id",
    "latitude",
    "longitude",
    "country",
    "admin1",
    "place_precision",
    "place_confidence",
    "axis",
    "weapons",
    "killed_min",
    "killed_max",
    "wounded_min",
    "wounded_max",
    "civilian",
    "occurred_from",
    "occurred_to",
    "occurred_precision",
    "outcome",
    "source",
    "rule",
    "span_start",
    "span_end",
    "text",
    "correction",
    "corrected_by",
    "corrected_at",
)
_IT_IS_THERE = frozenset({"at", "near", "between"})


def row_of(record: Statement | FrontEvent) -> Fields:
    """The record's fields; `places` are all places of an event in their roles.

    The columns after it tell of the first of them where it happened.
    """
    fields = {"kind": record.kind, **common_fields(record)}
    if isinstance(record, Statement):
        return {**fields, **statement_fields(record)}
    named = LIST_MARK.join(f"{place.name} ({place.role})" for place in record.places)
    return {**fields, **event_fields(record), "places": named or None, **_chief_place(record.places)}


def _chief_place(places: tuple[Place, ...]) -> Fields:
    """The first place where it happened, else the first of all."""
    there = [place for place in places if place.role in _IT_IS_THERE]
    for place in (*there, *places):
        return {**place_fields(place), "latitude": place.lat, "longitude": place.lon}
    return {}
