"""The settings decide how a worker hears of changes; whichever way, a change counts within two seconds."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from schemas.subscription import Subscription
from stream.settings import load_settings
from stream.store.embedded.documents import EmbeddedDocuments
from stream.worker import open_alert as opening
from stream.worker.open_alert import open_alert
from tests.alerts.managing.offices import FewPlaces

if TYPE_CHECKING:
    from agents.receipts import Receipts
    from stream.broker.port import Outlet

SERVER, FILE = "http://127.0.0.1:1", "sqlite:////nowhere/store.db"
KAFKA = "kafka://127.0.0.1:1"
SEEN_BY_A_SEARCH = 1.0  # seconds until a search of the server sees a write
IN_FORCE_WITHIN = 2.0


class FakeFollower:
    """Remembers how it was to follow."""

    def __init__(self, every: float) -> None:
        self.every = every
        self.ways: list[str] = []

    async def look(self) -> int:
        return 0

    async def run(self) -> None:
        self.ways.append("looks")

    async def listen(self, _changes: Callable[[], AsyncIterator[Subscription]]) -> None:
        self.ways.append("listens")


@pytest.mark.parametrize(
    ("store", "broker", "ways"),
    [
        (FILE, KAFKA, ["looks"]),
        (FILE, "", ["looks"]),
        (SERVER, "", ["looks"]),
        (SERVER, KAFKA, ["looks", "listens"]),
    ],
)
async def test_a_worker_looks_often_enough_and_listens_where_others_send(
    store: str, broker: str, ways: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[FakeFollower] = []

    def follower(_book: object, _desk: object, every: float, _now: object) -> FakeFollower:
        made.append(FakeFollower(every))
        return made[-1]

    documents = EmbeddedDocuments(tmp_path / "store.db")
    monkeypatch.setattr(opening, "open_documents", lambda _: nullcontext(documents))
    monkeypatch.setattr(opening, "open_names", lambda _: FewPlaces())
    monkeypatch.setattr(opening, "Follower", follower)
    monkeypatch.setenv("FRONTWIRE_STORE", store)
    monkeypatch.setenv("FRONTWIRE_BROKER", broker)
    async with open_alert(load_settings(), cast("Outlet", None), cast("Receipts", None)):
        await asyncio.sleep(0)
    [one] = made
    assert one.every + (SEEN_BY_A_SEARCH if store == SERVER else 0) <= IN_FORCE_WITHIN
    assert one.ways == ways
    await documents.close()
