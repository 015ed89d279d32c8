"""Pausing, resuming, ending, trying out, new secrets, the log, and sending again."""

from datetime import timedelta

import pytest

from schemas.delivery import Attempt
from schemas.subscription import Subscription
from stream.alerts.managing.creating import create
from stream.alerts.managing.deleting import delete, linked, unsubscribe
from stream.alerts.managing.draft import draft_from
from stream.alerts.managing.looking import alerts, deliveries, subscriptions
from stream.alerts.managing.office import Office, SubscriptionError, UnknownSubscriptionError
from stream.alerts.managing.page_cursor import CursorError
from stream.alerts.managing.pausing import pause, resume
from stream.alerts.managing.replaying import replay
from stream.alerts.managing.rotating import rotate
from stream.alerts.managing.trying_out import try_out
from tests.alerts.delivery.builders import Clock, alert, delivery
from tests.alerts.managing.offices import HOOK, OTHER_HOOK, Announced

HOOKS = [{"kind": "webhook", "url": HOOK}, {"kind": "webhook", "url": OTHER_HOOK}]
GIVEN = {"wanted": {"place": ["Chuhuiv"]}, "channels": HOOKS}


@pytest.fixture
async def made(office: Office) -> Subscription:
    return (await create(office, draft_from(GIVEN))).subscription


@pytest.mark.parametrize("act", [pause, resume, delete, try_out, rotate, deliveries, replay])
async def test_what_is_not_there_cannot_be_acted_on(office: Office, act) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - several
    with pytest.raises(UnknownSubscriptionError, match="list them"):
        await act(office, "none")


@pytest.mark.parametrize("act", [pause, resume, try_out, rotate, deliveries, replay])
async def test_what_was_ended_cannot_be_acted_on(office: Office, made: Subscription, act) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - several
    await delete(office, made.id)
    with pytest.raises(UnknownSubscriptionError):
        await act(office, made.id)
    assert (await subscriptions(office)).items == ()


async def test_a_pause_is_stored_and_announced(
    office: Office, made: Subscription, announced: Announced
) -> None:
    paused = (await pause(office, made.id)).subscription
    assert (paused.state, paused.version, paused.since) == ("paused", 2, made.since)
    assert announced.sent[-1] == (await office.held(made.id)).model == paused


async def test_what_is_paused_already_keeps_its_reason(office: Office, made: Subscription) -> None:
    because = made.model_copy(update={"state": "paused", "paused_because": "two days of tries failed"})
    await office.desks.subscriptions.alter(made.id, lambda _: because, office.now())
    assert (await pause(office, made.id)).subscription.paused_because == "two days of tries failed"
    resumed = (await resume(office, made.id)).subscription
    assert (resumed.state, resumed.paused_because) == ("active", None)


async def test_after_a_pause_it_begins_anew_and_what_waited_goes_out(
    office: Office, made: Subscription, clock: Clock
) -> None:
    await pause(office, made.id)
    later = clock.now() + timedelta(hours=1)
    await office.desks.deliveries.create(delivery("held", subscription_id=made.id, due_at=later))
    await office.desks.deliveries.create(delivery("aside", subscription_id=made.id, state="set_aside"))
    clock.move(minutes=5)
    resumed = await resume(office, made.id)
    assert resumed.subscription.since == clock.now()
    assert resumed.notes == (
        "1 deliveries that were held back go out now",
        "1 deliveries were set aside: replay them, or leave them",
    )
    held = await office.desks.deliveries.get("held")
    assert held is not None
    assert held.model.due_at == clock.now()


async def test_what_was_ended_is_announced_and_may_be_ended_again(
    office: Office, made: Subscription, announced: Announced
) -> None:
    ended = await delete(office, made.id)
    assert announced.sent[-1].state == "deleted"
    assert (await delete(office, made.id)).subscription == ended.subscription
    kept = await office.desks.secrets.get(made.id)
    assert kept is not None
    assert kept.model.webhooks == ()


async def test_a_wrong_secret_ends_nothing(office: Office, made: Subscription) -> None:
    for subscription_id, secret in ((made.id, ""), (made.id, "guessed"), ("none", "guessed")):
        with pytest.raises(UnknownSubscriptionError, match="this link ends no subscription"):
            await unsubscribe(office, subscription_id, secret)
    assert (await office.held(made.id)).model == made


async def test_the_secret_of_the_link_ends_it(office: Office, made: Subscription) -> None:
    kept = await office.desks.secrets.get(made.id)
    assert kept is not None
    assert (await linked(office, made.id, kept.model.unsubscribe)).state == "active"
    assert (await unsubscribe(office, made.id, kept.model.unsubscribe)).state == "deleted"
    assert (await linked(office, made.id, kept.model.unsubscribe)).state == "deleted"


async def test_a_test_that_no_worker_takes_is_told_as_waiting(office: Office, made: Subscription) -> None:
    tried = await try_out(office, made.id, patience=0.0)
    assert [one.state for one in tried] == ["waiting", "waiting"]
    assert [one.kind for one in (await alerts(office, made.id)).items] == ["test"]


async def test_a_test_waits_for_what_comes_of_it(
    office: Office, made: Subscription, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_delivery = office.desks.deliveries.create
    attempt = Attempt(at=office.now(), delivered=True, status=204, error=None, milliseconds=3.0)

    async def created_and_sent(model):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - as the desk's
        held = await create_delivery(model)
        assert held is not None
        await office.desks.deliveries.record(held, attempt, None)

    monkeypatch.setattr(office.desks.deliveries, "create", created_and_sent)
    tried = await try_out(office, made.id)
    assert [one.state for one in tried] == ["delivered", "delivered"]
    assert tried[0].attempts == (attempt,)


async def test_which_webhook_must_be_said_where_there_are_several(office: Office, made: Subscription) -> None:
    with pytest.raises(SubscriptionError, match=f"say which webhook.*{OTHER_HOOK}"):
        await rotate(office, made.id)
    with pytest.raises(SubscriptionError, match="say which webhook"):
        await rotate(office, made.id, "none")
    bare = await create(office, draft_from({"wanted": {"place": ["Kyiv"]}}))
    with pytest.raises(SubscriptionError, match="has no webhook"):
        await rotate(office, bare.subscription.id)


async def test_a_new_secret_is_valid_beside_the_old_one_for_a_while(
    office: Office, made: Subscription, clock: Clock
) -> None:
    channel = made.channels[1].id
    before = await office.desks.secrets.get(made.id)
    rotated = await rotate(office, made.id, channel, timedelta(hours=2))
    after = await office.desks.secrets.get(made.id)
    assert before is not None
    assert after is not None
    old = before.model.of_webhook(channel, clock.now())
    assert after.model.of_webhook(channel, clock.now()) == (rotated.secret, *old)
    clock.move(hours=2)
    assert after.model.of_webhook(channel, clock.now()) == (rotated.secret,)


async def test_what_was_set_aside_is_due_again(office: Office, made: Subscription, clock: Clock) -> None:
    clock.move(hours=1)
    assert (await replay(office, made.id)).count == 0
    await office.desks.deliveries.create(delivery("aside", subscription_id=made.id, state="set_aside"))
    await pause(office, made.id)
    done = await replay(office, made.id)
    assert (done.count, done.notes) == (1, ("They wait until the subscription is resumed",))
    log = await deliveries(office, made.id)
    assert [(one.id, one.state, one.due_at) for one in log.items] == [("aside", "waiting", clock.now())]


async def test_a_cursor_that_no_page_gave_is_refused(office: Office) -> None:
    for cursor in ("x", "!", "W10", "bnVsbA"):
        with pytest.raises(CursorError, match="next_cursor"):
            await subscriptions(office, cursor=cursor)


async def test_pages_follow_one_another(office: Office, clock: Clock) -> None:
    for number in range(3):
        at = clock.now() + timedelta(seconds=number)
        await office.desks.alerts.create(alert(f"a{number}", at=at, subscription_id="s1"))
    await office.desks.alerts.create(alert("other", subscription_id="s2"))
    first = await alerts(office, "s1", limit=2)
    second = await alerts(office, "s1", limit=2, cursor=first.next_cursor)
    assert [one.id for one in (*first.items, *second.items)] == ["a2", "a1", "a0"]
    assert second.next_cursor is None
    assert len((await alerts(office, None)).items) == 4
