import asyncio
from datetime import timedelta

import pytest

from schemas.subscription import FailureWatch
from stream.alerts.delivery.lanes import A_CHANNEL
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.replaying import replay_set_aside
from stream.alerts.delivery.schedule import TRIES
from stream.broker.topics import ALERTS
from stream.errors import StoreUnavailableError
from stream.store.documents import Collection, Document, Held, Wish
from tests.alerts.builders import subscription
from tests.alerts.delivery.builders import NOON, Clock, alert, delivery, hook
from tests.alerts.delivery.office import DELIVERED, FAILED, GONE, Office
from tests.alerts.fakes import MemoryDocuments

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DEAD = "https://dead.example.org/x"


async def test_a_subscription_that_is_gone_drops_what_waits(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: FAILED
    await office.fire(alert())
    await office.alter(state="deleted")
    office.clock.move(minutes=1)
    await office.look()
    assert ((await office.only()).state, len(office.sender.sent)) == ("dropped", 1)


async def test_a_channel_that_was_taken_away_drops_what_waits(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: FAILED
    await office.fire(alert())
    await office.alter(channels=(hook(channel_id="c2"),))
    office.clock.move(minutes=1)
    await office.look()
    assert (await office.only()).state == "dropped"


async def test_what_a_paused_one_has_waiting_is_held_back_until_it_goes_on(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), state="paused"))
    await office.fire(alert())
    await office.run_for(DAY, MINUTE * 30)
    assert office.sender.sent == []
    await office.alter(state="active")
    await office.run_for(HOUR * 2, MINUTE * 10)
    assert len(office.sender.sent) == 1


async def test_what_was_held_back_for_a_week_is_set_aside(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), state="paused"))
    await office.fire(alert())
    await office.run_for(7 * DAY + 2 * HOUR, HOUR)
    assert ((await office.only()).state, office.sender.sent) == ("set_aside", [])


async def test_what_is_replayed_while_paused_is_held_back_for_another_week(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),), state="paused"))
    await office.fire(alert())
    await office.run_for(7 * DAY + 2 * HOUR, HOUR)
    assert await replay_set_aside(office.desks.deliveries, "s1", office.clock.now()) == 1
    await office.run_for(6 * DAY, HOUR)
    assert (await office.only()).state == "waiting"
    await office.run_for(DAY + 2 * HOUR, HOUR)
    assert (await office.only()).state == "set_aside"


async def test_alerts_that_are_kept_no_more_are_dropped(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    await office.desks.deliveries.create(delivery(alert_ids=("forgotten",)))
    await office.look()
    assert ((await office.only()).state, office.sender.sent) == ("dropped", [])


async def test_a_dead_receiver_is_tried_for_two_days_and_then_its_subscription_is_paused(
    office: Office,
) -> None:
    await office.subscribe(
        subscription(channels=(hook(),)),
        subscription("w1", wanted=None, watch=FailureWatch(), name="All failures"),
        subscription("w2", wanted=None, watch=FailureWatch(), owner="somebody else"),
    )
    office.sender.answer = lambda _: FAILED
    await office.fire(alert())
    await office.run_for(timedelta(hours=42), MINUTE)
    assert ((await office.only()).state, (await office.subscription()).state) == ("waiting", "active")
    await office.run_for(timedelta(hours=12), MINUTE)
    given_up = await office.only()
    assert (given_up.state, given_up.attempts_made, len(set(office.sender.keys))) == ("set_aside", TRIES, 1)
    assert {(each.status, each.error) for each in given_up.attempts} == {(500, "answered 500")}
    paused = await office.subscription()
    assert paused.state == "paused"
    assert "two days of tries failed, by webhook to https://hooks" in str(paused.paused_because)
    assert office.announced == [paused]
    told = {message.key: message.value for message in office.outlet.to(ALERTS)}
    assert told.keys() == {b"s1", b"w1"}
    assert b'"kind":"notice"' in (told[b"s1"] or b"")
    watched = told[b"w1"] or b""
    assert b"the subscription 'Kyiv' (s1) is paused" in watched
    assert b"https://" not in watched, "an address may hold a token, and is not for who watches"


async def test_a_second_delivery_that_is_given_up_says_nothing_more(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: GONE
    office.sender.gate = asyncio.Event()
    for one in (alert("a1"), alert("a2"), alert("a3")):
        await office.desks.alerts.create(one)
        await office.planner.plan(one)
    office.sender.gate.set()
    await office.sending.idle()
    assert {each.state for each in await office.deliveries()} == {"set_aside"}
    assert len({message.value for message in office.outlet.to(ALERTS)}) == 1


async def test_gone_ends_at_once(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: GONE
    await office.fire(alert())
    assert ((await office.only()).state, (await office.only()).attempts_made) == ("set_aside", 1)
    assert "wants no more" in str((await office.subscription()).paused_because)


async def test_a_receiver_that_asks_for_time_gets_it(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: Outcome(503, "answered 503", retry_after=HOUR)
    await office.fire(alert())
    await office.run_for(timedelta(minutes=59), MINUTE)
    assert len(office.sender.sent) == 1
    await office.run_for(2 * MINUTE, MINUTE)
    assert len(office.sender.sent) == 2


async def test_a_test_is_tried_once_and_pauses_nothing(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: FAILED
    await office.fire(alert(kind="test", record=None))
    assert (await office.only()).state == "set_aside"
    assert ((await office.subscription()).state, office.outlet.sent) == ("active", [])


async def test_a_bug_in_a_sender_is_a_failed_attempt(office: Office) -> None:
    def broken(_: Parcel) -> Outcome:
        raise KeyError("colour")

    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = broken
    await office.fire(alert())
    (attempt,) = (await office.only()).attempts
    assert attempt.error == "internal error: KeyError: 'colour'"
    office.sender.answer = lambda _: DELIVERED
    await office.run_for(MINUTE, timedelta(seconds=10))
    assert (await office.only()).state == "delivered"


async def test_who_mends_the_receiver_gets_it_at_the_next_try(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.answer = lambda _: FAILED
    await office.fire(alert())
    await office.run_for(HOUR, MINUTE)
    office.sender.answer = lambda _: DELIVERED
    await office.run_for(HOUR, MINUTE)
    arrived = await office.only()
    assert (arrived.state, arrived.attempts[-1].delivered) == ("delivered", True)
    assert {*office.sender.keys} == {arrived.id}


async def test_many_workers_share_what_is_due_and_send_each_once(
    documents: MemoryDocuments, clock: Clock
) -> None:
    offices = [Office(documents, clock, owner) for owner in ("ann", "bob", "cem")]
    ids = [f"s{number}" for number in range(30)]
    await offices[0].subscribe(
        *(subscription(each, channels=(hook(f"https://{each}.example/x"),)) for each in ids)
    )
    await offices[0].desks.alerts.create(alert())
    for each in ids:
        await offices[0].desks.deliveries.create(delivery(f"d-{each}", subscription_id=each))
    await asyncio.gather(*(office.look() for office in offices))
    sent = [key for office in offices for key in office.sender.keys]
    assert sorted(sent) == sorted(f"d-{each}" for each in ids)


async def test_what_a_killed_worker_held_is_taken_over_when_its_lease_has_run_out(
    documents: MemoryDocuments, clock: Clock
) -> None:
    killed, other = Office(documents, clock, "ann"), Office(documents, clock, "bob")
    await killed.subscribe(subscription(channels=(hook(),)))
    killed.sender.gate = asyncio.Event()
    await killed.desks.alerts.create(alert())
    await killed.planner.plan(alert())
    await asyncio.sleep(0.01)
    await other.look()
    assert (len(killed.sender.sent), other.sender.sent) == (1, [])
    clock.move(seconds=46)
    await other.look()
    assert other.sender.keys == killed.sender.keys
    killed.sender.gate.set()
    await killed.sending.idle()
    assert (await other.only()).attempts_made == 1, "who lost the lease writes nothing down"


async def test_a_slow_receiver_holds_its_own_places_alone(office: Office) -> None:
    gate = asyncio.Event()

    class SlowForOne:
        sent: list[str] = []  # noqa: RUF012 - of this test alone

        async def send(self, parcel: Parcel) -> Outcome:
            if parcel.subscription.id == "slow":
                await gate.wait()
            self.sent.append(parcel.subscription.id)
            return DELIVERED

    slow = Office(MemoryDocuments(), office.clock, sender=SlowForOne())
    await slow.subscribe(
        subscription("slow", channels=(hook(DEAD),)),
        *(subscription(f"s{n}", channels=(hook(f"https://s{n}.example/"),)) for n in range(50)),
    )
    for n in range(200):
        one = alert(f"slow{n}", subscription_id="slow")
        await slow.desks.alerts.create(one)
        await slow.planner.plan(one)
    for n in range(50):
        one = alert(f"fast{n}", subscription_id=f"s{n}")
        await slow.desks.alerts.create(one)
        await slow.planner.plan(one)
    await asyncio.sleep(0.05)
    assert len(SlowForOne.sent) == 50
    gate.set()
    await slow.sending.idle()


async def test_what_is_due_behind_a_dead_receivers_backlog_is_not_kept_waiting(office: Office) -> None:
    await office.subscribe(
        subscription("dead", channels=(hook(DEAD),)), subscription("s1", channels=(hook(),))
    )
    await office.desks.alerts.create(alert())
    for number in range(1000):
        await office.desks.deliveries.create(
            delivery(f"dead{number}", subscription_id="dead", due_at=NOON - HOUR)
        )
    await office.desks.deliveries.create(delivery("mine"))
    office.sender.answer = lambda parcel: FAILED if parcel.subscription.id == "dead" else DELIVERED
    for _ in range(30):
        await office.look()
        office.clock.move(seconds=0.05)
    assert "mine" in office.sender.keys
    assert len(office.sender.sent) < 100, "after some failures the dead one rests"


async def test_no_more_go_to_a_channel_at_a_time_than_it_has_places(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.gate = asyncio.Event()
    for number in range(20):
        await office.desks.alerts.create(alert(f"a{number}"))
        await office.planner.plan(alert(f"a{number}"))
    await asyncio.sleep(0.01)
    office.sender.gate.set()
    await office.sending.idle()
    assert (len(office.sender.sent), office.sender.most_at_once) == (20, A_CHANNEL)


async def test_what_still_waits_for_its_place_is_not_sent_to_who_has_left(office: Office) -> None:
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.gate = asyncio.Event()
    for number in range(12):
        await office.desks.alerts.create(alert(f"a{number}"))
        await office.planner.plan(alert(f"a{number}"))
    await asyncio.sleep(0.01)
    await office.desks.subscriptions.alter(
        "s1", lambda each: each.model_copy(update={"state": "deleted"}), office.clock.now()
    )
    office.sender.gate.set()
    await office.sending.idle()
    assert len(office.sender.sent) == A_CHANNEL
    assert sorted(each.state for each in await office.deliveries()) == ["delivered"] * 4 + ["dropped"] * 8


async def test_while_the_store_is_away_what_was_sent_waits_to_be_written_down(clock: Clock) -> None:
    class Away(MemoryDocuments):
        away = 0

        async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
            if self.away:
                self.away -= 1
                raise StoreUnavailableError("away")
            return await super().replace(collection, held, document)

    documents = Away()
    office = Office(documents, clock)
    await office.subscribe(subscription(channels=(hook(),)))
    documents.away = 3
    await office.fire(alert())
    assert ((await office.only()).state, len(office.sender.sent), office.slept) == ("delivered", 1, [1.0] * 3)


async def test_the_loop_goes_on_after_an_outage(clock: Clock) -> None:
    class Away(MemoryDocuments):
        async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
            raise StoreUnavailableError(f"{collection} away: {wish}")

    office = Office(Away(), clock)
    await office.desks.deliveries.create(delivery())
    running = asyncio.create_task(office.dispatcher.run())
    await asyncio.sleep(0.05)
    running.cancel()
    assert len(office.slept) > 3


async def test_when_it_is_asked_to_stop_it_gives_back_what_it_holds(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stream.alerts.delivery.sending.GRACE", 0.05)
    await office.subscribe(subscription(channels=(hook(),)))
    office.sender.gate = asyncio.Event()
    await office.desks.alerts.create(alert())
    await office.planner.plan(alert())
    await office.sending.close()
    left = await office.only()
    assert (left.state, left.leased_by, left.leased_until) == ("waiting", None, None)
