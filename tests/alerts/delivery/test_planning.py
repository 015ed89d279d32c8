from datetime import time, timedelta

import pytest

from schemas.alert import AlertKind
from schemas.subscription import Rate
from stream.alerts.delivery.gathering import MOST_IN_ONE
from stream.alerts.delivery.made import delivery_id
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import NOON, alert, hook
from tests.alerts.delivery.office import FAILED, Office

HOURLY, TWO_AN_HOUR = Rate(pace="hourly"), Rate(most_an_hour=2)


async def test_an_alert_of_nobody_is_not_delivered(office: Office) -> None:
    await office.fire(alert())
    await office.subscribe(subscription("s2", channels=(hook(),), state="deleted"))
    await office.fire(alert("a2", subscription_id="s2"))
    assert (office.sender.sent, await office.deliveries(), await office.deliveries("s2")) == ([], [], [])


async def test_without_channels_there_is_nothing_to_deliver(office: Office) -> None:
    await office.subscribe(subscription())
    await office.fire(alert())
    assert await office.deliveries() == []


async def test_an_alert_that_comes_twice_goes_out_once(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    await office.fire(alert(), alert())
    assert office.sender.keys == [delivery_id("a1", "c1")]


async def test_each_channel_gets_its_own_with_its_own_key(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(), hook(channel_id="c2"))))
    await office.fire(alert())
    assert sorted(office.sender.keys) == sorted([delivery_id("a1", "c1"), delivery_id("a1", "c2")])
    assert {delivery.state for delivery in await office.deliveries()} == {"delivered"}


async def test_what_goes_out_at_once_is_leased_by_its_maker(office: Office) -> None:
    """So that whoever looks for what is due does not take it, too, and another does if the maker dies."""
    await office.subscribe(subscription(channels=(hook(),)))
    await office.planner.plan(alert())
    made = await office.only()
    assert (made.state, made.leased_by) == ("waiting", "ann")
    assert made.leased_until is not None
    assert timedelta(seconds=30) < made.leased_until - NOON < timedelta(minutes=1)
    await office.sending.idle()
    assert (await office.only()).leased_by is None


async def test_while_it_is_paused_nothing_goes_out_but_it_is_kept(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), state="paused"))
    await office.fire(alert())
    assert (office.sender.sent, (await office.only()).state) == ([], "waiting")


@pytest.mark.parametrize("kind", ["notice", "test"])
async def test_notices_and_tests_go_out_at_once_whatever_the_rate(office: Office, kind: AlertKind) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY, state="paused"))
    await office.planner.plan(alert(kind=kind, record=None))
    await office.sending.idle()
    assert len(office.sender.sent) == 1
    assert await office.desks.alerts.get("a1"), "it is kept, for later tries"


async def test_a_digest_waits_for_the_end_of_its_hour(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert("a1"), alert("a2"), alert("a1"))
    await office.run_for(timedelta(minutes=59), timedelta(minutes=10))
    assert office.sender.sent == [] or office.clock.at >= NOON + timedelta(hours=1)
    office.clock.at = NOON + timedelta(hours=1)
    await office.look()
    (parcel,) = office.sender.sent
    assert (parcel.delivery.digest, [each.id for each in parcel.alerts]) == (True, ["a1", "a2"])


async def test_each_window_has_its_own_digest(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert("a1"), alert("a2", at=NOON + timedelta(hours=1)))
    office.clock.at = NOON + timedelta(hours=2)
    await office.look()
    assert sorted(parcel.delivery.alert_ids for parcel in office.sender.sent) == [("a1",), ("a2",)]


async def test_an_alert_that_comes_again_after_its_digest_went_out_counts_once(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert())
    office.clock.move(hours=1)
    await office.look()
    await office.fire(alert())
    office.clock.move(hours=3)
    await office.look()
    assert len(office.sender.sent) == 1


async def test_what_comes_after_its_window_closed_has_a_part_of_its_own(office: Office) -> None:
    """The hop was down: the alert is of the hour before, whose digest went out."""
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert("a1"))
    office.clock.move(hours=1)
    await office.look()
    await office.fire(alert("a2"), alert("a3"), alert("a2"))
    office.clock.move(minutes=1)
    await office.look()
    assert [parcel.delivery.alert_ids for parcel in office.sender.sent] == [("a1",), ("a2", "a3")]


async def test_a_digest_that_was_tried_is_not_changed(office: Office) -> None:
    """Its key stands for what it held: a receiver that took it and answered 500 has seen the key."""
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert("a1"))
    office.clock.move(hours=1)
    office.sender.answer = lambda _: FAILED
    await office.look()
    await office.fire(alert("a2"))
    assert sorted(each.alert_ids for each in await office.deliveries()) == [("a1",), ("a2",)]


async def test_a_digest_that_another_is_sending_is_not_changed(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    await office.fire(alert("a1"))
    (held,) = await office.desks.deliveries.page("s1")
    await office.desks.deliveries.lease(held, "bob", NOON, NOON + timedelta(minutes=1))
    await office.fire(alert("a2"))
    assert sorted(each.alert_ids for each in await office.deliveries()) == [("a1",), ("a2",)]


async def test_a_digest_that_is_full_goes_on_in_another_part(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=HOURLY))
    alerts = [alert(f"a{number:03}") for number in range(MOST_IN_ONE + 3)]
    await office.fire(*alerts, *alerts)
    assert sorted(len(each.alert_ids) for each in await office.deliveries()) == [3, MOST_IN_ONE]


async def test_a_daily_digest_goes_out_at_the_local_time(office: Office) -> None:
    rate = Rate(pace="daily", daily_at=time(8), timezone="Europe/Kyiv")
    await office.subscribe(subscription(channels=(hook(),), rate=rate))
    await office.fire(alert())
    assert (await office.only()).due_at.isoformat() == "2026-03-02T06:00:00+00:00"


async def test_more_than_so_many_an_hour_are_summed_up_at_its_end(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(), hook(channel_id="c2")), rate=TWO_AN_HOUR))
    await office.fire(*(alert(f"a{number}") for number in (1, 2, 3, 4, 1, 3)))
    assert len(office.sender.sent) == 4
    office.clock.move(hours=1)
    await office.look()
    assert [parcel.delivery.alert_ids for parcel in office.sender.sent[4:]] == [("a3", "a4")] * 2
    await office.fire(alert("a5", at=office.clock.at))
    assert len(office.sender.sent) == 8
