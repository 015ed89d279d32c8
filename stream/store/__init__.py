"""Where record sets are kept and searched: one port, two adapters (Elasticsearch, one SQLite file)."""

from stream.store.port import (
    FacetValue,
    Health,
    Hit,
    Page,
    PutResult,
    Record,
    Store,
    StoredBulletin,
    TimeCount,
)
from stream.store.query import Circle, Query, QueryError

__all__ = [
    "Circle",
    "FacetValue",
    "Health",
    "Hit",
    "Page",
    "PutResult",
    "Query",
    "QueryError",
    "Record",
    "Store",
    "StoredBulletin",
    "TimeCount",
]
