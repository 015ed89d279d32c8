"""The envelope of every saved object, as Kibana 8.19 exports it."""

import json
from collections.abc import Sequence
from typing import Any, Literal

from stream.kibana.source import View

Type = Literal["index-pattern", "search", "lens", "map", "dashboard"]
SavedObject = dict[str, Any]
Reference = dict[str, str]

# Kibana brings older objects up to itself and refuses newer ones. These are forms that 8.19 has: the last of
# dashboards in 8.19 only adds sections, which ours have not, and 8.16 to 8.18 take 10.2.0, too.
CORE_VERSION = "8.8.0"
TYPE_VERSIONS: dict[Type, str] = {
    "index-pattern": "8.0.0",
    "search": "10.5.0",
    "lens": "8.9.0",
    "map": "8.4.0",
    "dashboard": "10.2.0",
}


def saved_object(
    kind: Type, name: str, attributes: dict[str, Any], references: Sequence[Reference]
) -> SavedObject:
    """An object to import; its id is the same at each import, so that it replaces itself."""
    return {
        "attributes": attributes,
        "coreMigrationVersion": CORE_VERSION,
        "id": object_id(name),
        "managed": False,
        "references": list(references),
        "type": kind,
        "typeMigrationVersion": TYPE_VERSIONS[kind],
    }


def object_id(name: str) -> str:
    """The id under which Kibana keeps what the source calls so.

    >>> object_id("front-map")
    'frontwire-front-map'
    """
    return f"frontwire-{name}"


def view_id(view: View) -> str:
    """The id of a data view."""
    return object_id(f"view-{view.replace('_', '-')}")


def reference(name: str, kind: Type, target: str) -> Reference:
    """How an object names another one: by a name of its own, the other's type and id."""
    return {"id": target, "name": name, "type": kind}


def packed(value: object) -> str:
    """JSON inside of JSON, as Kibana keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def all_of(*conditions: str) -> str:
    """Conditions of Kibana's query language, all of which must hold; empty ones are none.

    >>> all_of("not struck : true", "", "via : *")
    '(not struck : true) and (via : *)'
    """
    given = [condition for condition in conditions if condition]
    return given[0] if len(given) == 1 else " and ".join(f"({condition})" for condition in given)


def kuery(condition: str) -> dict[str, str]:
    """A query in Kibana's query language."""
    return {"language": "kuery", "query": condition}
