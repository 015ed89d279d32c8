"""The store as the rest of Frontwire sees it: no word of Elasticsearch or SQL passes through here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, Protocol

from schemas.bulletin import Bulletin
from schemas.correction import Viewed
from schemas.entity import Mention
from schemas.front_event import FrontEvent
from schemas.record_set import RecordSet, Unclassified
from schemas.span import Span
from schemas.statement import Statement
from stream.store.query import Facet, Interval, Query

Record = Statement | FrontEvent
Views = Mapping[str, Viewed]
NO_VIEWS: Views = MappingProxyType({})


@dataclass(frozen=True)
class PutResult:
    """What became of a set: `stored`, or `superseded` because the store holds a later one.

    `revision` and `extractor_version` are those that the store holds now; the counts are what was written
    (0 when superseded) and how many records of the replaced set were `removed`.
    """

    outcome: Literal["stored", "superseded"]
    revision: int
    extractor_version: str
    statements: int = 0
    front_events: int = 0
    removed: int = 0


@dataclass(frozen=True)
class StoredBulletin:
    """A whole bulletin as it was put, and what its record set says beside the records.

    `received_at` is the time of the publisher's message, None where an older Frontwire read it; `stored_at`
    moves when the set is read anew.
    """

    bulletin: Bulletin
    schema_version: int
    extractor_version: str
    plain_body: str | None
    statements: int
    front_events: int
    unclassified: tuple[Unclassified, ...]
    entities: tuple[Mention, ...]
    warnings: tuple[str, ...]
    unclassified_share: float
    stored_at: datetime
    received_at: datetime | None


@dataclass(frozen=True)
class Hit:
    """A record that was found; `highlights` are the found words' code-point spans in `record.text`."""

    record: Record
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True)
class FacetValue:
    """One value of a facet: `value` goes into a query again, `label` is for people (a place's name)."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Page:
    """Some of the hits; `total` counts all of them. `next_cursor` is None on the last page.

    A page may hold fewer hits than its limit, or none, and still have a next one: what was withdrawn a moment
    ago is left out of it.
    """

    hits: tuple[Hit, ...]
    total: int
    next_cursor: str | None
    facets: Mapping[Facet, tuple[FacetValue, ...]]


@dataclass(frozen=True)
class TimeCount:
    """How many records begin in the interval from `start` (UTC) on."""

    start: datetime
    count: int


@dataclass(frozen=True)
class Health:
    """`ok`, `degraded` (answers, with copies or space missing) or `unavailable`; `detail` says what to do."""

    status: Literal["ok", "degraded", "unavailable"]
    detail: str


class Store(Protocol):
    """Keeps one record set a bulletin, the latest, and finds its records.

    Every method may raise StoreUnavailableError: wait and try again. Withdrawn and replaced records never
    show. What was put is found by id at once, by search within about a second.
    """

    async def setup(self) -> None:
        """Make indices or tables where they are missing; safe to repeat, also beside running writers."""
        ...

    async def put(self, record_set: RecordSet, views: Views = NO_VIEWS) -> PutResult:
        """Replace what the store has of this bulletin, unless that is of a later version.

        `views` has the records that an analyst corrected, by id, as they are to be seen: found by what the
        correction says, and given by every method but `stored_set`.

        A set of a withdrawn bulletin (`RecordSet.withdrawal`) takes every record back. The same set again
        gives the same state, and completes one that a crash left half written; so does any order of
        redelivery, from any number of writers. Record ids must be unique over all bulletins. Raises
        StoreRejectedError when the store refuses this very data.
        """
        ...

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        """The bulletin as it stands, or None when there is none or it was withdrawn."""
        ...

    async def stored_set(self, publisher: str, bulletin_id: str) -> RecordSet | None:
        """The set as it was put, before any correction; None where there is none or it was withdrawn.

        Raises StoreUnavailableError while another writer is amid replacing it.
        """
        ...

    async def latest_bulletins(
        self, publisher: str | None = None, limit: int = 50
    ) -> tuple[StoredBulletin, ...]:
        """The bulletins stored last, of one publisher or of all, the latest first.

        Withdrawn ones are left out. A bulletin is listed about a second after it was put.
        """
        ...

    async def record(self, record_id: str) -> Record | None:
        """One record as it was put, or its view where it has one; None when there is none (any more)."""
        ...

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        """All records of a bulletin in the order of its text; empty when there are none."""
        ...

    async def search(self, query: Query) -> Page:
        """The records that match, page by page: writes between two pages neither repeat nor skip a hit.

        Raises QueryError for a cursor of another query, or one whose ranking is no longer kept (relevance
        on Elasticsearch: five minutes after the page before).
        """
        ...

    async def counts_over_time(self, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
        """How many matching records begin in each hour, day, week (from Monday) or month of the clock asked.

        Oldest first, intervals without any left out; the query's limit, sort, cursor and facets play no part.
        """
        ...

    async def health(self) -> Health:
        """How the store is; never raises for a store that does not answer, but says so."""
        ...

    async def close(self) -> None:
        """Let go of connections; the store is of no use afterwards. Safe to repeat."""
        ...
