from datetime import timedelta

import pytest

from stream.alerts.deciding.fold import opened
from stream.alerts.delivery.forgetting import Forgetting
from stream.alerts.desk.deciding import folds
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import alert, delivery
from tests.alerts.delivery.office import Office
from tests.alerts.fakes import MemoryDocuments


@pytest.fixture
def forgetting(office: Office, documents: MemoryDocuments) -> Forgetting:
    kept = {"alerts_for": timedelta(days=90), "deliveries_for": timedelta(days=30)}
    return Forgetting(office.desks, folds(documents), now=office.clock.now, **kept)


async def test_what_waits_is_never_forgotten(office: Office, forgetting: Forgetting) -> None:
    await office.desks.deliveries.create(delivery())
    office.clock.move(days=1000)
    assert await forgetting.forget() == 0


async def test_a_window_that_has_something_to_tell_is_not_forgotten(
    office: Office, forgetting: Forgetting, documents: MemoryDocuments
) -> None:
    await folds(documents).create(opened(alert(), "w1", 60).model_copy(update={"again": ("a2",)}))
    office.clock.move(days=1000)
    assert await forgetting.forget() == 0


async def test_what_is_over_is_forgotten_each_after_its_time(
    office: Office, forgetting: Forgetting, documents: MemoryDocuments
) -> None:
    for state in ("delivered", "dropped", "set_aside"):
        await office.desks.deliveries.create(delivery(state, state=state))
    await office.desks.alerts.create(alert())
    await office.desks.hours.enter("s1", "a1", office.clock.now(), 3)
    await folds(documents).create(opened(alert(), "w1", 60))
    removed = []
    for days in (7, 9, 31, 91):
        office.clock.at = alert().at + timedelta(days=days)
        removed.append(await forgetting.forget())
    assert removed == [0, 2, 2, 2]


async def test_an_ended_subscription_takes_its_secrets_along(office: Office, forgetting: Forgetting) -> None:
    await office.desks.subscriptions.create(subscription(state="deleted"))
    await office.desks.subscriptions.create(subscription("s2"))
    for each in ("s1", "s2"):
        await office.desks.secrets.fit(each, ())
    office.clock.move(days=1000)
    assert await forgetting.forget() == 1
    left = [await office.desks.secrets.get(each) for each in ("s1", "s2")]
    assert [held is None for held in left] == [True, False]
