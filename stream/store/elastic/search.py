"""Searching: newest first goes by a hit's own values; relevance by a snapshot, because scores move."""

from contextlib import suppress
from typing import Any

from elasticsearch import AsyncElasticsearch, BadRequestError, NotFoundError

from stream.errors import FrontwireError
from stream.store.cursor import Cursor, read_cursor, write_cursor
from stream.store.elastic.failures import cause_of, translated
from stream.store.elastic.gate import Gates
from stream.store.elastic.names import Names
from stream.store.elastic.queries import (
    HIGHLIGHT,
    MOST_RELEVANT_FIRST,
    NEWEST_FIRST,
    facets,
    matching,
    over_time,
)
from stream.store.elastic.sources import record_of
from stream.store.marks import spans_of_marks
from stream.store.moments import of_milliseconds
from stream.store.port import FacetValue, Hit, Page, Record, TimeCount
from stream.store.query import Facet, Interval, Query, QueryError
from stream.store.searchable import searchable

SNAPSHOT_KEPT = "5m"  # from page to page; the port's docstring tells it
SHOWN_FIELDS = ["record", "view", "record_id", "bulletin_key"]


class Searching:
    """Answers queries over both kinds of record."""

    def __init__(self, client: AsyncElasticsearch, names: Names) -> None:
        self._client = client
        self._names = names
        self._gates = Gates(client, names)

    async def page(self, query: Query) -> Page:
        """The page that the query's cursor leads to."""
        cursor = read_cursor(query)
        request = _page_request(query, cursor)
        snapshot = cursor.snapshot if cursor else None
        if query.sort == "relevance" and snapshot is None:
            answer = await self._search_new_snapshot(request, query)
        else:
            answer = await self._search(request, query, snapshot)
        hits: list[dict[str, Any]] = answer["hits"]["hits"]
        more = len(hits) > query.limit
        shown = hits[: query.limit]
        if "pit_id" in answer and not more:
            await self._close_snapshot(answer["pit_id"])
        after = _cursor(shown[-1]["sort"], answer.get("pit_id")) if more else None
        return Page(
            hits=await self._still_there(shown),
            total=answer["hits"]["total"]["value"],
            next_cursor=write_cursor(query, after) if after else None,
            facets={
                facet: _facet_values(facet, answer["aggregations"][facet]["buckets"])
                for facet in (() if cursor else query.facets)
            },
        )

    async def counts_over_time(self, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
        """Counts by interval."""
        request = {"query": matching(query), "size": 0, "aggs": {"times": over_time(query, interval)}}
        answer = await self._search(request, query, snapshot=None)
        buckets = answer["aggregations"]["times"]["buckets"]
        return tuple(TimeCount(of_milliseconds(each["key"]), each["doc_count"]) for each in buckets)

    async def _search_new_snapshot(self, request: dict[str, Any], query: Query) -> dict[str, Any]:
        """The first page of a ranking; when that fails, no cursor leads to the snapshot, so it is closed."""
        snapshot = await self._open_snapshot(query)
        try:
            return await self._search(request, query, snapshot)
        except BaseException:
            # If closing fails, too, the server does it after 5 minutes, and the search's error is the news.
            with suppress(FrontwireError):
                await self._close_snapshot(snapshot)
            raise

    async def _search(self, request: dict[str, Any], query: Query, snapshot: str | None) -> dict[str, Any]:
        where: dict[str, Any] = {"index": self._indices(query), "allow_partial_search_results": False}
        if snapshot:
            where = {"pit": {"id": snapshot, "keep_alive": SNAPSHOT_KEPT}}
        with translated("searching"):
            try:
                return dict(await self._client.search(**where, **request))
            except BadRequestError as error:
                reason = cause_of(error.body).get("reason")
                raise QueryError(
                    f"Elasticsearch refuses the query ({reason}): ask for less at once"
                ) from error
            except NotFoundError as error:
                if not snapshot:
                    raise
                raise QueryError(
                    f"cursor has expired: a ranking is kept for {SNAPSHOT_KEPT} after its last page. Search "
                    "again without a cursor, or sort by newest, whose cursors do not expire"
                ) from error

    def _indices(self, query: Query) -> list[str]:
        if query.kind:
            return [self._names.of_kind(query.kind)]
        return [self._names.statements, self._names.front_events]

    async def _open_snapshot(self, query: Query) -> str:
        with translated("searching"):
            answer = await self._client.open_point_in_time(
                index=self._indices(query), keep_alive=SNAPSHOT_KEPT, allow_partial_search_results=False
            )
        snapshot: str = answer["id"]
        return snapshot

    async def _close_snapshot(self, snapshot: str) -> None:
        with translated("searching"):
            await self._client.close_point_in_time(id=snapshot)

    async def _still_there(self, hits: list[dict[str, Any]]) -> tuple[Hit, ...]:
        """The hits that their bulletins still have: an index, and a snapshot more so, shows what was."""
        gates = await self._gates.read(sorted({hit["_source"]["bulletin_key"] for hit in hits}))
        shown = (
            hit
            for hit in hits
            if (gate := gates.get(hit["_source"]["bulletin_key"])) and gate.shows(hit["_source"]["record_id"])
        )
        return tuple(_hit(hit) for hit in shown)


def _page_request(query: Query, cursor: Cursor | None) -> dict[str, Any]:
    request: dict[str, Any] = {
        "query": matching(query),
        "sort": MOST_RELEVANT_FIRST if query.sort == "relevance" else NEWEST_FIRST,
        "size": query.limit + 1,
        "track_total_hits": True,
        "source_includes": SHOWN_FIELDS,
    }
    if query.text:
        request["highlight"] = HIGHLIGHT
    if cursor:
        return request | {"search_after": _search_after(cursor)}
    return request | {"aggs": facets(query)}


def _cursor(sort: list[Any], snapshot: str | None) -> Cursor:
    """From a hit's sort values: a snapshot puts the score before when and id, and the hit's place after."""
    if snapshot is None:
        return Cursor(*sort)
    score, newest_at, record_id, place = sort
    return Cursor(newest_at, record_id, score, snapshot, place)


def _search_after(cursor: Cursor) -> list[Any]:
    if cursor.snapshot is None:
        return [cursor.newest_at, cursor.record_id]
    return [cursor.score, cursor.newest_at, cursor.record_id, cursor.place]


def _hit(hit: dict[str, Any]) -> Hit:
    record = record_of(hit["_source"])
    marked = hit.get("highlight", {}).get("text", [])
    return Hit(record, spans_of_marks(marked[0], record.text) if marked else ())


def _facet_values(facet: Facet, buckets: list[dict[str, Any]]) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(each["key"], _place_name(each) if facet == "place" else each["key"], each["doc_count"])
        for each in buckets
    )


def _place_name(bucket: dict[str, Any]) -> str:
    """What the newest record calls the place."""
    (newest,) = bucket["newest"]["hits"]["hits"]
    record: Record = record_of(newest["_source"])
    return next(place.name for place in searchable(record).places if place.entity_id == bucket["key"])
