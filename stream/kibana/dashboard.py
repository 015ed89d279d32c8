"""Dashboards: panels on a grid, which name objects of their own, and fields to choose values of."""

from typing import Any

from stream.kibana.errors import KibanaSourceError
from stream.kibana.field_types import lens_type
from stream.kibana.lens_columns import GROUPED
from stream.kibana.saved_object import (
    Reference,
    SavedObject,
    Type,
    kuery,
    object_id,
    packed,
    reference,
    saved_object,
    view_id,
)
from stream.kibana.source import Control, Dashboard, Panel, Source

VERSION = "8.19.0"  # of the panels' form


def dashboard(source: Source, given: Dashboard) -> SavedObject:
    """The dashboard with its own time range, so that it opens on something.

    Raises KibanaSourceError for a panel that shows a search which is not there.
    """
    searches = {each.id for each in source.searches}
    for panel in given.panels:
        if panel.kind == "search" and panel.id not in searches:
            raise KibanaSourceError(
                f"stream/kibana/dashboards.toml: dashboard {given.id!r} shows the search {panel.id!r}, which"
                f" is not there: name one of {', '.join(sorted(searches))}"
            )
    options = {
        "hidePanelTitles": False,
        "syncColors": True,
        "syncCursor": True,
        "syncTooltips": False,
        "useMargins": True,
    }
    attributes = {
        "controlGroupInput": _controls(source, given),
        "description": given.description,
        "kibanaSavedObjectMeta": {"searchSourceJSON": packed({"filter": [], "query": kuery("")})},
        "optionsJSON": packed(options),
        "panelsJSON": packed([_panel(panel) for panel in given.panels]),
        "refreshInterval": {"pause": True, "value": 60000},
        "timeFrom": given.since,
        "timeRestore": True,
        "timeTo": "now",
        "title": f"Frontwire: {given.title}",
        "version": 1,
    }
    references = [*map(_shown, given.panels), *map(_control_reference, given.controls)]
    return saved_object("dashboard", given.id, attributes, references)


def panel_type(panel: Panel) -> Type:
    """The type of the object that a panel shows."""
    if panel.kind in {"map", "search"}:
        return "map" if panel.kind == "map" else "search"
    return "lens"


def _panel(panel: Panel) -> dict[str, Any]:
    x, y, width, height = panel.at
    return {
        "embeddableConfig": {"enhancements": {}},
        "gridData": {"h": height, "i": panel.id, "w": width, "x": x, "y": y},
        "panelIndex": panel.id,
        "panelRefName": f"panel_{panel.id}",
        "type": panel_type(panel),
        "version": VERSION,
    }


def _shown(panel: Panel) -> Reference:
    return reference(f"{panel.id}:panel_{panel.id}", panel_type(panel), object_id(panel.id))


def _controls(source: Source, given: Dashboard) -> dict[str, Any]:
    ignored = ("ignoreFilters", "ignoreQuery", "ignoreTimerange", "ignoreValidations")
    controls = {
        _control_id(control): {
            "explicitInput": {
                "enhancements": {},
                "fieldName": control.field,
                "id": _control_id(control),
                "title": _control_title(source, control),
            },
            "grow": True,
            "order": number,
            "type": "optionsListControl",
            "width": "medium",
        }
        for number, control in enumerate(given.controls)
    }
    return {
        "chainingSystem": "HIERARCHICAL",
        "controlStyle": "oneLine",
        "ignoreParentSettingsJSON": packed(dict.fromkeys(ignored, False)),
        "panelsJSON": packed(controls),
        "showApplySelections": False,
    }


def _control_title(source: Source, control: Control) -> str:
    lens_type(control.view, control.field, GROUPED)
    return source.labels(control.view)[control.field.removesuffix(".keyword")].label


def _control_id(control: Control) -> str:
    return control.field.removesuffix(".keyword")


def _control_reference(control: Control) -> Reference:
    name = f"controlGroup_{_control_id(control)}:optionsListDataView"
    return reference(name, "index-pattern", view_id(control.view))
