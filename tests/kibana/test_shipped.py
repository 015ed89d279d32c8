"""The file that ships: in step with its source, whole, and true to the mappings."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from stream.kibana.field_types import MAPPINGS, mapping_of
from stream.kibana.objects import ndjson, saved_objects
from stream.kibana.saved_object import view_id
from stream.kibana.source import View, read_source
from tests.kibana.conftest import FILE

Object = dict[str, Any]
VIEWS: dict[str, View] = {view_id(view): view for view in MAPPINGS}


def test_the_file_is_what_the_source_makes() -> None:
    assert FILE.read_text(encoding="utf-8") == ndjson(saved_objects()), (
        "run `make schemas` and commit deploy/kibana/frontwire.ndjson"
    )


def test_every_object_has_an_id_of_its_own(shipped: list[Object]) -> None:
    assert max(Counter((each["type"], each["id"]) for each in shipped).values()) == 1


def test_every_reference_leads_to_an_object_that_stands_before(shipped: list[Object]) -> None:
    known = set[tuple[str, str]]()
    references = 0
    for each in shipped:
        for reference in each["references"]:
            assert (reference["type"], reference["id"]) in known, f"{each['id']} → {reference}"
            references += 1
        known.add((each["type"], each["id"]))
    assert references > len(shipped)


def test_every_panel_of_a_dashboard_has_its_reference(shipped: list[Object]) -> None:
    for each in shipped:
        if each["type"] != "dashboard":
            continue
        named = {reference["name"] for reference in each["references"]}
        panels = json.loads(each["attributes"]["panelsJSON"])
        assert panels
        for panel in panels:
            assert f"{panel['panelIndex']}:{panel['panelRefName']}" in named


def test_no_panel_covers_another_and_none_leaves_the_grid(shipped: list[Object]) -> None:
    for each in shipped:
        if each["type"] != "dashboard":
            continue
        covered = Counter[tuple[int, int]]()
        for panel in json.loads(each["attributes"]["panelsJSON"]):
            grid = panel["gridData"]
            assert grid["x"] + grid["w"] <= 48, panel["panelIndex"]
            covered.update(
                (x, y)
                for x in range(grid["x"], grid["x"] + grid["w"])
                for y in range(grid["y"], grid["y"] + grid["h"])
            )
        assert max(covered.values()) == 1, each["id"]


def lens_columns(shipped: list[Object]) -> Iterator[tuple[View, Object]]:
    """Each column of each chart with the view that it is drawn from."""
    for each in shipped:
        if each["type"] == "lens":
            (view,) = (VIEWS[reference["id"]] for reference in each["references"])
            (layer,) = each["attributes"]["state"]["datasourceStates"]["formBased"]["layers"].values()
            for column in layer["columns"].values():
                yield view, column


def test_every_chart_counts_and_groups_by_fields_of_a_fitting_type(shipped: list[Object]) -> None:
    fitting = {
        "terms": {"keyword", "boolean", "long"},
        "date_histogram": {"date"},
        "sum": {"long", "float"},
        "average": {"long", "float"},
        "median": {"long", "float"},
        "percentile": {"long", "float"},
        "max": {"long", "float", "date"},
        "unique_count": {"keyword"},
    }
    seen = Counter[str]()
    for view, column in lens_columns(shipped):
        operation = column["operationType"]
        seen[operation] += 1
        if operation == "count":
            assert column["sourceField"] == "___records___"
        else:
            assert mapping_of(view, column["sourceField"])["type"] in fitting[operation], column
    assert {"terms", "date_histogram", "count", "sum", "percentile"} <= seen.keys()


@pytest.mark.parametrize("view", MAPPINGS)
def test_every_field_that_analysts_see_has_a_label(view: View) -> None:
    source = read_source()
    hidden = {*source.views[view].hidden, "_id"}
    kept = {name for name, field in MAPPINGS[view].items() if field.get("enabled") is not False}
    labelled = set(source.labels(view)) - {"_id"}
    told = labelled | hidden
    internal = {
        *("kind", "record_id", "span_start", "span_end", "names", "newest_at", "published_to"),
        *("extractor_version", "from_place_ids", "toward_place_ids", "within_place_ids", "schema_version"),
        *("from_locations", "toward_locations", "areas", "generation"),
    }
    assert kept - told <= internal
    assert labelled <= set(MAPPINGS[view])


def test_struck_out_records_are_left_out_everywhere(shipped: list[Object]) -> None:
    for each in shipped:
        if each["type"] not in {"lens", "map", "search"}:
            continue
        drawn_from = {VIEWS[reference["id"]] for reference in each["references"]}
        if drawn_from & {"statements", "front_events"}:
            assert "not struck : true" in json.dumps(each["attributes"]), each["id"]


def test_links_lead_to_the_page_that_is_told() -> None:
    made = saved_objects("https://wire.example.org")
    # A message that was set aside has no bulletin on the page to lead to.
    views = [
        each["attributes"]["fieldFormatMap"]
        for each in made
        if each["type"] == "index-pattern" and each["id"] != view_id("rejections")
    ]
    assert len(views) == len(VIEWS) - 1
    for formats in views:
        assert "https://wire.example.org/page/bulletins/{{value}}" in formats
    assert "127.0.0.1" not in ndjson(made)
