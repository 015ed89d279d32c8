"""The strict mappings of the three indices: flat, because Kibana's Lens can use no nested documents."""

from typing import Any

from stream.store.elastic.analysis import NAME_ANALYZER, TEXT_ANALYZER

Fields = dict[str, dict[str, Any]]

KEYWORD = {"type": "keyword", "ignore_above": 1024}  # longer values are kept, only not searched by
DATE = {"type": "date", "format": "strict_date_optional_time"}
# Numbers come from texts: an absurd one is kept in the record and left out of the index.
MOMENT = {"type": "date", "format": "epoch_millis"}
NUMBER = {"type": "long", "ignore_malformed": True}
POINT = {"type": "geo_point"}
BOOLEAN = {"type": "boolean"}
FLOAT = {"type": "float"}
TEXT = {"type": "text", "analyzer": TEXT_ANALYZER}
NAME = {"type": "text", "analyzer": NAME_ANALYZER, "fields": {"keyword": KEYWORD}}
TEXT_AND_KEYWORD = {**TEXT, "fields": {"keyword": KEYWORD}}
KEPT = {"type": "object", "enabled": False}  # comes back letter for letter, costs no index
KEPT_KEYWORD = {"type": "keyword", "index": False, "doc_values": False}


def _fields(names: str, mapping: dict[str, Any]) -> Fields:
    return dict.fromkeys(names.split(), mapping)


RECORD: Fields = {
    **_fields("record_id kind publisher bulletin_id bulletin_key url certainty rule time_precision", KEYWORD),
    **_fields("extractor_version", KEYWORD),
    **_fields("revision span_start span_end", NUMBER),
    **_fields("confidence", FLOAT),
    **_fields("published_at published_to happened_from happened_to newest_at", DATE),
    **_fields("text names", TEXT),
    # Where it is (at, near, between) …
    **_fields("place_ids place_names", KEYWORD),
    **_fields("locations", POINT),
    # … apart from where it comes from, heads to and lies in.
    **_fields("from_place_ids from_place_names toward_place_ids toward_place_names", KEYWORD),
    **_fields("within_place_ids within_place_names", KEYWORD),
    # Countries and regions of its places, however it stands to them: UA, UA/Kharkiv.
    **_fields("areas", KEYWORD),
    **_fields("from_locations toward_locations", POINT),
    **_fields("person_names organization_names weapon_names unit_names", KEYWORD),
    # What an analyst said of it, which all of the above follows; `record` is as it was read.
    **_fields("struck", BOOLEAN),
    **_fields("correction corrected_by correction_note", KEYWORD),
    **_fields("corrected_at", DATE),
    "stored_at": DATE,  # when this document was written: by this time Kibana's rules look for new ones
    "record": KEPT,
    "view": KEPT,
}
STATEMENT: Fields = RECORD | {
    "speaker": NAME,
    **_fields("speaker_id speaker_kind mode cue", KEYWORD),
    **_fields("speaker_role speaker_affiliation via venue addressee", TEXT_AND_KEYWORD),
    "content": TEXT,
}
FRONT_EVENT: Fields = RECORD | {
    **_fields("event_type acled_event_type acled_sub_event_type side outcome countries admin1", KEYWORD),
    **_fields("actor unit target axis source", TEXT_AND_KEYWORD),
    **_fields("weapons", KEYWORD),
    **_fields("killed_min killed_max wounded_min wounded_max", NUMBER),
    **_fields("civilian_casualties", BOOLEAN),
}
BULLETIN: Fields = {
    **_fields("publisher bulletin_id extractor_version state author language perspective url", KEYWORD),
    **_fields("revision schema_version generation statements front_events", NUMBER),
    **_fields("withdrawn", BOOLEAN),
    **_fields("unclassified_share", FLOAT),
    **_fields("published_at received_at stored_at", DATE),
    "milliseconds_to_index": NUMBER,  # from the publisher's message to this document; none for what is reread
    "title": TEXT_AND_KEYWORD,
    "body": TEXT,
    **_fields("statement_ids front_event_ids", KEPT_KEYWORD),
    "head": KEPT,
}
# The keys of a small document (see small_documents_form) that Kibana shows: those of what was set aside.
REJECTION: Fields = {
    **_fields("keys.stage keys.reason keys.error keys.publisher keys.bulletin", {"type": "keyword"}),
    **_fields("keys.size", {"type": "long"}),
    **_fields("keys.sent_at keys.rejected_at", MOMENT),
}


def mapping(fields: Fields) -> dict[str, Any]:
    """A mapping that refuses any field it does not name."""
    return {"dynamic": "strict", "properties": fields}
