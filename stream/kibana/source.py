"""`dashboards.toml` as Python values: what analysts find in Kibana, in our own words."""

import tomllib
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from stream.kibana.errors import KibanaSourceError

Format = Literal["bulletin", "link", "date", "number", "decimal", "percent"]
Operation = Literal["count", "sum", "average", "median", "percentile", "max", "unique_count"]
Kind = Literal["bars over time", "lines over time", "bars", "shares", "figure", "table", "map", "search"]
View = Literal["statements", "front_events", "bulletins", "rejections"]


class Entry(BaseModel):
    """A misspelt key is an error, not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FieldLabel(Entry):
    """How a field is called and shown."""

    label: str
    format: Format | None = None


class DataView(Entry):
    """An index with its fields' labels; `only` holds for all that is drawn from it."""

    index: str
    name: str
    time: str
    records: bool = False
    only: str = ""
    hidden: tuple[str, ...] = ()
    fields: dict[str, str | FieldLabel]


class Measure(Entry):
    """A number of a chart: `{ of = "sum", field = "killed_min", label = "Killed, at least" }`.

    `percent` is which percentile, 95 as a rule; other numbers have none.
    """

    of: Operation
    label: str
    field: str | None = None
    where: str = ""
    percent: int = 95
    format: Literal["percent", "decimal", "whole"] | None = None


class Control(Entry):
    """A field to choose values of, above a dashboard."""

    view: View
    field: str


class Search(Entry):
    """A saved search: passages as rows."""

    id: str
    title: str
    view: View
    where: str = ""
    columns: tuple[str, ...]


class Panel(Entry):
    """A part of a dashboard; of the kind `search` it shows the saved search of its id."""

    id: str
    kind: Kind
    at: tuple[int, int, int, int]
    title: str = ""
    view: View = "front_events"
    by: tuple[str, ...] = ()
    size: int = 10
    where: str = ""
    measures: tuple[Measure, ...] = (Measure(of="count", label="Number"),)
    geo: str = ""
    fill: str = ""
    outline: str = ""
    columns: tuple[str, ...] = ()


class Dashboard(Entry):
    """Panels on one page."""

    id: str
    title: str
    description: str
    since: str
    controls: tuple[Control, ...]
    panels: tuple[Panel, ...]


class Source(Entry):
    """All of `dashboards.toml`."""

    colours: dict[str, dict[str, str]]
    record_fields: dict[str, str | FieldLabel]
    views: dict[View, DataView]
    searches: tuple[Search, ...] = Field(min_length=1)
    dashboards: tuple[Dashboard, ...] = Field(min_length=1)

    def labels(self, view: View) -> dict[str, FieldLabel]:
        """The labelled fields of a view, those of every record among them."""
        own = self.views[view]
        named = (self.record_fields if own.records else {}) | own.fields
        return {
            field: FieldLabel(label=given) if isinstance(given, str) else given
            for field, given in named.items()
        }


def read_source(text: str | None = None) -> Source:
    """Reads the source that ships with Frontwire, or `text`; raises KibanaSourceError where it is wrong."""
    if text is None:
        text = resources.files("stream.kibana").joinpath("dashboards.toml").read_text(encoding="utf-8")
    try:
        return Source.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KibanaSourceError(f"stream/kibana/dashboards.toml: {error}. Put it right there") from error
