"""An API over hand-written fakes that remember what they were asked."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from httpx import ASGITransport, AsyncClient

from schemas.bulletin import Bulletin
from schemas.front_event import Acled, Actor, FrontEvent
from schemas.receipt import Receipt
from schemas.record_set import RecordSet
from schemas.rejected import Rejected
from schemas.span import Span
from schemas.statement import Speaker, Statement
from stream.api.app import create_api
from stream.api.services import Services
from stream.broker.port import Outcome, Published
from stream.enrich.gazetteer.place import GazetteerPlace
from stream.store.port import FacetValue, Health, Hit, Page, PutResult, Record, StoredBulletin, TimeCount
from stream.store.query import MAX_LIMIT, Interval, Query
from tests.broker.embedded.builders import rejected

BULLETIN = Bulletin(id="2026/01/02", publisher="tribune", revision=3, body="“It holds,” Ada Ruiz said.")
NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)

STATEMENT = Statement(
    id="s1",
    bulletin_id=BULLETIN.id,
    publisher=BULLETIN.publisher,
    revision=3,
    published_at=None,
    url=None,
    text=BULLETIN.body,
    span=Span(start=0, end=len(BULLETIN.body)),
    mentions=(),
    certainty="stated",
    confidence=0.9,
    rule="test",
    content="It holds,",
    mode="direct",
    speaker=Speaker(name="Ada Ruiz", role=None, affiliation=None, kind="person", entity_id="person:ada-ruiz"),
    cue="said",
    via=None,
    venue=None,
    addressee=None,
    stated_at=None,
)
EVENT = FrontEvent(
    id="e1",
    bulletin_id=BULLETIN.id,
    publisher=BULLETIN.publisher,
    revision=3,
    published_at=None,
    url=None,
    text="Shells fell.",
    span=Span(start=0, end=12),
    mentions=(),
    certainty="stated",
    confidence=0.9,
    rule="test",
    event_type="shelling",
    acled=Acled(event_type="x", sub_event_type="y"),
    actor=Actor(name=None, side=None, unit=None),
    target=None,
    places=(),
    axis=None,
    weapons=(),
    casualties=None,
    occurred=None,
    outcome=None,
    source=None,
)


@dataclass
class FakeStore:
    """Finds what it was given, and remembers the queries; `failure` is raised by every search."""

    asked: list[Query] = field(default_factory=list)
    failure: Exception | None = None
    state: Health = field(default_factory=lambda: Health("ok", "all well"))
    empty: bool = False  # nothing fits any search but one for all statements

    async def setup(self) -> None:
        return None

    async def put(self, record_set: RecordSet) -> PutResult:
        raise NotImplementedError

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        if (publisher, bulletin_id) != (BULLETIN.publisher, BULLETIN.id):
            return None
        return StoredBulletin(BULLETIN, 1, "1.0.0", None, 1, 1, (), (), ("a warning",), 0.25, NOW, NOW)

    async def latest_bulletins(
        self, publisher: str | None = None, limit: int = 50
    ) -> tuple[StoredBulletin, ...]:
        stored = await self.bulletin(publisher or BULLETIN.publisher, BULLETIN.id)
        return (stored,)[:limit] if stored else ()

    async def record(self, record_id: str) -> Record | None:
        return {"s1": STATEMENT, "e1": EVENT}.get(record_id)

    async def records_of(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        del publisher, bulletin_id
        return (STATEMENT, EVENT)

    async def search(self, query: Query) -> Page:
        self.asked.append(query)
        if self.failure is not None:
            raise self.failure
        record = STATEMENT if query.kind == "statement" else EVENT
        if self.empty and query != Query(kind="statement", limit=MAX_LIMIT):
            return Page((), 0, None, {})
        facets = {name: (FacetValue("RU", "RU", 2),) for name in query.facets}
        return Page((Hit(record, (Span(start=1, end=3),)),), 7, "next", facets)

    async def counts_over_time(self, query: Query, interval: Interval) -> tuple[TimeCount, ...]:
        raise NotImplementedError

    async def health(self) -> Health:
        return self.state

    async def close(self) -> None:
        return None


@dataclass
class FakeIntake:
    """Keeps what was published."""

    published: list[tuple[str, bytes | None]] = field(default_factory=list)
    failure: Exception | None = None

    async def publish(self, key: str, value: bytes | None) -> Published:
        if self.failure is not None:
            raise self.failure
        self.published.append((key, value))
        return Published(key, 1_767_355_200_000)


class FakeLedger:
    """Has one receipt, for the bulletin of these tests, and a rejected message of another, `tribune/bad`."""

    async def receipts(self, publisher: str, bulletin_id: str) -> list[Receipt]:
        if (publisher, bulletin_id) != (BULLETIN.publisher, BULLETIN.id):
            return []
        return [
            Receipt(
                publisher=publisher,
                bulletin_id=bulletin_id,
                revision=3,
                stage="indexed",
                at=NOW,
                extractor_version="1.0.0",
                withdrawn=False,
                statements=1,
                front_events=1,
                unclassified_share=0.25,
                warnings=(),
                milliseconds=12.5,
            )
        ]

    def outcomes(self) -> AbstractAsyncContextManager[AsyncIterator[Outcome]]:
        @asynccontextmanager
        async def none() -> AsyncIterator[AsyncIterator[Outcome]]:
            raise NotImplementedError
            yield

        return none()

    async def rejected(self) -> AsyncIterator[Rejected]:
        yield rejected("worse", error="another one")
        yield rejected("bad", error="body: empty")

    async def rejected_message(self, rejected_id: str) -> Rejected | None:
        raise NotImplementedError

    async def replay(self, message: Rejected) -> None:
        raise NotImplementedError


class FakePlaces:
    """Knows two places called Oktyabrsky, Kyiv by two names, and Ukraine."""

    def __init__(self) -> None:
        self._all = [
            place(0, "geonames:1", "Oktyabrsky", (50.4, 36.4), 8_000),
            place(1, "geonames:2", "Oktyabrsky", (55.6, 37.9), 90_000),
            place(2, "geonames:703448", "Kyiv", (50.45, 30.52), 2_800_000),
            place(3, "geonames:690791", "Ukraine", (49.0, 32.0), 38_000_000)._replace(
                kind="country", country="UA"
            ),
        ]

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        return tuple(one for one in self._all if one.name == {"Kiev": "Kyiv"}.get(name, name))

    def by_id(self, entity_id: str) -> GazetteerPlace | None:
        return next((one for one in self._all if one.entity_id == entity_id), None)

    def containing(self, key: str) -> GazetteerPlace | None:
        return self._all[3] if key == "UA" else None

    def main_names(self) -> Iterator[str]:
        return (one.name for one in self._all)

    def at(self, row: int) -> GazetteerPlace:
        return self._all[row]


def place(row: int, entity_id: str, name: str, point: tuple[float, float], people: int) -> GazetteerPlace:
    return GazetteerPlace(entity_id, name, *point, "XX", None, None, "settlement", people, 1.0, row)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def intake() -> FakeIntake:
    return FakeIntake()


@pytest.fixture
async def client(store: FakeStore, intake: FakeIntake) -> AsyncIterator[AsyncClient]:
    services = Services(store=store, intake=intake, ledger=FakeLedger(), places=FakePlaces(), max_body=1024)
    transport = ASGITransport(create_api(services), raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://frontwire") as client:
        yield client
