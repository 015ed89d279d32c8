"""Saved searches: records as rows, with the passage and a link to the bulletin."""

from stream.kibana.field_types import mapping_of
from stream.kibana.saved_object import SavedObject, all_of, kuery, packed, reference, saved_object, view_id
from stream.kibana.source import Search, Source

INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index"


def search(source: Source, given: Search) -> SavedObject:
    """The saved search, the newest rows first."""
    view = source.views[given.view]
    for column in given.columns:
        mapping_of(given.view, column)
    query = kuery(all_of(view.only, given.where))
    looked_for = {"filter": [], "highlightAll": True, "indexRefName": INDEX, "query": query, "version": True}
    attributes = {
        "columns": list(given.columns),
        "description": "",
        "grid": {},
        "hideChart": False,
        "isTextBasedQuery": False,
        "kibanaSavedObjectMeta": {"searchSourceJSON": packed(looked_for)},
        "sort": [[view.time, "desc"]],
        "timeRestore": False,
        "title": given.title,
    }
    return saved_object(
        "search", given.id, attributes, [reference(INDEX, "index-pattern", view_id(given.view))]
    )
