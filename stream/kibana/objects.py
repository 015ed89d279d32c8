"""All saved objects, and the one file that holds them: what is named stands before what names it."""

import json

from stream.kibana.dashboard import dashboard, panel_type
from stream.kibana.data_views import data_view
from stream.kibana.lens import lens
from stream.kibana.maps import event_map
from stream.kibana.saved_object import SavedObject
from stream.kibana.searches import search
from stream.kibana.source import Source, read_source

FILE = "frontwire.ndjson"
# Where the API and the page are by default; the file that ships links there.
DEFAULT_PAGE = "http://127.0.0.1:8600"


def saved_objects(page: str = DEFAULT_PAGE, source: Source | None = None) -> list[SavedObject]:
    """Every object; the links lead to bulletins on the page at `page`, such as `https://wire.example.org`.

    Raises KibanaSourceError for a source that names what is not there.
    """
    source = source or read_source()
    panels = [panel for each in source.dashboards for panel in each.panels]
    return [
        *(data_view(source, view, page) for view in source.views),
        *(search(source, given) for given in source.searches),
        *(event_map(source, panel) for panel in panels if panel_type(panel) == "map"),
        *(lens(source, panel) for panel in panels if panel_type(panel) == "lens"),
        *(dashboard(source, given) for given in source.dashboards),
    ]


def ndjson(objects: list[SavedObject]) -> str:
    """One object a line, as Kibana imports them."""
    return "".join(json.dumps(each, ensure_ascii=False, sort_keys=True) + "\n" for each in objects)
