"""An API over hand-written fakes that remember what they were asked."""

from collections.abc import AsyncIterator
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
from stream.store.query import Interval, Query

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

    async def setup(self) -> None:
        return None

    async def put(self, record_set: RecordSet) -> PutResult:
        raise NotImplementedError

    async def bulletin(self, publisher: str, bulletin_id: str) -> StoredBulletin | None:
        if (publisher, bulletin_id) != (BULLETIN.publisher, BULLETIN.id):
            return None
        return StoredBulletin(BULLETIN, 1, "1.0.0", None, 1, 1, (), (), ("a warning",), 0.25, NOW)

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
    """Has one receipt, for the bulletin of these tests."""

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
        raise NotImplementedError
        yield

    async def rejected_message(self, rejected_id: str) -> Rejected | None:
        raise NotImplementedError

    async def replay(self, message: Rejected) -> None:
        raise NotImplementedError


class FakePlaces:
    """Knows two places called Oktyabrsky, and Kyiv by two names."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        known = {
            "Oktyabrsky": [("geonames:1", 50.4, 36.4, 8_000), ("geonames:2", 55.6, 37.9, 90_000)],
            "Kiev": [("geonames:703448", 50.45, 30.52, 2_800_000)],
            "Kyiv": [("geonames:703448", 50.45, 30.52, 2_800_000)],
        }
        return tuple(
            GazetteerPlace(entity_id, name, lat, lon, "XX", None, None, "settlement", people, 1.0, row)
            for row, (entity_id, lat, lon, people) in enumerate(known.get(name, []))
        )


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
