"""Frontwire as an operator runs it: real services, real processes, the command line."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import orjson

from schemas.receipt import FINAL_STAGES
from schemas.rejected import Rejected
from stream.app import open_intake, open_ledger, open_store
from stream.broker.port import Outcome
from stream.settings import Settings, load_settings
from stream.store.port import Record, Store

FRONTWIRE = [sys.executable, "-m", "stream.cli.main"]


@dataclass(frozen=True)
class Installation:
    """One broker and one store; `folder` holds data, caches and logs."""

    broker: str
    store: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The environment of its processes."""
        others = {name: value for name, value in os.environ.items() if not name.startswith("FRONTWIRE_")}
        return others | {
            "FRONTWIRE_BROKER": self.broker,
            "FRONTWIRE_STORE": self.store,
            "FRONTWIRE_DATA": str(self.folder / "data"),
        }

    @property
    def settings(self) -> Settings:
        """The same, for the parts that tests use in their own process."""
        return load_settings(broker=self.broker, store=self.store, data=self.folder / "data")

    def run(self, *arguments: str | Path, **variables: str) -> "subprocess.CompletedProcess[str]":
        """One command to its end, with these variables beside the installation's own."""
        return subprocess.run(
            [*FRONTWIRE, *map(str, arguments)],
            env=self.environment | variables,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    @contextmanager
    def worker(self, *arguments: str, **variables: str) -> "Iterator[subprocess.Popen[bytes]]":
        """A worker, ended by SIGTERM when this is left unless it has ended before."""
        with (self.folder / "worker.log").open("ab") as log:
            process = subprocess.Popen(
                [*FRONTWIRE, "worker", *arguments],
                env=self.environment | variables,
                stderr=log,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            end(process)

    @asynccontextmanager
    async def opened_store(self) -> AsyncIterator[Store]:
        async with open_store(self.settings) as store:
            yield store

    async def publish(
        self, messages: Sequence[tuple[str, bytes | None]], settled: float | None = 240
    ) -> dict[str, Outcome]:
        """Publishes all; with `settled` (seconds) waits for the last word on each key, and gives it."""
        async with open_intake(self.settings) as intake, open_ledger(self.settings) as ledger:
            if settled is None:
                await asyncio.gather(*(intake.publish(key, value) for key, value in messages))
                return {}
            async with ledger.outcomes() as outcomes, asyncio.timeout(settled):
                await asyncio.gather(*(intake.publish(key, value) for key, value in messages))
                return await last_words(outcomes, {key for key, _ in messages})

    async def records(self, publisher: str, bulletin_id: str) -> tuple[Record, ...]:
        async with self.opened_store() as store:
            return await store.records_of(publisher, bulletin_id)


async def last_words(
    outcomes: AsyncIterator[Outcome], keys: set[str], words: dict[str, Outcome] | None = None
) -> dict[str, Outcome]:
    """For each bulletin key the receipt that says it is stored or superseded, or its rejection.

    They are filled into `words` where it is given, so that another task sees how far it got.
    """
    words = {} if words is None else words
    async for outcome in outcomes:
        if isinstance(outcome, Rejected):
            words[(outcome.key or b"").decode("utf-8", "replace")] = outcome
        elif outcome.stage in FINAL_STAGES:
            words[f"{outcome.publisher}/{outcome.bulletin_id}"] = outcome
        if keys <= words.keys():
            break
    return words


def message(publisher: str, bulletin_id: str, **fields: object) -> tuple[str, bytes]:
    """A bulletin as key and value."""
    bulletin = {"publisher": publisher, "id": bulletin_id} | fields
    return f"{publisher}/{bulletin_id}", orjson.dumps(bulletin)


def end(process: "subprocess.Popen[bytes]", seconds: float = 30) -> float:
    """Ends a worker by SIGTERM; how many seconds it took. Raises where it took longer than allowed."""
    began = time.monotonic()
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        process.wait(seconds)
    return time.monotonic() - began


def children_of(pid: int) -> list[int]:
    """The process ids of its children."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in found]


def is_alive(pid: int) -> bool:
    """False as well for one that has ended and that nobody has waited for."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(condition: Callable[[], bool], seconds: float) -> float:
    """How long it took until the condition held; raises TimeoutError where it did not in time."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(0.05)
    return time.monotonic() - began
