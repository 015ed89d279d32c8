"""Offsets move by finished work alone, whatever happens to the app that reads."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count

import pytest

from agents.incoming import Incoming
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.intake import KafkaIntake
from stream.broker.topics import BULLETINS
from stream.worker.faust_app import SESSION_TIMEOUT, faust_app

PUBLISHERS = (f"effect-{number}" for number in count())


class Reader:
    """Processes the messages of one publisher; `seen` are the ids of those that it has begun with."""

    def __init__(
        self, connection: Connection, publisher: str, effect: Callable[[str], Awaitable[None]]
    ) -> None:
        self.seen: list[str] = []
        self.done: list[str] = []
        self._beginning = f"{publisher}/"
        self._effect = effect
        self.app = faust_app("split", connection, {BULLETINS: self._process})

    async def _process(self, message: Incoming) -> None:
        if message.bulletin.startswith(self._beginning):
            name = message.bulletin.removeprefix(self._beginning)
            self.seen.append(name)
            await self._effect(name)
            self.done.append(name)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        starting = asyncio.create_task(self.app.start())
        try:
            yield
        finally:
            await self.app.stop()
            starting.cancel()


async def at_once(_: str) -> None:
    """No work at all."""


async def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for sets no event
            await asyncio.sleep(0.05)


@pytest.fixture
def publisher() -> str:
    return next(PUBLISHERS)


async def publish(intake: KafkaIntake, publisher: str, number: int) -> set[str]:
    names = [str(one) for one in range(number)]
    for name in names:
        await intake.publish(f"{publisher}/{name}", b"{}")
    return set(names)


async def test_what_was_not_finished_comes_again_and_what_was_does_not(
    intake: KafkaIntake, connection: Connection, publisher: str
) -> None:
    names = await publish(intake, publisher, 40)

    async def stuck_at_the_tenth(_: str) -> None:
        if len(first.seen) == 10:
            await asyncio.Event().wait()

    first = Reader(connection, publisher, stuck_at_the_tenth)
    async with first.running():
        await until(lambda: len(first.seen) == 10)
        # Offsets are committed each second, and when it ends if the group's coordinator answers just then.
        await asyncio.sleep(3)
    second = Reader(connection, publisher, at_once)
    async with second.running():
        await until(lambda: set(first.done) | set(second.done) == names)
    assert len(first.done) == 9
    assert sorted(second.done) == sorted(names - set(first.done))


async def test_an_error_in_the_work_ends_the_app_and_loses_nothing(
    intake: KafkaIntake, connection: Connection, publisher: str
) -> None:
    names = await publish(intake, publisher, 20)

    async def failing_at_the_fifth(_: str) -> None:
        if len(first.seen) == 5:
            raise RuntimeError("out of order")

    first = Reader(connection, publisher, failing_at_the_fifth)
    async with first.running():
        await asyncio.wait_for(first.app.wait_until_stopped(), 60)
        await asyncio.sleep(1)
        assert len(first.seen) == 5  # and not on with the next one
    second = Reader(connection, publisher, at_once)
    async with second.running():
        await until(lambda: set(first.done) | set(second.done) == names)
    assert first.seen[-1] in second.done


async def test_work_longer_than_the_session_keeps_its_partition(
    intake: KafkaIntake, connection: Connection, publisher: str
) -> None:
    names = await publish(intake, publisher, 20)

    async def long_at_the_fifth(_: str) -> None:
        if len(only.seen) == 5:
            await asyncio.sleep(2 * SESSION_TIMEOUT)

    only = Reader(connection, publisher, long_at_the_fifth)
    async with only.running():
        await until(lambda: set(only.done) == names)
    assert sorted(only.done) == sorted(names)


async def test_a_backlog_is_worked_off_as_fast_as_the_work_goes(
    intake: KafkaIntake, connection: Connection, publisher: str
) -> None:
    large = os.urandom(300_000)  # one fetch brings three or four, as it does of sets
    for _ in range(60):
        await intake.publish(f"{publisher}/one-partition", large)

    async def short(_: str) -> None:
        await asyncio.sleep(0.005)

    only = Reader(connection, publisher, short)
    async with only.running():
        await until(lambda: len(only.seen) > 0)
        # A second; 15 where each time that the buffer is full costs one.
        await until(lambda: len(only.done) == 60, seconds=7)


async def test_a_second_reader_takes_its_share_while_the_first_is_at_work(
    intake: KafkaIntake, connection: Connection, publisher: str
) -> None:
    names = await publish(intake, publisher, 200)

    async def slow(_: str) -> None:
        await asyncio.sleep(5 if len(first.seen) == 5 else 0.05)

    first, second = Reader(connection, publisher, slow), Reader(connection, publisher, slow)
    async with first.running():
        await until(lambda: len(first.seen) == 5)
        async with second.running():
            await until(lambda: set(first.done) | set(second.done) == names)
    assert second.done
    assert len(first.done) + len(second.done) <= len(names) + 8  # one a partition, and what was not committed
