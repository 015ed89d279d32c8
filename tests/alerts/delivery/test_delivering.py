"""Delivery as a whole: real receivers, the real store in a file, and workers that are killed."""

import asyncio
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from schemas.alert import Alert
from stream.alerts.delivery import delivering as module
from stream.alerts.delivery.delivering import delivering
from stream.alerts.delivery.desks import DeliveryDesks
from stream.alerts.delivery.made import delivery_id
from stream.errors import SettingsError
from stream.settings import load_settings
from stream.store.documents import Documents
from stream.store.embedded.documents import EmbeddedDocuments
from tests.agents.fakes import FakeOutlet
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import alert, hook
from tests.alerts.delivery.receiver import Receiver, Request, answering, listening

ROOT = Path(__file__).parents[3]


@pytest.fixture
async def documents(tmp_path: Path) -> AsyncIterator[Documents]:
    documents = EmbeddedDocuments(tmp_path / "store.db")
    await documents.setup()
    yield documents
    await documents.close()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with listening() as receiver:
        yield receiver


async def until(met: Callable[[], Awaitable[bool]], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not await met():  # noqa: ASYNC110 - another process does it, which sets no event
            await asyncio.sleep(0.05)


async def subscribed(documents: Documents, receiver: Receiver) -> DeliveryDesks:
    desks = DeliveryDesks.on(documents)
    await desks.subscriptions.create(subscription(channels=(hook(receiver.url()),)))
    await desks.secrets.fit("s1", ("c1",))
    return desks


async def test_a_mail_server_that_cannot_be_one_is_said_before_anything_begins(documents: Documents) -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_MAIL"):
        async with delivering(load_settings(mail="smtp.example.org"), documents, FakeOutlet()):
            pass


async def test_without_leave_this_machine_is_not_reached(
    documents: Documents, receiver: Receiver, tmp_path: Path
) -> None:
    desks = await subscribed(documents, receiver)
    async with delivering(load_settings(data=tmp_path), documents, FakeOutlet()) as planner:
        await planner.plan(alert())

        async def tried() -> bool:
            held = await desks.deliveries.get(delivery_id("a1", "c1"))
            return held is not None and held.model.attempts_made == 1

        await until(tried, 5)
    held = await desks.deliveries.get(delivery_id("a1", "c1"))
    assert held is not None
    assert "FRONTWIRE_ALLOW_PRIVATE_TARGETS" in str(held.model.attempts[0].error)
    assert receiver.connections == 0


async def test_a_loop_that_a_bug_ends_is_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AFTER_A_BUG", 0.01)
    begun, thrice = 0, asyncio.Event()

    async def run() -> None:
        nonlocal begun
        begun += 1
        if begun > 2:
            thrice.set()
        raise KeyError("colour")

    task = asyncio.create_task(module._kept_running(run))
    await asyncio.wait_for(thrice.wait(), 10)
    task.cancel()


async def test_an_alert_arrives_within_a_moment_signed_and_once(
    documents: Documents, receiver: Receiver, tmp_path: Path
) -> None:
    desks = await subscribed(documents, receiver)
    settings = load_settings(data=tmp_path, allow_private_targets="127.0.0.1")
    async with delivering(settings, documents, FakeOutlet()) as planner:
        await desks.alerts.create(alert())
        for _ in range(3):
            await planner.plan(alert())

        async def arrived() -> bool:
            return bool(receiver.requests)

        await until(arrived, 0.5)
        await asyncio.sleep(1.2)
    (request,) = receiver.requests
    (secret,) = (await desks.secrets.fit("s1", ("c1",))).of_webhook("c1", alert().at)
    assert Webhook(secret).verify(request.body, request.headers)["data"]["id"] == "a1"


async def test_of_killed_workers_and_receivers_that_fail_at_random_nothing_is_lost(
    documents: Documents, receiver: Receiver, tmp_path: Path
) -> None:
    chance = random.Random(7)  # noqa: S311 - the same moods at each run

    async def moody(request: Request) -> bytes:
        failed = chance.random() < 0.2
        return await answering("500 Internal Server Error" if failed else "204 No Content")(request)

    receiver.answer = moody
    desks = await subscribed(documents, receiver)
    alerts = [alert(f"a{number}", at=datetime.now(UTC)) for number in range(60)]
    for one in alerts:
        await desks.alerts.create(one)
    (tmp_path / "alerts.jsonl").write_text("\n".join(each.model_dump_json() for each in alerts))

    async def all_delivered() -> bool:
        return await desks.deliveries.count({"state": "delivered"}) == len(alerts)

    for life in (0.9, 1.2, 1.5, 60):
        worker = await _worker(tmp_path)
        try:
            await until(all_delivered, life)
        except TimeoutError:
            assert life < 60, "not all was delivered"
        finally:
            worker.kill()
            await worker.wait()
    assert {request.headers["webhook-id"] for request in receiver.requests} == _keys(alerts)


async def _worker(folder: Path) -> asyncio.subprocess.Process:
    """A worker that has begun to deliver, or would soon."""
    program = [sys.executable, "-m", "tests.alerts.delivery.killed_worker", str(folder)]
    return await asyncio.create_subprocess_exec(*program, cwd=ROOT)


def _keys(alerts: list[Alert]) -> set[str]:
    return {delivery_id(one.id, "c1") for one in alerts}
