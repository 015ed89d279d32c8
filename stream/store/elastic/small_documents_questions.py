"""A wish in Elasticsearch's query language."""

from collections.abc import Mapping
from typing import Any

from stream.store.documents import Key, Wish, require_key_name


def finding(wish: Wish) -> dict[str, Any]:
    """The search for one page."""
    order = _field(wish.order_by)
    filters = [*_equal(wish.equal), {"exists": {"field": order}}]
    if wish.at_most is not None:
        key, most = wish.at_most
        filters.append({"range": {_field(key): {"lte": most}}})
    direction = "desc" if wish.descending else "asc"
    # An index that never saw the key has no field to sort by; then nothing matches anyway.
    search: dict[str, Any] = {
        "query": {"bool": {"filter": filters}},
        "sort": [{order: {"order": direction, "unmapped_type": "long"}}, {"id": {"order": direction}}],
        "size": wish.limit,
        "seq_no_primary_term": True,
        "track_total_hits": False,
    }
    return search | ({"search_after": list(wish.after)} if wish.after is not None else {})


def counting(equal: Mapping[str, Key]) -> dict[str, Any]:
    """The query of those to count."""
    return {"bool": {"filter": _equal(equal)}}


def _equal(equal: Mapping[str, Key]) -> list[dict[str, Any]]:
    return [{"term": {_field(key): value}} for key, value in equal.items()]


def _field(key: str) -> str:
    return f"keys.{require_key_name(key)}"
