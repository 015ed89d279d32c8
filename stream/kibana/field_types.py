"""Which fields there are and of which type, from the mappings themselves."""

from typing import Any

from stream.kibana.errors import KibanaSourceError
from stream.kibana.source import View
from stream.store.elastic.mappings import BULLETIN, FRONT_EVENT, REJECTION, STATEMENT, Fields

MAPPINGS: dict[View, Fields] = {
    "statements": STATEMENT,
    "front_events": FRONT_EVENT,
    "bulletins": BULLETIN,
    "rejections": REJECTION,
}
ID = {"type": "_id"}  # every document's own; it can be shown and linked, and nothing is counted by it

# Lens knows fewer types than Elasticsearch.
LENS_TYPES = {"keyword": "string", "long": "number", "float": "number", "date": "date", "boolean": "boolean"}


def mapping_of(view: View, field: str) -> dict[str, Any]:
    """The mapping of a field or subfield (`axis.keyword`); raises KibanaSourceError for an unknown one."""
    fields = MAPPINGS[view] | {"_id": ID}
    name, _, subfield = field.rpartition(".")
    found: dict[str, Any] | None = fields.get(field) or fields.get(name, {}).get("fields", {}).get(subfield)
    if found is None or found.get("enabled") is False:
        raise KibanaSourceError(
            f"stream/kibana/dashboards.toml names {field!r}, which {view} have not: name one of"
            " stream/store/elastic/mappings.py"
        )
    return found


def lens_type(view: View, field: str, fitting: tuple[str, ...]) -> str:
    """The type of a field that Lens counts or groups by; raises KibanaSourceError where it can do neither.

    `fitting` are the types that serve, in Lens's words; text has none, its `.keyword` has.
    """
    given = mapping_of(view, field)
    kind: str = LENS_TYPES.get(given["type"], given["type"])
    if kind not in fitting or given.get("doc_values") is False:
        raise KibanaSourceError(
            f"stream/kibana/dashboards.toml uses {field!r} of {view}, a {kind}, where only"
            f" {' or '.join(fitting)} serves: name a field of that type (of a text, its .keyword)"
        )
    return kind


def require_point(view: View, field: str) -> None:
    """Raises KibanaSourceError for a field that is no position."""
    lens_type(view, field, ("geo_point",))
