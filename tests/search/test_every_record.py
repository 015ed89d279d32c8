"""All that a query finds, page by page."""

import pytest

from stream.search.every_record import pages_of
from stream.store.port import Hit, Page, Record
from stream.store.query import Query
from tests.store.builders import statement


class PagedStore:
    """Gives so many records on pages of three, and an empty page between the second and the third."""

    def __init__(self, records: int) -> None:
        self._records = [statement(f"s{number}") for number in range(records)]
        self.asked: list[Query] = []

    async def search(self, query: Query) -> Page:
        self.asked.append(query)
        at = int(float(query.cursor or 0))
        if query.cursor == "6.0":
            return Page((), len(self._records), "6", {})
        hits = tuple(Hit(record) for record in self._records[at : at + min(3, query.limit)])
        following = at + len(hits)
        cursor = "6.0" if following == 6 else str(following)
        return Page(hits, len(self._records), cursor if following < len(self._records) else None, {})


async def read(records: int, most: int | None = None) -> list[Record]:
    return [one async for page in pages_of(PagedStore(records), Query(), most) for one in page]  # type: ignore[arg-type] # only search is asked for


@pytest.mark.parametrize(
    ("records", "most", "read_in_all"),
    [(0, None, 0), (2, None, 2), (8, None, 8), (8, 4, 4), (8, 0, 0), (8, 100, 8)],
)
async def test_every_record_comes_once_up_to_the_most(
    records: int, most: int | None, read_in_all: int
) -> None:
    found = await read(records, most)
    assert [record.id for record in found] == [f"s{number}" for number in range(read_in_all)]


async def test_facets_are_not_counted_for_a_page_nobody_looks_at() -> None:
    store = PagedStore(4)
    async for _ in pages_of(store, Query(facets=("side",))):  # type: ignore[arg-type] # as above
        pass
    assert {query.facets for query in store.asked} == {()}
