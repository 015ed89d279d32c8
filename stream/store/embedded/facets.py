"""Counting what a query finds: by value, and over time."""

import sqlite3
from datetime import UTC, datetime

from stream.store.embedded.conditions import conditions, where
from stream.store.port import FacetValue, TimeCount
from stream.store.query import FACET_SIZE, Facet, Interval, Query

# The first second of the interval that a number of milliseconds falls in, for SQLite's strftime.
INTERVAL_START: dict[Interval, str] = {
    "hour": "strftime('%Y-%m-%dT%H:00:00', {moment} / 1000.0, 'unixepoch')",
    "day": "strftime('%Y-%m-%dT00:00:00', {moment} / 1000.0, 'unixepoch')",
    "week": "strftime('%Y-%m-%dT00:00:00', {moment} / 1000.0, 'unixepoch', 'weekday 0', '-6 days')",
    "month": "strftime('%Y-%m-01T00:00:00', {moment} / 1000.0, 'unixepoch')",
}


def facet_values(connection: sqlite3.Connection, query: Query, facet: Facet) -> tuple[FacetValue, ...]:
    """The commonest values of the facet among what matches, commonest first."""
    clause, values = where(conditions(query))
    if facet == "place":
        return _places(connection, clause, values)
    rows = connection.execute(
        f"SELECT {facet}, count(*) AS hits FROM (SELECT * FROM records {clause}) "
        f"WHERE {facet} IS NOT NULL GROUP BY {facet} ORDER BY hits DESC, {facet} LIMIT {FACET_SIZE}",
        values,
    )
    return tuple(FacetValue(value, value, count) for value, count in rows)


def _places(
    connection: sqlite3.Connection, clause: str, values: tuple[object, ...]
) -> tuple[FacetValue, ...]:
    """Places by entity; the label is the name that the newest record uses (what max() does to `name`)."""
    rows = connection.execute(
        "SELECT entity_id, name, count(DISTINCT found.seq) AS hits, max(newest_at) "
        f"FROM (SELECT * FROM records {clause}) AS found "
        "JOIN record_places AS place ON place.seq = found.seq "
        "WHERE place_group = 'at' AND entity_id IS NOT NULL "
        f"GROUP BY entity_id ORDER BY hits DESC, entity_id LIMIT {FACET_SIZE}",
        values,
    )
    return tuple(FacetValue(entity_id, name, count) for entity_id, name, count, _ in rows)


def time_counts(connection: sqlite3.Connection, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
    """How many matching records begin in each interval."""
    moment = f"{query.clock}_from"
    clause, values = where([*conditions(query), (f"{moment} IS NOT NULL", ())])
    rows = connection.execute(
        f"SELECT {INTERVAL_START[interval].format(moment=moment)} AS start, count(*) "
        f"FROM records {clause} GROUP BY start ORDER BY start",
        values,
    )
    return tuple(TimeCount(datetime.fromisoformat(start).replace(tzinfo=UTC), count) for start, count in rows)
