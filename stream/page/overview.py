"""Beside the results: when it was, and where; kept up with what arrives."""

from nicegui import ui

from schemas.front_event import FrontEvent
from stream.api.services import Services
from stream.page.asked import Asked
from stream.page.event_map import EventMap, Tiles
from stream.page.event_places import places_of
from stream.page.rendering import render
from stream.page.timeline import bars, coarser
from stream.search.asking import query_of
from stream.store.port import TimeCount
from stream.store.query import MAX_LIMIT, Interval


class Overview:
    """A timeline and a map of all that is asked for, not only of the cards that are shown."""

    def __init__(self, asked: Asked, services: Services, tiles: Tiles | None) -> None:
        self._asked = asked
        self._services = services
        self._timeline = ui.html("", sanitize=False)
        # Statements happen nowhere: a map of them alone would be empty.
        self._map = None if asked.kind == "statement" else EventMap(tiles)

    async def load(self) -> None:
        """Asks the store; raises FrontwireError where that fails."""
        counts, interval = await self._counts()
        drawn = bars(counts, interval, self._asked)
        most = max((bar.count for bar in drawn), default=0)
        self._timeline.set_content(render("timeline", bars=drawn, interval=interval, most=most))
        if self._map is not None:
            await self._load_map(self._map)

    async def _counts(self) -> tuple[tuple[TimeCount, ...], Interval]:
        query = query_of(self._asked.question(), self._asked.kind, self._services.places)
        counts = await self._services.store.counts_over_time(query, "day")
        wider = coarser(counts, "day")
        if wider is None:
            return counts, "day"
        return await self._services.store.counts_over_time(query, wider), wider

    async def _load_map(self, event_map: EventMap) -> None:
        query = query_of(self._asked.question(limit=MAX_LIMIT), "front_event", self._services.places)
        page = await self._services.store.search(query)
        events = [hit.record for hit in page.hits if isinstance(hit.record, FrontEvent)]
        await event_map.show(places_of(events), page.total - len(events))
