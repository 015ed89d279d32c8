"""Cursors: where a page ended, opaque to the caller and bound to the query that it came from."""

import base64
import binascii
import hashlib
from dataclasses import dataclass, replace

import orjson

from stream.store.query import Query, QueryError

Position = str | int | float


@dataclass(frozen=True)
class Cursor:
    """The sort values of the last hit, and the snapshot's name where the ranking needs one."""

    after: tuple[Position, ...]
    snapshot: str | None = None


def write_cursor(query: Query, cursor: Cursor) -> str:
    """The cursor as text that is safe in a URL."""
    payload = orjson.dumps([_fingerprint(query), cursor.after, cursor.snapshot])
    return base64.urlsafe_b64encode(payload).decode()


def read_cursor(query: Query) -> Cursor | None:
    """The query's cursor, None on the first page.

    Raises QueryError when it is damaged or comes from another query.
    """
    if query.cursor is None:
        return None
    try:
        fingerprint, after, snapshot = orjson.loads(base64.urlsafe_b64decode(query.cursor.encode()))
        cursor = Cursor(tuple(after), snapshot)
    except (binascii.Error, orjson.JSONDecodeError, TypeError, ValueError) as error:
        raise QueryError(
            f"cursor is {query.cursor!r}, which no page gave: pass a page's next_cursor unchanged"
        ) from error
    if fingerprint != _fingerprint(query):
        raise QueryError(
            "cursor comes from another query: repeat its filters and sort, or leave the cursor out"
        )
    return cursor


def _fingerprint(query: Query) -> str:
    """What stays the same from page to page: all but the cursor, the page's size and the facets."""
    same = replace(query, cursor=None, limit=1, facets=())
    return hashlib.sha256(repr(same).encode()).hexdigest()[:16]
