"""Maps: each record at its places, filled by one field and outlined by another."""

from typing import Any

from stream.kibana.field_types import lens_type, mapping_of, require_point
from stream.kibana.saved_object import SavedObject, all_of, kuery, packed, reference, saved_object, view_id
from stream.kibana.source import Panel, Source

Style = dict[str, Any]
OTHERS = "#868e96"  # what has no colour of its own
VIEW = "layer_1_source_index_pattern"

# The ground under the events comes from Elastic's map service; without internet the map stays empty there.
GROUND = {
    "alpha": 1,
    "id": "ground",
    "label": None,
    "maxZoom": 24,
    "minZoom": 0,
    "sourceDescriptor": {
        "isAutoSelect": True,
        "lightModeDefault": "road_map_desaturated",
        "type": "EMS_TMS",
    },
    "style": {"color": "", "type": "EMS_VECTOR_TILE"},
    "type": "EMS_VECTOR_TILE",
    "visible": True,
}


def event_map(source: Source, panel: Panel) -> SavedObject:
    """The map of a panel; it moves to what the filters leave."""
    require_point(panel.view, panel.geo)
    for column in panel.columns:
        mapping_of(panel.view, column)
    state = {
        "adHocDataViews": [],
        "center": {"lat": 48.5, "lon": 36.0},
        "filters": [],
        "query": kuery(""),
        "refreshConfig": {"interval": 0, "isPaused": True},
        "settings": {"autoFitToDataBounds": True},
        "timeFilters": {"from": "now-30d", "to": "now"},
        "zoom": 4.5,
    }
    attributes = {
        "description": "",
        "layerListJSON": packed([GROUND, _events(source, panel)]),
        "mapStateJSON": packed(state),
        "title": panel.title,
        "uiStateJSON": packed({"isLayerTOCOpen": True, "openTOCDetails": ["events"]}),
    }
    return saved_object("map", panel.id, attributes, [reference(VIEW, "index-pattern", view_id(panel.view))])


def _events(source: Source, panel: Panel) -> dict[str, Any]:
    return {
        "alpha": 0.85,
        "id": "events",
        "joins": [],
        "label": panel.title,
        "maxZoom": 24,
        "minZoom": 0,
        "query": kuery(all_of(source.views[panel.view].only, panel.where)),
        "sourceDescriptor": {
            "applyForceRefresh": True,
            "applyGlobalQuery": True,
            "applyGlobalTime": True,
            "filterByMapBounds": True,
            "geoField": panel.geo,
            "id": "events",
            "indexPatternRefName": VIEW,
            "scalingType": "LIMIT",
            "sortField": source.views[panel.view].time,
            "sortOrder": "desc",
            "tooltipProperties": list(panel.columns),
            "topHitsGroupByTimeseries": False,
            "topHitsSize": 1,
            "topHitsSplitField": "",
            "type": "ES_SEARCH",
        },
        "style": _style(source, panel),
        "type": "GEOJSON_VECTOR",
        "visible": True,
    }


def _style(source: Source, panel: Panel) -> Style:
    return {
        "isTimeAware": True,
        "properties": {
            "fillColor": _colours(source, panel, panel.fill),
            "icon": {"options": {"value": "marker"}, "type": "STATIC"},
            "iconOrientation": {"options": {"orientation": 0}, "type": "STATIC"},
            "iconSize": {"options": {"size": 7}, "type": "STATIC"},
            "lineColor": _colours(source, panel, panel.outline),
            "lineWidth": {"options": {"size": 3}, "type": "STATIC"},
            "symbolizeAs": {"options": {"value": "circle"}},
        },
        "type": "VECTOR",
    }


def _colours(source: Source, panel: Panel, field: str) -> Style:
    """A colour for each value; the first stop, without a value, is that of all others."""
    lens_type(panel.view, field, ("string",))
    stops = [{"color": colour, "stop": value} for value, colour in source.colours[field].items()]
    options = {
        "colorCategory": "palette_0",
        "customColorPalette": [{"color": OTHERS, "stop": None}, *stops],
        "field": {"name": field, "origin": "source"},
        "fieldMetaOptions": {"isEnabled": True, "sigma": 3},
        "type": "CATEGORICAL",
        "useCustomColorPalette": True,
    }
    return {"options": options, "type": "DYNAMIC"}
