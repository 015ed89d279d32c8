"""Columns of a Lens layer: what rows are made of, and what is counted in them."""

from typing import Any

from stream.kibana.field_types import lens_type
from stream.kibana.saved_object import kuery
from stream.kibana.source import Measure, Panel, Source

Column = dict[str, Any]

GROUPED = ("string", "number", "boolean")
MEASURED = {
    "sum": ("number",),
    "average": ("number",),
    "median": ("number",),
    "percentile": ("number",),
    "max": ("number", "date"),
    "unique_count": ("string", "number", "date", "boolean"),
}
# Nothing counted is none of it; the average of nothing is no number.
COUNTED = frozenset({"count", "sum", "unique_count"})
FORMATS = {
    "percent": {"id": "percent", "params": {"decimals": 1}},
    "decimal": {"id": "number", "params": {"decimals": 2}},
    "whole": {"id": "number", "params": {"decimals": 0}},
}


def columns(source: Source, panel: Panel) -> dict[str, Column]:
    """All columns of a panel by their ids, rows first, in the order in which Lens nests them."""
    measures = {f"measure-{number}": measure(panel, each) for number, each in enumerate(panel.measures)}
    rows = {f"row-{number}": row(source, panel, field) for number, field in enumerate(panel.by)}
    return rows | measures


def row(source: Source, panel: Panel, field: str) -> Column:
    """A column that makes rows: time steps of a date, else the most frequent values."""
    kind = lens_type(panel.view, field, (*GROUPED, "date"))
    shared = {
        "customLabel": True,
        "dataType": kind,
        "isBucketed": True,
        "label": label(source, panel, field),
        "sourceField": field,
    }
    if kind == "date":
        params: dict[str, Any] = {"dropPartials": False, "includeEmptyRows": True, "interval": "auto"}
        return shared | {"operationType": "date_histogram", "params": params, "scale": "interval"}
    params = {
        "exclude": [],
        "excludeIsRegex": False,
        "include": [],
        "includeIsRegex": False,
        "missingBucket": False,
        "orderBy": {"columnId": "measure-0", "type": "column"},
        "orderDirection": "desc",
        # In a table the rest would be a row for each row.
        "otherBucket": panel.kind != "table",
        "parentFormat": {"id": "terms"},
        "size": panel.size,
    }
    return shared | {"operationType": "terms", "params": params, "scale": "ordinal"}


def label(source: Source, panel: Panel, field: str) -> str:
    """What the data view calls the field; of a `.keyword`, the text's label."""
    return source.labels(panel.view)[field.removesuffix(".keyword")].label


def measure(panel: Panel, given: Measure) -> Column:
    """A column that counts, over those of the row's records for which its `where` holds."""
    kind = "number"
    if given.field is not None and given.of == "max":
        kind = lens_type(panel.view, given.field, MEASURED["max"])
    elif given.field is not None:
        lens_type(panel.view, given.field, MEASURED[given.of])
    params: dict[str, Any] = {"emptyAsNull": False} if given.of in COUNTED else {}
    if given.of == "percentile":
        params["percentile"] = given.percent
    if given.format:
        params["format"] = FORMATS[given.format]
    column = {
        "customLabel": True,
        "dataType": kind,
        "isBucketed": False,
        "label": given.label,
        "operationType": given.of,
        "params": params,
        "scale": "ratio",
        "sourceField": given.field or "___records___",
    }
    return column | ({"filter": kuery(given.where)} if given.where else {})
