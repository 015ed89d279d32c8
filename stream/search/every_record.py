"""All that a query finds, page by page: for exports, which show everything and keep nothing."""

from collections.abc import AsyncIterator
from dataclasses import replace

from stream.store.port import Record, Store
from stream.store.query import MAX_LIMIT, Query


async def pages_of(store: Store, query: Query, most: int | None = None) -> AsyncIterator[list[Record]]:
    """The records that match, at most `most` in all (None: every one), 1,000 at a time.

    Writes meanwhile neither repeat nor skip a record; see `Store.search`.
    """
    left = most
    cursor = query.cursor
    while left is None or left > 0:
        limit = MAX_LIMIT if left is None else min(MAX_LIMIT, left)
        page = await store.search(replace(query, limit=limit, cursor=cursor, facets=()))
        yield [hit.record for hit in page.hits]
        if page.next_cursor is None:
            return
        cursor = page.next_cursor
        left = None if left is None else left - len(page.hits)
