"""Subscribers of an installation: their subscriptions in its store, and a receiver of their webhooks."""

import base64
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.subscription import Subscription
from stream.alerts.delivery.desks import DeliveryDesks
from stream.app import open_documents, open_outlet
from stream.broker.port import Outgoing
from stream.broker.topics import SUBSCRIPTIONS
from stream.settings import Settings
from tests.alerts.builders import subscription

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Came:
    """One request as it came, and what it was answered."""

    path: str
    headers: dict[str, str]
    body: bytes
    status: str

    @property
    def key(self) -> str:
        """The idempotency key."""
        return self.headers["webhook-id"]

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)["data"]
        return found


@dataclass(frozen=True)
class Receiver:
    """A receiver in a process of its own."""

    port: int
    file: Path

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def came(self) -> list[Came]:
        """All requests so far, in their order; a line without its end is still being written."""
        text = self.file.read_text() if self.file.exists() else ""
        lines = [line for line in text.splitlines(keepends=True) if line.endswith("\n")]
        return [Came(**each | {"body": base64.b64decode(each["body"])}) for each in map(json.loads, lines)]


@contextmanager
def receiving(folder: Path) -> Iterator[Receiver]:
    """A receiver, until this is left."""
    file = folder / "came.jsonl"
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.receiver_process", str(file)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if process.stdout is None:
                raise TypeError("its output was asked for")
            yield Receiver(int(process.stdout.readline()), file)
        finally:
            process.kill()


@asynccontextmanager
async def desks(settings: Settings) -> AsyncIterator[DeliveryDesks]:
    """What the installation keeps of subscriptions, alerts and deliveries."""
    async with open_documents(settings) as documents:
        yield DeliveryDesks.on(documents)


async def subscribe(settings: Settings, subscription_id: str, **wishes: Any) -> Subscription:
    """A subscription from now on: written to the store, and then told to all workers by the topic."""
    now = datetime.now(UTC)
    moments = {"created_at": now, "changed_at": now, "since": now}
    made = subscription(subscription_id, **moments | {"fold_minutes": 0} | wishes)
    async with desks(settings) as kept:
        await kept.secrets.fit(made.id, tuple(each.id for each in made.channels if each.kind == "webhook"))
        await kept.subscriptions.create(made)
        await kept.subscriptions.settle()
    if not settings.broker.embedded:
        async with open_outlet(settings, 30) as outlet:
            value = made.model_dump_json().encode()
            await outlet.send(Outgoing(SUBSCRIPTIONS, made.id.encode(), value))
    return made
