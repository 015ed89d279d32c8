"""Telling what no bulletin fired: sent first, then kept, with the time of keeping."""

from datetime import timedelta

from stream.alerts.delivery.telling import Teller, told
from stream.alerts.desk.alerts import Alerts
from stream.broker.port import Outgoing
from tests.agents.fakes import FakeOutlet
from tests.alerts.delivery.builders import NOON, Clock
from tests.alerts.fakes import MemoryDocuments

FAILURE = told("a1", "failure", subscription_id="s1", subscription_name="Drones", note="it failed", at=NOON)


class SlowOutlet(FakeOutlet):
    """A broker that is away for ten minutes whenever something is sent."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    async def send(self, message: Outgoing) -> int:
        self._clock.move(minutes=10)
        return await super().send(message)


async def test_what_is_kept_is_not_sent_again(documents: MemoryDocuments, clock: Clock) -> None:
    outlet = FakeOutlet()
    teller = Teller(Alerts(documents), outlet, clock.now)
    assert [await teller.tell(FAILURE) for _ in range(2)] == [True, False]
    assert len(outlet.sent) == 1


async def test_an_outage_of_the_broker_does_not_make_it_old_for_the_live_stream(
    documents: MemoryDocuments, clock: Clock
) -> None:
    alerts = Alerts(documents)
    await Teller(alerts, SlowOutlet(clock), clock.now).tell(FAILURE)
    kept = await alerts.get("a1")
    assert kept is not None
    assert kept.model.at == NOON + timedelta(minutes=10) == clock.now()
