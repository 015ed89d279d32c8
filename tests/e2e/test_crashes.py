"""A worker that dies loses nothing and doubles nothing, and takes its children along."""

import asyncio
import os
import signal
from contextlib import ExitStack

import pytest

from schemas.bulletin import Bulletin
from stream.app import open_ledger
from stream.broker.port import Outcome
from stream.enrich.open import open_reader
from stream.store.query import Query
from stream.worker.hops import HOPS
from tests.e2e.installation import (
    Installation,
    children_of,
    is_alive,
    last_words,
    message,
    wait_until,
)

BULLETINS = 500
KILLS = 4


def body_of(number: int) -> str:
    return (
        f"Kyiv, 3 March. “We hold road number {number},” Petro Lysenko, mayor of Izium, said.\n\n"
        f"Drones struck an oil depot in Poltava overnight, and {number % 7 + 2} civilians were injured."
    )


def expected(installation: Installation, publisher: str) -> dict[str, set[str]]:
    """The record ids of each bulletin, read here by the same rules."""
    read = open_reader(installation.settings.data).read
    return {
        str(number): {
            record.id
            for record in read(
                Bulletin(id=str(number), publisher=publisher, revision=1, body=body_of(number))
            ).records
        }
        for number in range(BULLETINS)
    }


async def progress(words: dict[str, Outcome], settled: int) -> None:
    """Waits until so many bulletins are settled: by the work done, for machines differ in speed."""
    async with asyncio.timeout(120):
        while len(words) < settled:  # noqa: ASYNC110 - a dict that another task fills announces nothing
            await asyncio.sleep(0.01)


async def test_kills_during_500_bulletins_lose_and_double_nothing(
    installation: Installation, publisher: str
) -> None:
    messages = [message(publisher, str(n), body=body_of(n), revision=1) for n in range(BULLETINS)]
    async with open_ledger(installation.settings) as ledger, ledger.outcomes() as outcomes:
        await installation.publish(messages, settled=None)
        words: dict[str, Outcome] = {}
        async with asyncio.TaskGroup() as group:
            settled = group.create_task(last_words(outcomes, {key for key, _ in messages}, words))
            for kill in range(1, KILLS + 1):
                with installation.worker() as worker:
                    await progress(words, kill * BULLETINS // (KILLS + 2))
                    assert not settled.done(), "the kill came too late: nothing was under way any more"
                    worker.send_signal(signal.SIGKILL)
                    worker.wait()
            with installation.worker():
                await asyncio.wait_for(settled, 400)
    assert {word.stage for word in words.values()} == {"indexed"}  # type: ignore[union-attr]
    wanted = expected(installation, publisher)
    assert sum(map(len, wanted.values())) >= 2 * BULLETINS
    async with installation.opened_store() as store:
        for bulletin_id, ids in wanted.items():
            found = [record.id for record in await store.records_of(publisher, bulletin_id)]
            assert sorted(found) == sorted(ids)
        await asyncio.sleep(2)  # search sees what was written within about a second
        page = await store.search(Query(publisher=publisher))
    assert page.total == sum(map(len, wanted.values()))


async def test_two_workers_share_the_partitions(installation: Installation, publisher: str) -> None:
    messages = [message(publisher, str(n), body=body_of(n), revision=1) for n in range(100)]
    with installation.worker(), installation.worker("--only", "split"):
        words = await installation.publish(messages, settled=200)
    assert {word.stage for word in words.values()} == {"indexed"}  # type: ignore[union-attr]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_outlives_its_worker(installation: Installation, number: signal.Signals) -> None:
    with ExitStack() as opened:
        worker = opened.enter_context(installation.worker("--workers", "2"))
        wait_until(lambda: len(children_of(worker.pid)) == 2 * len(HOPS), 30)
        children = children_of(worker.pid)
        os.kill(worker.pid, number)
        worker.wait(30)
        wait_until(lambda: not any(map(is_alive, children)), 2)


def test_a_hop_that_dies_is_started_again(installation: Installation) -> None:
    with installation.worker("--only", "index") as worker:
        wait_until(lambda: len(children_of(worker.pid)) == 1, 30)
        [first] = children_of(worker.pid)
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: bool(set(children_of(worker.pid)) - {first}), 30)
        assert worker.poll() is None
