from datetime import timedelta

from schemas.subscription import Rate
from stream.alerts.delivery.replaying import release, replay_set_aside
from stream.alerts.delivery.trying import make_test
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import alert, hook
from tests.alerts.delivery.office import DELIVERED, FAILED, GONE, Office


async def test_what_was_set_aside_goes_out_again_under_its_old_key(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: GONE
    await office.fire(alert("a1"), alert("a2"))
    assert await replay_set_aside(office.desks.deliveries, "s2", office.clock.now()) == 0
    await office.alter(state="active")
    office.sender.answer = lambda _: DELIVERED
    keys = sorted(office.sender.keys)
    assert await replay_set_aside(office.desks.deliveries, "s1", office.clock.now()) == 2
    await office.look()
    assert {each.state for each in await office.deliveries()} == {"delivered"}
    assert sorted(office.sender.keys[2:]) == keys


async def test_what_is_replayed_is_tried_for_another_two_days(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: FAILED
    await office.fire(alert())
    await office.run_for(timedelta(hours=54), timedelta(minutes=5))
    assert (await office.only()).state == "set_aside"
    await office.alter(state="active")
    await replay_set_aside(office.desks.deliveries, "s1", office.clock.now())
    await office.run_for(timedelta(hours=40), timedelta(minutes=5))
    assert (await office.only()).state == "waiting"


async def test_what_was_held_back_goes_out_when_it_is_released(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), state="paused"))
    await office.fire(alert())
    await office.look()
    await office.alter(state="active")
    await office.look()
    assert office.sender.sent == []
    assert await release(office.desks.deliveries, "s1", office.clock.now()) == 1
    await office.look()
    assert len(office.sender.sent) == 1


async def test_a_digest_is_not_released_before_its_time(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), rate=Rate(pace="hourly")))
    await office.fire(alert())
    assert await release(office.desks.deliveries, "s1", office.clock.now()) == 0


async def test_a_test_reaches_each_channel_also_of_a_paused_one(office: Office) -> None:
    paused = subscription(channels=(hook(), hook(channel_id="c2")), state="paused", rate=Rate(pace="daily"))
    await office.subscribe(paused)
    office.sender.answer = lambda parcel: DELIVERED if parcel.channel.id == "c1" else FAILED
    made = await make_test(office.desks.alerts, office.desks.deliveries, paused, office.clock.now())
    await office.look()
    came_of_it = await office.desks.deliveries.get_many(tuple(each.id for each in made))
    assert [held.model.state for held in came_of_it.values()] == ["delivered", "set_aside"]
    assert [held.model.attempts[0].status for held in came_of_it.values()] == [204, 500]
    assert {parcel.alerts[0].kind for parcel in office.sender.sent} == {"test"}


async def test_two_tests_are_two(office: Office) -> None:
    one = subscription(channels=(hook(),))
    await office.subscribe(one)
    made = [
        await make_test(office.desks.alerts, office.desks.deliveries, one, office.clock.now())
        for _ in range(2)
    ]
    assert made[0][0].id != made[1][0].id
