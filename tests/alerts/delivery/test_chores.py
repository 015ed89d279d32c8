import asyncio
from datetime import timedelta

from stream.alerts.delivery.chores import Chore, Chores
from stream.alerts.delivery.turns import Turns
from stream.errors import StoreUnavailableError
from tests.alerts.delivery.builders import Clock
from tests.alerts.fakes import MemoryDocuments

MINUTE = timedelta(minutes=1)


class Done:
    """Counts how often it was done; fails first where it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.times = 0
        self._failures = failures

    async def __call__(self) -> None:
        if self._failures:
            self._failures -= 1
            raise StoreUnavailableError("away")
        self.times += 1


def worker(documents: MemoryDocuments, clock: Clock, owner: str, *chores: Chore) -> Chores:
    return Chores(Turns(documents), chores, owner=owner, now=clock.now)


async def test_only_one_worker_does_them(documents: MemoryDocuments, clock: Clock) -> None:
    done = Done()
    chore = Chore("sweep", MINUTE, done)
    ann, bob = (worker(documents, clock, owner, chore) for owner in ("ann", "bob"))
    assert await asyncio.gather(ann.round(), bob.round()) == [True, False]
    assert done.times == 1


async def test_another_does_them_once_the_first_is_dead(documents: MemoryDocuments, clock: Clock) -> None:
    done = Done()
    chore = Chore("sweep", MINUTE, done)
    ann, bob = (worker(documents, clock, owner, chore) for owner in ("ann", "bob"))
    await ann.round()
    clock.move(seconds=61)
    assert (await bob.round(), done.times) == (True, 2)


async def test_each_is_done_again_when_its_time_has_come(documents: MemoryDocuments, clock: Clock) -> None:
    often, seldom = Done(), Done()
    ann = worker(documents, clock, "ann", Chore("often", MINUTE, often), Chore("seldom", 10 * MINUTE, seldom))
    for _ in range(20):
        await ann.round()
        clock.move(seconds=30)
    assert (often.times, seldom.times) == (10, 1)


async def test_one_that_fails_is_tried_again_and_keeps_none_from_being_done(
    documents: MemoryDocuments, clock: Clock
) -> None:
    failing, other = Done(failures=2), Done()
    ann = worker(documents, clock, "ann", Chore("failing", MINUTE, failing), Chore("other", MINUTE, other))
    for _ in range(3):
        await ann.round()
        clock.move(seconds=5)
    assert (failing.times, other.times) == (1, 1)
