"""The whole API behind its gate, over fakes, with keys on a real file."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from limits import parse

from stream.alerts.managing.office import Office
from stream.api.access.guarding import Access, guard_api
from stream.api.alerting import add_alerting
from stream.api.app import create_api
from stream.api.services import Services
from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey
from stream.keys.token import Token
from stream.store.port import Page
from stream.store.query import Query
from tests.alerts.delivery.builders import Clock
from tests.alerts.managing.offices import Announced, opened_office
from tests.api.conftest import FakeIntake, FakeLedger, FakePlaces, FakeStore
from tests.keys.builders import desk_at, made


class OnePage(FakeStore):
    """Finds all there is at once, so that an export ends."""

    async def search(self, query: Query) -> Page:
        return replace(await super().search(query), next_cursor=None)


class Guarded:
    """Makes applications that differ in how they are open, and keys for them."""

    def __init__(self, desk: KeyDesk, office: Office, clock: Clock, intake: FakeIntake) -> None:
        self.desk = desk
        self.clock = clock
        self._office = office
        self._intake = intake

    def app(
        self,
        *,
        keys: bool = True,
        rate: str | None = None,
        origins: tuple[str, ...] = (),
        more: Callable[[FastAPI], object] = lambda _: None,
    ) -> FastAPI:
        services = Services(OnePage(), self._intake, FakeLedger(), FakePlaces(), max_body=1024)
        app = create_api(services)
        add_alerting(app, self._office)
        more(app)
        access = Access(
            self.desk if keys else None, parse(rate) if rate else None, origins, now=self.clock.now
        )
        guard_api(app, access)
        return app

    @asynccontextmanager
    async def client(self, **how: Any) -> AsyncIterator[AsyncClient]:
        transport = ASGITransport(self.app(**how), raise_app_exceptions=False)
        async with AsyncClient(transport=transport, base_url="http://frontwire") as client:
            yield client

    async def key(self, *scopes: str, **more: Any) -> tuple[ApiKey, Token]:
        return await made(self.desk, *scopes, now=self.clock.now(), **more)


def bearer(token: Token) -> dict[str, str]:
    return {"Authorization": f"Bearer {token.text}"}


@pytest.fixture
async def guarded(tmp_path: Path, intake: FakeIntake) -> AsyncIterator[Guarded]:
    clock, file = Clock(), tmp_path / "store.db"
    async with opened_office(file, clock, Announced()) as office, desk_at(file) as desk:
        yield Guarded(desk, office, clock, intake)


@pytest.fixture
async def client(guarded: Guarded) -> AsyncIterator[AsyncClient]:
    """Keys are required, nothing else."""
    async with guarded.client() as client:
        yield client
