from datetime import timedelta

import pytest

from schemas.alert import Alert
from schemas.subscription import SilenceWatch, Subscription
from stream.alerts.delivery.silence import Silence
from stream.alerts.delivery.telling import Teller
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.publishers import Publishers
from stream.alerts.desk.subscriptions import Subscriptions
from tests.agents.fakes import FakeOutlet
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import NOON, Clock
from tests.alerts.fakes import MemoryDocuments


class Watch:
    """One check after the other."""

    def __init__(self, documents: MemoryDocuments, clock: Clock) -> None:
        self.subscriptions, self.publishers = Subscriptions(documents), Publishers(documents)
        self.outlet = FakeOutlet()
        teller = Teller(Alerts(documents), self.outlet, clock.now)
        self.silence = Silence(self.subscriptions, self.publishers, teller, clock.now)

    async def over(self, publisher: str = "tribune", **more: object) -> Subscription:
        watching = subscription(
            wanted=None, watch=SilenceWatch(publisher=publisher, hours=6), since=NOON, **more
        )
        await self.subscriptions.create(watching)
        return watching

    @property
    def told(self) -> list[Alert]:
        return [Alert.model_validate_json(message.value or b"") for message in self.outlet.sent]


@pytest.fixture
def watch(documents: MemoryDocuments, clock: Clock) -> Watch:
    return Watch(documents, clock)


async def test_a_publisher_that_sends_is_not_told_of(watch: Watch, clock: Clock) -> None:
    await watch.over()
    for _ in range(10):
        await watch.publishers.seen("tribune", clock.now())
        clock.move(hours=5)
        assert await watch.silence.check() == 0


async def test_who_paused_the_watch_hears_nothing(watch: Watch, clock: Clock) -> None:
    await watch.over(state="paused")
    clock.move(hours=60)
    assert await watch.silence.check() == 0


async def test_a_silence_is_told_of_once(watch: Watch, clock: Clock) -> None:
    await watch.over()
    await watch.publishers.seen("tribune", clock.now())
    clock.move(hours=6)
    assert [await watch.silence.check() for _ in range(3)] == [1, 0, 0]
    clock.move(hours=60)
    assert await watch.silence.check() == 0
    (said,) = watch.told
    assert (said.kind, said.subscription_id, said.record) == ("silence", "s1", None)
    assert said.note == "tribune has sent nothing for 6 hours: its last bulletin came 2026-03-01 12:00 UTC"


async def test_the_next_silence_is_another_one(watch: Watch, clock: Clock) -> None:
    await watch.over()
    for _ in range(2):
        await watch.publishers.seen("tribune", clock.now())
        clock.move(hours=7)
        assert await watch.silence.check() == 1
    assert len({said.id for said in watch.told}) == 2


async def test_a_publisher_that_never_sent_is_silent_since_somebody_waits_for_it(
    watch: Watch, clock: Clock
) -> None:
    await watch.over("nobody")
    clock.move(hours=5, minutes=59)
    assert await watch.silence.check() == 0
    clock.move(minutes=1)
    assert await watch.silence.check() == 1
    assert "none has come since" in str(watch.told[0].note)
    assert watch.told[0].at - NOON == timedelta(hours=6)
