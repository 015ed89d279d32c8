"""How often a subscription would have fired of late, with examples: asked before it is saved."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from schemas.alert import Reason
from schemas.subscription import Wanted
from stream.alerts.matching.axis import Axes
from stream.alerts.matching.conditions import reasons_for
from stream.alerts.matching.facts import facts_of
from stream.alerts.narrowing import MONTH, MOST_QUERIES, queries
from stream.enrich.asked_place import PlaceNames
from stream.store.moments import last_moment
from stream.store.port import Record, Store
from stream.store.query import Query
from stream.store.searchable import is_struck

WEEK = timedelta(days=7)
EXAMPLES = 3
MOST_READ = 2_000  # records, some 0.5 s on the embedded store; what is beyond is not looked at
# Bulletins, those stored last, that are looked through for ones that state no time of publication.
LATEST = 200


@dataclass(frozen=True, slots=True)
class Example:
    """A record that would have fired, why, and when: published, or received where that is not stated."""

    record: Record
    reasons: tuple[Reason, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Preview:
    """How many records published in the last 7 and 30 days would have fired, before any folding.

    `at_least`: more than could be read might match, so the true numbers may be higher. `examples` are the
    newest ones.
    """

    week: int
    month: int
    at_least: bool
    examples: tuple[Example, ...]


async def preview(wanted: Wanted, store: Store, names: PlaceNames, now: datetime) -> Preview:
    """What would have fired up to `now`; the store narrows, the matcher's own conditions decide.

    Words are searched as the store searches them; on a server without English stemming a plural there hides
    from the singular. Records whose time of publication is unknown count by when their bulletin came, of the
    latest bulletins alone. May raise StoreUnavailableError.
    """
    axes, past = Axes(names), _Past(wanted, store, now)
    fired: list[Example] = []
    async for record, at in past.records():
        reasons = reasons_for(wanted, facts_of(record, axes))
        if reasons is not None:
            fired.append(Example(record, reasons, at))
    fired.sort(key=lambda example: example.at, reverse=True)
    week = sum(example.at >= now - WEEK for example in fired)
    return Preview(week, len(fired), past.is_cut_short, tuple(fired[:EXAMPLES]))


class _Past:
    """What was published of late and may fire, each record once."""

    def __init__(self, wanted: Wanted, store: Store, now: datetime) -> None:
        self._wanted = wanted
        self._store = store
        self._now = now
        self._read: set[str] = set()
        self.is_cut_short = False

    async def records(self) -> AsyncIterator[tuple[Record, datetime]]:
        """Records with their times; no more of them where `is_cut_short`."""
        async for record in self._dated():
            if record.published_at is not None:
                yield record, last_moment(record.published_at)
        publishers = tuple(dict.fromkeys(self._wanted.publishers))
        for publisher in publishers if 0 < len(publishers) <= MOST_QUERIES else (None,):
            async for record, at in self._undated(publisher):
                yield record, at

    async def _dated(self) -> AsyncIterator[Record]:
        for query in queries(self._wanted, self._now):
            async for record in _found(query, self._store):
                if record.id in self._read:
                    continue
                if len(self._read) == MOST_READ:
                    self.is_cut_short = True
                    return
                self._read.add(record.id)
                yield record

    async def _undated(self, publisher: str | None) -> AsyncIterator[tuple[Record, datetime]]:
        """The records whose time of publication is unknown, with when their bulletin came."""
        latest = await self._store.latest_bulletins(publisher, LATEST)
        for stored in latest:
            at = stored.received_at or stored.stored_at
            if stored.bulletin.published_at is not None or not self._now - MONTH <= at <= self._now:
                continue
            self.is_cut_short |= len(latest) == LATEST
            for record in await self._store.records_of(stored.bulletin.publisher, stored.bulletin.id):
                if record.published_at is None and not is_struck(record):
                    yield record, at


async def _found(query: Query, store: Store) -> AsyncIterator[Record]:
    """What a query finds, the newest first."""
    page = await store.search(query)
    while True:
        for hit in page.hits:
            yield hit.record
        if page.next_cursor is None:
            return
        page = await store.search(replace(query, cursor=page.next_cursor))
