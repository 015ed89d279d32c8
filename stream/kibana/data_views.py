"""Data views: an index with labels and formats for its fields, links to the bulletin among them."""

from typing import Any

from stream.kibana.field_types import mapping_of
from stream.kibana.saved_object import SavedObject, packed, saved_object, view_id
from stream.kibana.source import Format, Source, View

# The page's path; Kibana puts the field's value in, with its slash escaped, which the page reads the same.
BULLETIN_PATH = "/page/bulletins/{{value}}"

NUMBERS: dict[Format, dict[str, Any]] = {
    "date": {"id": "date", "params": {"pattern": "YYYY-MM-DD HH:mm"}},
    "number": {"id": "number", "params": {"pattern": "0,0"}},
    "decimal": {"id": "number", "params": {"pattern": "0.00"}},
    "percent": {"id": "percent", "params": {"pattern": "0.0%"}},
}


def data_view(source: Source, view: View, page: str) -> SavedObject:
    """The data view of an index; `page` is where the API and the page are reached, for the links."""
    given = source.views[view]
    labels = source.labels(view)
    attributes = {
        "allowHidden": False,
        "fieldAttrs": packed(
            {name: {"customLabel": labels[field].label} for field in labels for name in _shown(view, field)}
        ),
        "fieldFormatMap": packed(
            {field: field_format(kind, page) for field in labels if (kind := labels[field].format)}
        ),
        "fields": "[]",
        "name": given.name,
        "runtimeFieldMap": "{}",
        "sourceFilters": packed(
            [{"value": each} for hidden in given.hidden for each in (hidden, f"{hidden}.*")]
        ),
        "timeFieldName": given.time,
        "title": given.index,
        "typeMeta": "{}",
    }
    return saved_object("index-pattern", view_id(view).removeprefix("frontwire-"), attributes, [])


def field_format(kind: Format, page: str) -> dict[str, Any]:
    """How Kibana shows a field's values."""
    if kind in NUMBERS:
        return NUMBERS[kind]
    params: dict[str, Any] = {"type": "a", "openLinkInCurrentTab": False, "labelTemplate": "{{rawValue}}"}
    template = page + BULLETIN_PATH if kind == "bulletin" else "{{rawValue}}"
    return {"id": "url", "params": params | {"urlTemplate": template}}


def _shown(view: View, field: str) -> list[str]:
    """The field, and its `.keyword`, which charts show in its stead."""
    return [field, *(f"{field}.{subfield}" for subfield in mapping_of(view, field).get("fields", {}))]
