"""What analysts find in Kibana: each panel's query runs on a real Elasticsearch and gives rows."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from elasticsearch import AsyncElasticsearch

from tests.integration.kibana.conftest import FILE, PREFIX
from tests.integration.kibana.panel_queries import chart, in_lucene, map_layer, saved_search

Object = dict[str, Any]
RULES = FILE.parent / "rules"
REQUESTS: dict[str, Callable[[Object], Object]] = {"lens": chart, "map": map_layer, "search": saved_search}
# Nothing of the samples was read so badly, and none is without a record, but the one that was withdrawn.
MAY_BE_EMPTY = {"frontwire-bulletins-much-unclassified"}


def index_of(panel: Object, shipped: list[Object]) -> str:
    """The index that a panel's data view names."""
    (wanted,) = {each["id"] for each in panel["references"] if each["type"] == "index-pattern"}
    (view,) = (each for each in shipped if each["type"] == "index-pattern" and each["id"] == wanted)
    return str(view["attributes"]["title"])


def rows(aggregations: Object) -> Iterator[Object]:
    """The buckets of the innermost rows; a figure without rows is one."""
    if "rows" not in aggregations:
        yield aggregations
        return
    for bucket in aggregations["rows"]["buckets"]:
        yield from rows(bucket)


@pytest.mark.parametrize(
    ("kuery", "lucene"),
    [
        ("not struck : true", "NOT struck:true"),
        ("certainty : (denied or disputed)", "certainty:(denied OR disputed)"),
        ("(not struck : true) and (killed_min > 0)", "(NOT struck:true) AND (killed_min:>0)"),
        ("via : *", "via:*"),
    ],
)
def test_conditions_mean_the_same_in_both_languages(kuery: str, lucene: str) -> None:
    assert in_lucene(kuery) == lucene


async def test_every_panel_gives_rows(samples: AsyncElasticsearch, shipped: list[Object]) -> None:
    panels = [each for each in shipped if each["type"] in REQUESTS]
    assert {each["type"] for each in panels} == REQUESTS.keys()
    empty = []
    for panel in panels:
        request = REQUESTS[panel["type"]](panel)
        answer = await samples.search(index=index_of(panel, shipped), **asked(request))
        hits = answer["hits"]["total"]["value"]
        found = hits and ("aggs" not in request or all_measured(answer["aggregations"]))
        if not found and panel["id"] not in MAY_BE_EMPTY:
            empty.append(panel["id"])
    assert empty == []


def asked(request: Object) -> Object:
    """The request in the client's own words."""
    return {("source" if name == "_source" else name): value for name, value in request.items()}


def all_measured(aggregations: Object) -> bool:
    """Whether there is a row, and a value for each measure of some row."""
    found = list(rows(aggregations))
    names = {name for each in found for name in each if name.startswith("measure-")}
    return bool(names) and all(any(has_value(each[name]) for each in found) for name in names)


def has_value(measured: Object) -> bool:
    value = measured.get("value")
    if value is None:
        return bool(measured["doc_count"])
    held = value.get("values", {"": value.get("value")}).values()
    return any(number is not None for number in held)


async def test_every_column_of_rows_and_tooltips_is_filled_somewhere(
    samples: AsyncElasticsearch, shipped: list[Object]
) -> None:
    wanted, shown = set[tuple[str, str]](), set[tuple[str, str]]()
    for panel in shipped:
        if panel["type"] not in {"map", "search"}:
            continue
        request, index = REQUESTS[panel["type"]](panel), index_of(panel, shipped)
        answer = await samples.search(index=index, **asked(request))
        wanted |= {(index, name) for name in request["fields"]}
        shown |= {(index, name) for hit in answer["hits"]["hits"] for name in hit.get("fields", {})}
    # The samples have no address of an article.
    assert {each for each in wanted - shown if each[1] != "url"} == set()


async def test_the_default_time_field_of_each_view_is_filled(
    samples: AsyncElasticsearch, shipped: list[Object]
) -> None:
    for view in (each["attributes"] for each in shipped if each["type"] == "index-pattern"):
        everything = await samples.count(index=view["title"])
        timed = await samples.count(index=view["title"], query={"exists": {"field": view["timeFieldName"]}})
        assert timed["count"] >= 0.9 * everything["count"] > 0, view["title"]


@pytest.mark.parametrize("kind", ["place", "speaker"])
async def test_a_rule_finds_what_was_stored_in_its_window(samples: AsyncElasticsearch, kind: str) -> None:
    index = f"{PREFIX}-{'front-events' if kind == 'place' else 'statements'}"
    field = "place_ids" if kind == "place" else "speaker_id"
    busiest = await samples.search(index=index, size=0, aggs={"ids": {"terms": {"field": field, "size": 1}}})
    found = busiest["aggregations"]["ids"]["buckets"][0]["key"]
    template = json.loads((RULES / f"{kind}.json").read_text(encoding="utf-8").replace("@ID@", found))
    params = template["params"]
    window = {
        "range": {params["timeField"]: {"gte": f"now-{params['timeWindowSize']}{params['timeWindowUnit']}"}}
    }
    asked_for = json.loads(params["esQuery"])["query"]
    asked_for["bool"]["filter"].append(window)
    answer = await samples.search(index=index, query=asked_for, size=params["size"])
    assert answer["hits"]["total"]["value"] > params["threshold"][0]
