"""What Kibana asks Elasticsearch for a panel: the aggregations of a chart, the query of a map or a search."""

import json
import re
from typing import Any

Object = dict[str, Any]

# Steps of time depend on the width of the screen in Kibana; a day is as good as any.
STEP = "1d"


def in_lucene(condition: str) -> str:
    """A condition of Kibana's query language in Lucene's, which Elasticsearch itself understands.

    >>> in_lucene("(not struck : true) and (killed_min > 0)")
    '(NOT struck:true) AND (killed_min:>0)'
    """
    written = re.sub(r"(\w+) (>=|<=|>|<) ([\w.]+)", r"\1:\2\3", condition)
    written = re.sub(r"\s+:\s+", ":", written)
    return re.sub(r"\b(and|or|not)\b", lambda word: word[0].upper(), written)


def query(kuery: Object) -> Object:
    """The query of Kibana's `{"language": "kuery", "query": …}`."""
    condition = kuery["query"]
    return {"query_string": {"query": in_lucene(condition)}} if condition else {"match_all": {}}


def chart(panel: Object) -> Object:
    """The request of a Lens chart: its rows nested, its measures in the innermost."""
    state = panel["attributes"]["state"]
    (layer,) = state["datasourceStates"]["formBased"]["layers"].values()
    columns = [layer["columns"][name] for name in layer["columnOrder"]]
    inner = {
        f"measure-{number}": measure(column)
        for number, column in enumerate(columns)
        if not column["isBucketed"]
    }
    for column in reversed([column for column in columns if column["isBucketed"]]):
        inner = {"rows": row(column) | {"aggs": inner}}
    return {"size": 0, "query": query(state["query"]), "aggs": inner}


def row(column: Object) -> Object:
    """What makes rows."""
    field = column["sourceField"]
    if column["operationType"] == "date_histogram":
        return {"date_histogram": {"field": field, "fixed_interval": STEP, "min_doc_count": 1}}
    return {"terms": {"field": field, "size": column["params"]["size"]}}


def measure(column: Object) -> Object:
    """What is counted in a row, over those that its own filter leaves."""
    counted: Object = {"filter": query(column["filter"]) if "filter" in column else {"match_all": {}}}
    kinds = {
        "sum": "sum",
        "average": "avg",
        "median": "percentiles",
        "percentile": "percentiles",
        "max": "max",
        "unique_count": "cardinality",
    }
    kind = kinds.get(column["operationType"])
    return counted | ({"aggs": {"value": {kind: {"field": column["sourceField"]}}}} if kind else {})


def map_layer(panel: Object) -> Object:
    """The request of a map's layer of documents: those in sight, with what the tooltip shows."""
    (layer,) = (
        each
        for each in json.loads(panel["attributes"]["layerListJSON"])
        if each["sourceDescriptor"]["type"] == "ES_SEARCH"
    )
    source = layer["sourceDescriptor"]
    world = {"top_left": {"lat": 89, "lon": -180}, "bottom_right": {"lat": -89, "lon": 180}}
    styled = {
        each["options"]["field"]["name"]
        for each in layer["style"]["properties"].values()
        if "field" in each.get("options", {})
    }
    return {
        "size": 100,
        "query": {
            "bool": {
                "must": [query(layer["query"])],
                "filter": [{"geo_bounding_box": {source["geoField"]: world}}],
            }
        },
        "sort": [{source["sortField"]: source["sortOrder"]}],
        "docvalue_fields": sorted({source["geoField"], *styled}),
        "fields": source["tooltipProperties"],
        "_source": False,
    }


def saved_search(panel: Object) -> Object:
    """The request of a saved search: its rows with their columns."""
    asked = json.loads(panel["attributes"]["kibanaSavedObjectMeta"]["searchSourceJSON"])
    columns = [column for column in panel["attributes"]["columns"] if column != "_id"]
    return {
        "size": 100,
        "query": query(asked["query"]),
        "sort": [{field: order} for field, order in panel["attributes"]["sort"]],
        "fields": columns,
        "_source": False,
    }
