"""Outages of store and broker are waited out, and a worker ends in time even during one."""

import asyncio
import time

import pytest

from schemas.receipt import Receipt
from stream.app import open_ledger
from stream.errors import BrokerUnavailableError
from tests.e2e.installation import Installation, end, last_words, message
from tests.services.service import Service

BODY = "Kyiv, 3 March. “The road is open,” Petro Lysenko, mayor of Izium, said."
OUTAGE = 20.0


async def until_kafka_has_found_itself(installation: Installation) -> None:
    """A broker that was frozen is fenced by its controller, which was frozen as well, for some seconds."""
    async with open_ledger(installation.settings) as ledger, asyncio.timeout(60):
        while True:
            try:
                await ledger.receipts("nobody", "nothing")
            except BrokerUnavailableError:
                await asyncio.sleep(1)
            else:
                return


@pytest.mark.parametrize("way", ["stop", "pause"])
async def test_an_outage_of_the_store_is_waited_out(
    installation: Installation, publisher: str, elastic_service: Service, way: str
) -> None:
    messages = [message(publisher, str(number), body=BODY) for number in range(30)]
    with installation.worker():
        await installation.publish([message(publisher, "before", body=BODY)])
        async with open_ledger(installation.settings) as ledger, ledger.outcomes() as outcomes:
            getattr(elastic_service, way)()
            try:
                await installation.publish(messages, settled=None)
                await asyncio.sleep(OUTAGE)
            finally:
                elastic_service.start() if way == "stop" else elastic_service.resume()
            words = await asyncio.wait_for(last_words(outcomes, {key for key, _ in messages}), 120)
    assert all(isinstance(word, Receipt) and word.stage == "indexed" for word in words.values())


async def test_a_worker_ends_in_time_while_the_store_is_away(
    installation: Installation, publisher: str, elastic_service: Service
) -> None:
    with installation.worker() as worker:
        await installation.publish([message(publisher, "before", body=BODY)])
        elastic_service.pause()
        try:
            await installation.publish([message(publisher, "during", body=BODY)], settled=None)
            await asyncio.sleep(5)
            assert end(worker, 30) < 30
        finally:
            elastic_service.resume()
    with installation.worker():
        word = (await installation.publish([message(publisher, "after", body=BODY)]))[f"{publisher}/after"]
    assert isinstance(word, Receipt)
    assert await installation.records(publisher, "during")


async def test_an_outage_of_the_broker_is_waited_out_and_a_worker_ends_in_time_during_one(
    installation: Installation, publisher: str, kafka_service: Service
) -> None:
    with installation.worker() as worker:
        await installation.publish([message(publisher, "before", body=BODY)])
        kafka_service.pause()
        try:
            await asyncio.sleep(OUTAGE)
        finally:
            kafka_service.resume()
        await until_kafka_has_found_itself(installation)
        words = await installation.publish([message(publisher, "after", body=BODY)])
        assert all(isinstance(word, Receipt) for word in words.values())
        kafka_service.pause()
        try:
            began = time.monotonic()
            end(worker, 30)
            assert time.monotonic() - began < 30
        finally:
            kafka_service.resume()
