"""Charts and tables of Lens: one layer of columns, and how they are drawn."""

from collections.abc import Callable
from typing import Any

from stream.kibana.lens_columns import Column, columns
from stream.kibana.saved_object import SavedObject, all_of, kuery, reference, saved_object, view_id
from stream.kibana.source import Kind, Panel, Source

LAYER = "layer"
Drawing = dict[str, Any]


def lens(source: Source, panel: Panel) -> SavedObject:
    """The Lens object of a panel."""
    made = columns(source, panel)
    layer = {"columnOrder": list(made), "columns": made, "incompleteColumns": {}, "sampling": 1}
    kind, draw = DRAWINGS[panel.kind]
    state = {
        "adHocDataViews": {},
        "datasourceStates": {"formBased": {"layers": {LAYER: layer}}, "textBased": {"layers": {}}},
        "filters": [],
        "internalReferences": [],
        "query": kuery(all_of(source.views[panel.view].only, panel.where)),
        "visualization": draw(panel, made),
    }
    attributes = {"description": "", "state": state, "title": panel.title, "visualizationType": kind}
    layer_reference = reference(
        f"indexpattern-datasource-layer-{LAYER}", "index-pattern", view_id(panel.view)
    )
    return saved_object("lens", panel.id, attributes, [layer_reference])


def _rows(made: dict[str, Column]) -> list[str]:
    return [name for name, column in made.items() if column["isBucketed"]]


def _measures(made: dict[str, Column]) -> list[str]:
    return [name for name, column in made.items() if not column["isBucketed"]]


def _axes(series: str) -> Callable[[Panel, dict[str, Column]], Drawing]:
    """Rows along one axis, measures along the other; the second row, if any, splits by colour."""

    def draw(panel: Panel, made: dict[str, Column]) -> Drawing:
        along, *split = _rows(made)
        layer: Drawing = {
            "accessors": _measures(made),
            "layerId": LAYER,
            "layerType": "data",
            "position": "top",
            "seriesType": series,
            "showGridlines": False,
            "xAccessor": along,
        }
        if split:
            layer["splitAccessor"] = split[0]
        many = bool(split) or len(panel.measures) > 1
        return {
            "axisTitlesVisibilitySettings": {"x": False, "yLeft": False, "yRight": False},
            "fittingFunction": "None",
            "gridlinesVisibilitySettings": {"x": False, "yLeft": True, "yRight": True},
            "layers": [layer],
            "legend": {"isVisible": many, "position": "right", "showSingleSeries": False},
            "preferredSeriesType": series,
            "tickLabelsVisibilitySettings": {"x": True, "yLeft": True, "yRight": True},
            "valueLabels": "hide",
        }

    return draw


def _shares(panel: Panel, made: dict[str, Column]) -> Drawing:
    del panel
    layer = {
        "categoryDisplay": "default",
        "layerId": LAYER,
        "layerType": "data",
        "legendDisplay": "show",
        "metrics": _measures(made),
        "nestedLegend": False,
        "numberDisplay": "percent",
        "primaryGroups": _rows(made),
    }
    return {"layers": [layer], "shape": "donut"}


def _figure(panel: Panel, made: dict[str, Column]) -> Drawing:
    del panel
    return {"layerId": LAYER, "layerType": "data", "metricAccessor": _measures(made)[0]}


def _table(panel: Panel, made: dict[str, Column]) -> Drawing:
    del panel
    return {
        "columns": [{"columnId": name} for name in made],
        "layerId": LAYER,
        "layerType": "data",
        "paging": {"enabled": True, "size": 10},
        "sorting": {"columnId": _measures(made)[0], "direction": "desc"},
    }


DRAWINGS: dict[Kind, tuple[str, Callable[[Panel, dict[str, Column]], Drawing]]] = {
    "bars over time": ("lnsXY", _axes("bar_stacked")),
    "lines over time": ("lnsXY", _axes("line")),
    "bars": ("lnsXY", _axes("bar_horizontal_stacked")),
    "shares": ("lnsPie", _shares),
    "figure": ("lnsMetric", _figure),
    "table": ("lnsDatatable", _table),
}
