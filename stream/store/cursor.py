"""Cursors: where a page ended, opaque to the caller and bound to the query that it came from."""

import base64
import binascii
import hashlib
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from stream.store.query import Query, QueryError


@dataclass(frozen=True)
class Cursor:
    """The last hit of a page by what it was sorted by; `score` for relevance only.

    `snapshot` and `place` (the hit's in it) where the ranking had to be frozen.
    """

    newest_at: int  # milliseconds since 1970
    record_id: str
    score: float | None = None
    snapshot: str | None = None
    place: int | None = None


_SEALED: TypeAdapter[tuple[str, Cursor]] = TypeAdapter(tuple[str, Cursor], config={"strict": True})


def write_cursor(query: Query, cursor: Cursor) -> str:
    """The cursor as text that is safe in a URL."""
    sealed = _SEALED.dump_json((_fingerprint(query), cursor))
    return base64.urlsafe_b64encode(sealed).decode()


def read_cursor(query: Query) -> Cursor | None:
    """The query's cursor, None on the first page.

    Raises QueryError when it is damaged or comes from another query.
    """
    if query.cursor is None:
        return None
    try:
        fingerprint, cursor = _SEALED.validate_json(base64.urlsafe_b64decode(query.cursor.encode()))
    except (binascii.Error, ValueError) as error:
        raise QueryError(
            f"cursor is {query.cursor!r}, which no page gave: pass a page's next_cursor unchanged"
        ) from error
    if fingerprint != _fingerprint(query):
        raise QueryError("cursor comes from another query: repeat its filters and sort, or leave it out")
    return cursor


def _fingerprint(query: Query) -> str:
    """What stays the same from page to page: all but the cursor, the page's size and the facets."""
    same = replace(query, cursor=None, limit=1, facets=())
    return hashlib.sha256(repr(same).encode()).hexdigest()[:16]
