"""Searching the file: one page of hits, its total and its facets."""

import sqlite3

from stream.store.cursor import Cursor, read_cursor, write_cursor
from stream.store.embedded.conditions import Condition, conditions, full_text, where
from stream.store.embedded.facets import facet_values
from stream.store.embedded.rows import record_of
from stream.store.marks import MARK_END, MARK_START, spans_of_marks
from stream.store.port import Hit, Page
from stream.store.query import Query

Row = tuple[float, int, str, int]

# How well a text fits, from 0 to 1: found words against the text's length, in the form of BM25 (k1 1.2,
# b 0.75, 300 characters as the usual length). BM25 itself weighs by the whole collection, so that every set
# that is written would move a ranking between two of its pages.
MARKED = f"highlight(record_text, 0, '{MARK_START}', '{MARK_END}')"
FOUND = f"(length({MARKED}) - length(text)) / 2.0"
SCORE = f"{FOUND} / ({FOUND} + 0.3 + 0.003 * length(text))"


def search_page(connection: sqlite3.Connection, query: Query) -> Page:
    """The page that the query's cursor leads to."""
    cursor = read_cursor(query)
    wanted = conditions(query)
    rows = _rows(connection, query, wanted, cursor)
    shown = rows[: query.limit]
    more = len(rows) > query.limit
    return Page(
        hits=tuple(_hit(connection, query, seq) for *_, seq in shown),
        total=_total(connection, wanted),
        next_cursor=write_cursor(query, _cursor(shown[-1])) if more else None,
        facets={} if cursor else {facet: facet_values(connection, query, facet) for facet in query.facets},
    )


def _rows(
    connection: sqlite3.Connection, query: Query, wanted: list[Condition], cursor: Cursor | None
) -> list[Row]:
    """(score, newest_at, id, seq) in the order asked for, one more than the page takes."""
    after = [_after(query, cursor)] if cursor else []
    clause, values = where([*wanted, *after])
    text: tuple[str, ...] = ()
    ranked, order = "SELECT *, 0.0 AS score FROM records", "newest_at DESC, id"
    if query.sort == "relevance" and query.text is not None:
        text = (full_text(query.text),)
        scores = f"SELECT rowid, {SCORE} AS score FROM record_text WHERE record_text MATCH ?"
        ranked = f"SELECT * FROM records JOIN ({scores}) AS found ON found.rowid = seq"
        order = f"score DESC, {order}"
    return connection.execute(
        f"SELECT score, newest_at, id, seq FROM ({ranked}) {clause} ORDER BY {order} LIMIT ?",
        (*text, *values, query.limit + 1),
    ).fetchall()


def _after(query: Query, cursor: Cursor) -> Condition:
    newest_at, record_id = cursor.newest_at, cursor.record_id
    if query.sort == "relevance":
        return "(-score, -newest_at, id) > (?, ?, ?)", (-(cursor.score or 0.0), -newest_at, record_id)
    return "newest_at <= ? AND (-newest_at, id) > (?, ?)", (newest_at, -newest_at, record_id)


def _cursor(row: Row) -> Cursor:
    score, newest_at, record_id, _ = row
    return Cursor(newest_at, record_id, score)


def _total(connection: sqlite3.Connection, wanted: list[Condition]) -> int:
    clause, values = where(wanted)
    total: int = connection.execute(f"SELECT count(*) FROM records {clause}", values).fetchone()[0]
    return total


def _hit(connection: sqlite3.Connection, query: Query, seq: int) -> Hit:
    kept = connection.execute("SELECT json, view FROM record_json WHERE seq = ?", (seq,)).fetchone()
    record = record_of(*kept)
    if query.text is None:
        return Hit(record)
    (marked,) = connection.execute(
        f"SELECT {MARKED} FROM record_text WHERE record_text MATCH ? AND rowid = ?",
        (full_text(query.text), seq),
    ).fetchone()
    return Hit(record, spans_of_marks(marked, record.text))
