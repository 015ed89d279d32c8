"""An alert that was kept goes out, also where its message was lost; nothing goes out again."""

from datetime import timedelta

import pytest

from schemas.subscription import Rate
from stream.alerts.delivery.sweeping import OLD_ENOUGH, Sweeping
from stream.store.documents import Document
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import alert, hook
from tests.alerts.delivery.office import Office
from tests.alerts.fakes import MemoryDocuments

LATER = OLD_ENOUGH + timedelta(milliseconds=1)


def sweeping(office: Office) -> Sweeping:
    return Sweeping(office.desks.alerts, office.planner, office.clock.now)


async def test_what_went_the_usual_way_is_not_swept_up(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    await office.fire(alert())
    await office.ticking_off.tick()
    office.clock.at += LATER
    assert await sweeping(office).sweep() == 0
    assert len(office.sender.sent) == 1


async def test_what_may_still_be_on_its_way_is_left_to_it(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    await office.desks.alerts.create(alert())
    office.clock.at += OLD_ENOUGH
    assert await sweeping(office).sweep() == 0


async def test_who_hears_of_nobody_is_looked_at_once(office: Office) -> None:
    await office.desks.alerts.create(alert())
    office.clock.at += LATER
    assert await sweeping(office).sweep() == 1
    await office.ticking_off.tick()
    assert await sweeping(office).sweep() == 0


async def test_one_that_the_store_refuses_keeps_no_other_from_going_out(
    office: Office, documents: MemoryDocuments
) -> None:
    await office.subscribe(subscription("s2", channels=(hook(),)))
    await office.desks.alerts.create(alert("a1"))
    await office.desks.alerts.create(alert("a2", subscription_id="s2"))
    await documents.create("subscriptions", Document("s1", b'{"id": "s1"}'))
    office.clock.at += LATER
    assert await sweeping(office).sweep() == 1
    await office.sending.idle()
    assert [parcel.subscription.id for parcel in office.sender.sent] == ["s2"]


async def test_what_never_came_by_the_topic_goes_out_once(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(), hook(channel_id="c2"))))
    await office.desks.alerts.create(alert())
    office.clock.at += LATER
    assert await sweeping(office).sweep() == 1
    assert await sweeping(office).sweep() == 1  # not ticked off yet, as after a crash
    await office.sending.idle()
    assert len(office.sender.sent) == 2
    await office.ticking_off.tick()
    assert await sweeping(office).sweep() == 0


@pytest.mark.parametrize("rate", [Rate(pace="hourly"), Rate(most_an_hour=1)])
async def test_digests_take_it_in_once(office: Office, rate: Rate) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=rate))
    await office.fire(alert("a1"), alert("a2"))
    office.clock.at += LATER
    assert await sweeping(office).sweep() == 2
    await office.run_for(timedelta(hours=1, minutes=1), timedelta(minutes=1))
    sent = [one.id for parcel in office.sender.sent for one in parcel.alerts]
    assert sorted(sent) == ["a1", "a2"]


async def test_a_sweep_takes_the_oldest_and_leaves_the_rest_to_the_next(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stream.alerts.delivery.sweeping.MOST", 2)
    for number in range(5):
        await office.desks.alerts.create(alert(f"a{number}"))
    office.clock.at += LATER
    swept = []
    for _ in range(4):
        swept.append(await sweeping(office).sweep())
        await office.ticking_off.tick()
    assert swept == [2, 2, 1, 0]
