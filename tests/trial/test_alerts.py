"""Alerts on the embedded defaults: the broker forgets all when the tree is killed; subscribers get all."""

import asyncio
import signal
from pathlib import Path

import pytest

from schemas.bulletin import Bulletin
from schemas.subscription import Wanted
from stream.alerts.deciding.identity import alert_id
from stream.alerts.delivery.made import delivery_id
from stream.alerts.matching.matcher import Matcher
from stream.enrich.gazetteer.open import open_names
from stream.enrich.open import open_reader
from tests.alerts.delivery.builders import hook
from tests.e2e.installation import Installation, message
from tests.e2e.subscribers import receiving, subscribe

BULLETINS = 40
# After so many alerts the whole tree is killed.
KILLS = (5, 15)
HERE = {"FRONTWIRE_ALLOW_PRIVATE_TARGETS": "127.0.0.1/32"}


def body_of(number: int) -> str:
    return f"Kyiv, 3 March. Drones struck an oil depot in Poltava, and {number + 2} civilians were injured."


@pytest.fixture
def installation(tmp_path: Path, pytestconfig: pytest.Config) -> Installation:
    made = Installation("embedded", f"sqlite://{tmp_path}/frontwire.db", tmp_path)
    made.settings.data.mkdir()
    if pytestconfig.cache:
        (made.settings.data / "gazetteer").symlink_to(pytestconfig.cache.mkdir("gazetteer"))
    return made


async def test_what_was_decided_arrives_though_the_broker_forgot_it(
    installation: Installation, tmp_path: Path
) -> None:
    matcher, read = (
        Matcher(open_names(installation.settings.data)),
        open_reader(installation.settings.data).read,
    )
    with receiving(tmp_path) as receiver:
        wanted = Wanted(event_types=("drone_strike",))
        made = await subscribe(
            installation.settings, "struck", wanted=wanted, channels=(hook(receiver.url("/ear")),)
        )
        matcher.put(made)
        expected = set()
        messages = [message("gazette", str(n), body=body_of(n), revision=1) for n in range(BULLETINS)]
        for n in range(BULLETINS):
            bulletin = Bulletin(id=str(n), publisher="gazette", revision=1, body=body_of(n))
            found = matcher.match(read(bulletin))
            expected |= {delivery_id(alert_id(made.id, one.record.id, one.reasons), "c1") for one in found}
        assert len(expected) == BULLETINS
        await installation.publish(messages, settled=None)
        for kill in KILLS:
            with installation.worker(**HERE) as worker:
                async with asyncio.timeout(120):
                    while len(receiver.came()) < kill:  # noqa: ASYNC110 - another process does it
                        await asyncio.sleep(0.01)
                worker.send_signal(signal.SIGKILL)
                worker.wait()
        before = {came.key for came in receiver.came()}
        assert before < expected, "the kills came too late: nothing was under way any more"
        with installation.worker(**HERE):
            async with asyncio.timeout(240):
                while {came.key for came in receiver.came()} != expected:  # noqa: ASYNC110 - as above
                    await asyncio.sleep(0.2)
