"""What the source of Kibana's objects may not say, first; each time the message names the fault."""

import pytest

from stream.kibana.errors import KibanaSourceError
from stream.kibana.objects import saved_objects
from stream.kibana.source import Source, read_source

TEMPLATE = """
record_fields = {{}}

[colours.side]
UA = "#0057b7"

[views.statements]
index = "frontwire-statements"
name = "Statements"
time = "happened_from"
[views.statements.fields]
speaker = "Speaker"
content = "Content"

[views.front_events]
index = "frontwire-front-events"
name = "Events"
time = "happened_from"
[views.front_events.fields]
side = "Side"
locations = "Positions"
happened_from = "When"
killed_min = "Killed"

[[searches]]
id = "newest"
title = "Newest"
view = "statements"
columns = ["{column}"]

[[dashboards]]
id = "one"
title = "One"
description = ""
since = "now-30d"
controls = [{{ view = "{control_view}", field = "{control}" }}]

[[dashboards.panels]]
id = "{panel}"
kind = "{kind}"
title = "A panel"
view = "front_events"
at = [0, 0, 48, 10]
by = ["{by}"]
geo = "{geo}"
fill = "side"
outline = "side"
measures = [{{ of = "{of}", field = "{field}", label = "Measure" }}]
"""
GOOD = {
    "column": "speaker",
    "control_view": "statements",
    "control": "speaker.keyword",
    "panel": "panel",
    "kind": "bars",
    "by": "side",
    "geo": "locations",
    "of": "sum",
    "field": "killed_min",
}


def source(**faults: str) -> Source:
    return read_source(TEMPLATE.format(**GOOD | faults))


@pytest.mark.parametrize(
    ("faults", "named"),
    [
        ({"column": "speakers"}, "'speakers', which statements have not"),
        ({"column": "record"}, "'record'"),
        ({"control": "speaker"}, "'speaker' of statements, a text"),
        ({"by": "sides"}, "'sides', which front_events have not"),
        ({"by": "actor"}, "'actor' of front_events, a text"),
        ({"by": "locations"}, "a geo_point, where only"),
        ({"field": "side"}, "'side' of front_events, a string"),
        ({"of": "average", "field": "happened_from"}, "a date, where only number"),
        ({"kind": "map", "geo": "side"}, "a string, where only geo_point"),
        ({"kind": "search", "panel": "oldest"}, "'oldest'"),
    ],
)
def test_what_is_not_there_or_does_not_fit_is_refused_by_name(faults: dict[str, str], named: str) -> None:
    with pytest.raises(KibanaSourceError, match=named):
        saved_objects(source=source(**faults))


@pytest.mark.parametrize(
    ("faults", "named"),
    [({"kind": "pie"}, "kind"), ({"of": "mean"}, "of"), ({"control_view": "records"}, "view")],
)
def test_words_that_mean_nothing_are_refused(faults: dict[str, str], named: str) -> None:
    with pytest.raises(KibanaSourceError, match=named):
        source(**faults)


def test_a_source_that_is_no_toml_is_refused() -> None:
    with pytest.raises(KibanaSourceError, match=r"dashboards\.toml"):
        read_source("record_fields = ")


def test_the_same_without_faults_is_taken() -> None:
    kinds = [each["type"] for each in saved_objects(source=source())]
    assert kinds == ["index-pattern", "index-pattern", "search", "lens", "dashboard"]
