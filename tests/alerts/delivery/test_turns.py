from datetime import timedelta

from stream.alerts.delivery.turns import Turns
from tests.alerts.delivery.builders import Clock
from tests.alerts.fakes import MemoryDocuments

MINUTE = timedelta(minutes=1)


async def test_nobody_else_takes_a_turn_before_it_is_over(documents: MemoryDocuments, clock: Clock) -> None:
    turns = Turns(documents)
    assert await turns.take("chores", "ann", clock.now(), MINUTE)
    assert not await turns.take("chores", "bob", clock.now(), MINUTE)
    clock.move(seconds=59)
    assert not await turns.take("chores", "bob", clock.now(), MINUTE)
    clock.move(seconds=1)
    assert await turns.take("chores", "bob", clock.now(), MINUTE)
    assert not await turns.take("chores", "ann", clock.now(), MINUTE)


async def test_who_has_it_may_prolong_it(documents: MemoryDocuments, clock: Clock) -> None:
    turns = Turns(documents)
    assert await turns.take("chores", "ann", clock.now(), MINUTE)
    clock.move(seconds=50)
    assert await turns.take("chores", "ann", clock.now(), MINUTE)
    clock.move(seconds=50)
    assert not await turns.take("chores", "bob", clock.now(), MINUTE)
