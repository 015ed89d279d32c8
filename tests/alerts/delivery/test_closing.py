from datetime import timedelta

import pytest

from schemas.alert import Alert, BulletinLink
from stream.alerts.deciding.fold import Fold, folded, opened
from stream.alerts.delivery.closing import Closing
from stream.alerts.delivery.telling import Teller
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deciding import folds
from tests.agents.fakes import FakeOutlet
from tests.alerts.delivery.builders import NOON, Clock, alert
from tests.alerts.fakes import MemoryDocuments


def link(bulletin_id: str) -> BulletinLink:
    return BulletinLink(publisher="tribune", id=bulletin_id, revision=1, title=None, url=None)


class House:
    """Windows, and what is told when they close."""

    def __init__(self, documents: MemoryDocuments, clock: Clock) -> None:
        self.folds, self.alerts, self.outlet = folds(documents), Alerts(documents), FakeOutlet()
        self.closing = Closing(
            self.folds, self.alerts, Teller(self.alerts, self.outlet, clock.now), clock.now
        )

    async def window(self, *again: str) -> Fold:
        """A window of an hour in which the same came again."""
        await self.alerts.create(alert("first"))
        fold = opened(alert("first"), "w1", 60)
        for alert_id in again:
            step = folded(fold, alert(alert_id, at=NOON + timedelta(minutes=1), bulletin=link(alert_id)))
            assert step is not None
            fold = step[1]
        await self.folds.create(fold)
        return fold

    @property
    def told(self) -> list[Alert]:
        return [Alert.model_validate_json(message.value or b"") for message in self.outlet.sent]


@pytest.fixture
def house(documents: MemoryDocuments, clock: Clock) -> House:
    return House(documents, clock)


async def test_a_window_that_is_open_is_not_told_of(house: House, clock: Clock) -> None:
    await house.window("a2")
    clock.move(minutes=59)
    assert (await house.closing.close_due(), house.told) == (0, [])


async def test_what_was_told_but_once_is_not_told_of_again(house: House, clock: Clock) -> None:
    await house.window()
    clock.move(hours=2)
    assert await house.closing.close_due() == 0


async def test_a_window_whose_alert_is_kept_no_more_is_closed_in_silence(house: House, clock: Clock) -> None:
    await house.window("a2")
    held = await house.alerts.get("first")
    assert held is not None
    await house.alerts.delete(held)
    clock.move(hours=2)
    assert (await house.closing.close_due(), await house.closing.close_due(), house.told) == (1, 0, [])


async def test_how_often_it_was_told_is_told_once(house: House, clock: Clock) -> None:
    await house.window("a2", "a3")
    clock.move(hours=1)
    assert (await house.closing.close_due(), await house.closing.close_due()) == (1, 0)
    (said,) = house.told
    assert (said.kind, said.count, said.supersedes) == ("repeated", 3, "first")
    assert await house.alerts.get(said.id)


async def test_killed_before_it_was_marked_it_is_told_under_the_same_id(house: House, clock: Clock) -> None:
    fold = await house.window("a2")
    clock.move(hours=1)
    await house.closing.close_due()
    held = await house.folds.get(fold.id)
    assert held is not None
    await house.folds.replace(held, fold)
    assert (await house.closing.close_due(), len(house.told)) == (1, 1)
