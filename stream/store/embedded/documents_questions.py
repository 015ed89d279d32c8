"""A wish as SQL on a collection's table, and its rows as documents."""

from collections.abc import Iterator, Mapping

import orjson

from stream.store.documents import Collection, Document, Held, Key, Wish, require_key_name
from stream.store.embedded.documents_tables import key_column, table_of

COLUMNS = "id, stamp, keys, body"
Row = tuple[str, str, str, bytes]
Sql = tuple[str, tuple[Key, ...]]


def held_of(row: Row) -> Held:
    """The document that a row holds."""
    document_id, stamp, keys, body = row
    return Held(Document(document_id, bytes(body), orjson.loads(keys)), stamp)


def finding(collection: Collection, wish: Wish) -> Sql:
    """The statement that finds one page."""
    clause, values = _where([*_equal(wish.equal), *_ordered(wish)])
    direction = " DESC" if wish.descending else ""
    order = f"{_column(wish.order_by)}{direction}, id{direction}"
    table = table_of(collection)
    return f"SELECT {COLUMNS} FROM {table} {clause} ORDER BY {order} LIMIT ?", (*values, wish.limit)


def counting(collection: Collection, equal: Mapping[str, Key]) -> Sql:
    """The statement that counts."""
    clause, values = _where(list(_equal(equal)))
    return f"SELECT count(*) FROM {table_of(collection)} {clause}", values


def _equal(equal: Mapping[str, Key]) -> Iterator[Sql]:
    for key, value in equal.items():
        yield f"{_column(key)} = ?", (value,)


def _ordered(wish: Wish) -> Iterator[Sql]:
    order = _column(wish.order_by)
    yield f"{order} IS NOT NULL", ()
    if wish.at_most is not None:
        key, most = wish.at_most
        yield f"{_column(key)} <= ?", (most,)
    if wish.after is not None:
        value, document_id = wish.after
        beyond = "<" if wish.descending else ">"
        # The first half is for the index, which SQLite does not use for a comparison of pairs.
        yield f"{order} {beyond}= ?", (value,)
        yield f"{order} {beyond} ? OR id {beyond} ?", (value, document_id)


def _column(key: str) -> str:
    return key_column(require_key_name(key))


def _where(conditions: list[Sql]) -> Sql:
    if not conditions:
        return "", ()
    values = tuple(value for _, each in conditions for value in each)
    return "WHERE " + " AND ".join(f"({sql})" for sql, _ in conditions), values
