import asyncio

import pytest

from agents.patience import Patience, PatientOutlet, PatientStore
from schemas.bulletin import Bulletin
from stream.broker.port import Outgoing
from stream.errors import (
    BrokerUnavailableError,
    MessageTooLargeError,
    StoreRejectedError,
    StoreUnavailableError,
)
from tests.agents.fakes import FakeOutlet, FakeStore, read_nothing

RECORD_SET = read_nothing(Bulletin(id="1", publisher="tribune", revision=3, body="The road was open."))
MESSAGE = Outgoing("frontwire.records", b"tribune/1", b"{}")


class Clock:
    """Notes how long was slept instead of sleeping."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


async def test_what_waiting_does_not_mend_comes_through_at_once() -> None:
    clock = Clock()
    with pytest.raises(MessageTooLargeError):
        await PatientOutlet(FakeOutlet(MessageTooLargeError("no")), Patience(clock.sleep)).send(MESSAGE)
    with pytest.raises(StoreRejectedError):
        await PatientStore(FakeStore(StoreRejectedError("no")), Patience(clock.sleep)).put(RECORD_SET)
    assert clock.slept == []


async def test_an_outage_of_the_broker_is_waited_out() -> None:
    clock, outlet = Clock(), FakeOutlet(*[BrokerUnavailableError("away")] * 3)
    await PatientOutlet(outlet, Patience(clock.sleep)).send(MESSAGE)
    assert outlet.sent == [MESSAGE]
    assert len(clock.slept) == 3


async def test_an_outage_of_the_store_is_waited_out_with_pauses_of_at_most_ten_seconds() -> None:
    clock, store = Clock(), FakeStore(*[StoreUnavailableError("away")] * 200)
    await PatientStore(store, Patience(clock.sleep)).put(RECORD_SET)
    assert store.put_sets == [RECORD_SET]
    assert 0.1 <= clock.slept[0] <= 0.2
    assert all(5 <= pause <= 10 for pause in clock.slept[10:])


async def test_a_cancellation_ends_the_pause() -> None:
    store = FakeStore(*[StoreUnavailableError("away")] * 200)
    waiting = asyncio.ensure_future(PatientStore(store, Patience()).put(RECORD_SET))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert store.put_sets == []
