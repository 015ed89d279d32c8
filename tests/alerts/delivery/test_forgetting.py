from datetime import timedelta

from stream.alerts.delivery.forgetting import Forgetting
from tests.alerts.delivery.builders import alert, delivery
from tests.alerts.delivery.office import Office


async def test_what_waits_is_never_forgotten(office: Office) -> None:
    await office.desks.deliveries.create(delivery())
    office.clock.move(days=1000)
    assert await Forgetting(office.desks, office.clock.now).forget() == 0


async def test_what_is_over_is_forgotten_each_after_its_time(office: Office) -> None:
    for state in ("delivered", "dropped", "set_aside"):
        await office.desks.deliveries.create(delivery(state, state=state))
    await office.desks.alerts.create(alert())
    await office.desks.hours.enter("s1", "a1", office.clock.now(), 3)
    forgetting = Forgetting(office.desks, office.clock.now)
    removed = []
    for days in (7, 9, 31, 91):
        office.clock.at = alert().at + timedelta(days=days)
        removed.append(await forgetting.forget())
    assert removed == [0, 1, 2, 2]
