"""The paths of subscribers over an office on a real file, served for real where events are streamed."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from stream.alerts.managing.office import Office
from stream.api.alerting import add_alerting
from stream.api.problems import answer_with_problems
from tests.alerts.delivery.builders import Clock
from tests.alerts.managing.offices import Announced, opened_office


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
async def office(file: Path, clock: Clock) -> AsyncIterator[Office]:
    async with opened_office(file, clock, Announced()) as office:
        yield office


def app_of(office: Office) -> FastAPI:
    app = FastAPI()
    answer_with_problems(app)
    add_alerting(app, office)
    return app


@pytest.fixture
async def client(office: Office) -> AsyncIterator[AsyncClient]:
    transport = ASGITransport(app_of(office), raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://frontwire") as client:
        yield client


@asynccontextmanager
async def served(office: Office) -> AsyncIterator[str]:
    """A server of its own on a port of its own: one replica."""
    bound = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app_of(office), log_config=None, timeout_graceful_shutdown=1))
    server.capture_signals = nullcontext  # type: ignore[method-assign] # the signals are pytest's
    running = asyncio.create_task(server.serve(sockets=[bound]))
    try:
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running
