import asyncio
from datetime import timedelta

from stream.alerts.delivery.hour_ledger import HourLedgers
from tests.alerts.delivery.builders import NOON
from tests.alerts.fakes import MemoryDocuments

ONE = NOON + timedelta(hours=1)


async def test_the_alert_after_the_last_is_not_among_them(documents: MemoryDocuments) -> None:
    ledgers = HourLedgers(documents)
    entered = [await ledgers.enter("s1", alert_id, ONE, 2) for alert_id in ("a", "b", "c", "d")]
    assert entered == [True, True, False, False]


async def test_an_alert_that_comes_again_takes_no_second_place(documents: MemoryDocuments) -> None:
    ledgers = HourLedgers(documents)
    entered = [await ledgers.enter("s1", alert_id, ONE, 2) for alert_id in ("a", "a", "b", "a", "c")]
    assert entered == [True, True, True, True, False]


async def test_each_subscription_and_hour_has_its_own(documents: MemoryDocuments) -> None:
    ledgers = HourLedgers(documents)
    assert await ledgers.enter("s1", "a", ONE, 1)
    assert await ledgers.enter("s2", "b", ONE, 1)
    assert await ledgers.enter("s1", "c", ONE + timedelta(hours=1), 1)
    assert not await ledgers.enter("s1", "d", ONE, 1)


async def test_many_at_once_take_no_more_places_than_there_are(documents: MemoryDocuments) -> None:
    ledgers = HourLedgers(documents)
    entered = await asyncio.gather(*(ledgers.enter("s1", f"a{n}", ONE, 5) for n in range(20)))
    assert sum(entered) == 5


async def test_past_hours_are_forgotten(documents: MemoryDocuments) -> None:
    ledgers = HourLedgers(documents)
    await ledgers.enter("s1", "a", NOON, 1)
    await ledgers.enter("s1", "b", ONE, 1)
    assert await ledgers.forget(ONE) == 1
    assert not await ledgers.enter("s1", "c", ONE, 1)
