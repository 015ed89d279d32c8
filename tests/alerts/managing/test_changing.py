"""Changing a subscription: by compare-and-set, and only what is given."""

import pytest

from schemas.subscription import Subscription
from stream.alerts.managing.changing import change
from stream.alerts.managing.creating import create
from stream.alerts.managing.draft import change_from, draft_from
from stream.alerts.managing.made import Made
from stream.alerts.managing.office import (
    ChangedMeanwhileError,
    Office,
    SubscriptionError,
    UnknownSubscriptionError,
)
from stream.search.choices import AskingError
from tests.alerts.delivery.builders import NOON, Clock
from tests.alerts.managing.offices import HOOK, OTHER_HOOK, Announced

SILENCE = {"watch": "silence", "hours": 6}
GIVEN = {"wanted": {"place": ["Chuhuiv"]}, "channels": [{"kind": "webhook", "url": HOOK}]}


@pytest.fixture
async def made(office: Office, clock: Clock) -> Made:
    made = await create(office, draft_from(GIVEN))
    clock.move(hours=1)
    return made


async def test_what_is_not_there_cannot_be_changed(office: Office) -> None:
    with pytest.raises(UnknownSubscriptionError, match="list them"):
        await change(office, "none", change_from({"name": "Other"}))


async def test_a_change_meant_for_another_version_is_refused(office: Office, made: Made) -> None:
    await change(office, made.subscription.id, change_from({"name": "Other"}), version=1)
    with pytest.raises(ChangedMeanwhileError, match="at version 2"):
        await change(office, made.subscription.id, change_from({"name": "Third"}), version=1)
    assert (await office.held(made.subscription.id)).model.name == "Other"


async def test_names_that_mean_nothing_leave_it_as_it_is(office: Office, made: Made) -> None:
    with pytest.raises(AskingError, match="no place"):
        await change(office, made.subscription.id, change_from({"wanted": {"place": ["Nowhere Atall"]}}))
    assert (await office.held(made.subscription.id)).model == made.subscription


async def test_what_wants_records_becomes_no_watch(office: Office, made: Made) -> None:
    with pytest.raises(SubscriptionError, match="make another"):
        await change(office, made.subscription.id, change_from({"watch": {"watch": "failure"}}))
    watch = await create(office, draft_from({"watch": {"watch": "failure"}}))
    with pytest.raises(SubscriptionError, match="make another"):
        await change(office, watch.subscription.id, change_from({"wanted": {"place": ["Kyiv"]}}))


async def test_another_name_is_stored_as_the_next_version_and_announced(
    office: Office, made: Made, announced: Announced
) -> None:
    changed = await change(office, made.subscription.id, change_from({"name": "Other"}))
    expected = {"name": "Other", "version": 2, "changed_at": office.now()}
    assert changed.subscription == made.subscription.model_copy(update=expected)
    assert changed.preview is None
    assert changed.secrets == ()
    assert announced.sent[-1] == changed.subscription


async def test_with_other_conditions_it_begins_anew_and_tells_its_past(office: Office, made: Made) -> None:
    changed = await change(office, made.subscription.id, change_from({"wanted": {"place": ["Kyiv"]}}))
    assert changed.subscription.since == office.now() > NOON
    assert changed.preview is not None
    assert changed.preview.month == 0


async def test_a_channel_that_stays_keeps_its_secret_and_only_a_new_one_is_shown(
    office: Office, made: Made
) -> None:
    hooks = [{"kind": "webhook", "url": url} for url in (OTHER_HOOK, HOOK)]
    changed = await change(office, made.subscription.id, change_from({"channels": hooks}))
    assert [one.url for one in changed.secrets] == [OTHER_HOOK]
    old = made.secrets[0]
    kept = await office.desks.secrets.get(made.subscription.id)
    assert kept is not None
    assert kept.model.of_webhook(old.channel_id, office.now()) == (old.secret,)
    await change(office, made.subscription.id, change_from({"channels": hooks[:1]}))
    kept = await office.desks.secrets.get(made.subscription.id)
    assert kept is not None
    assert kept.model.of_webhook(old.channel_id, office.now()) == ()


async def test_a_webhook_that_moved_keeps_what_waits_for_it_and_its_secret(
    office: Office, made: Made
) -> None:
    hooks = [{"kind": "webhook", "url": OTHER_HOOK}]
    changed = await change(office, made.subscription.id, change_from({"channels": hooks}))
    [before], [after] = made.subscription.channels, changed.subscription.channels
    assert (after.id, after) != (before.id, before)
    assert after.id == before.id
    kept = await office.desks.secrets.get(made.subscription.id)
    assert kept is not None
    assert kept.model.of_webhook(after.id, office.now()) == (made.secrets[0].secret,)


async def test_of_two_new_webhooks_none_is_the_old_one(office: Office, made: Made) -> None:
    hooks = [{"kind": "webhook", "url": f"{OTHER_HOOK}/{number}"} for number in (1, 2)]
    changed = await change(office, made.subscription.id, change_from({"channels": hooks}))
    assert made.subscription.channels[0].id not in {channel.id for channel in changed.subscription.channels}


async def test_two_who_change_different_things_at_once_both_have_their_way(
    office: Office, made: Made
) -> None:
    key, desk = made.subscription.id, office.desks.subscriptions
    get, rivals = desk.get, ["Rival"]

    async def overtaken(subscription_id: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - as the desk's
        held = await get(subscription_id)
        if rivals and held is not None:
            await desk.save(held, _named(held.model, rivals.pop()), office.now())
        return held

    desk.get = overtaken  # type: ignore[method-assign] # somebody is faster, just once
    changed = await change(office, key, change_from({"fold_minutes": 5}))
    assert (changed.subscription.name, changed.subscription.fold_minutes) == ("Rival", 5)
    assert changed.subscription.version == 3


def _named(subscription: Subscription, name: str) -> Subscription:
    return subscription.model_copy(update={"name": name})


@pytest.fixture
async def watch(office: Office, clock: Clock) -> Made:
    made = await create(office, draft_from({"watch": SILENCE | {"publisher": "tribune"}}))
    clock.move(hours=1)
    return made


async def test_a_watch_moves_to_no_publisher_that_nobody_has_heard_of(office: Office, watch: Made) -> None:
    with pytest.raises(AskingError, match="tribuen"):
        await change(
            office, watch.subscription.id, change_from({"watch": SILENCE | {"publisher": "tribuen"}})
        )
    assert (await office.held(watch.subscription.id)).model == watch.subscription


async def test_a_watch_over_another_publisher_begins_anew(office: Office, watch: Made) -> None:
    other = SILENCE | {"publisher": "courier", "anyway": True}
    changed = await change(office, watch.subscription.id, change_from({"watch": other}))
    assert changed.subscription.since == office.now() > watch.subscription.since


async def test_a_watch_of_other_hours_goes_on(office: Office, watch: Made) -> None:
    longer = {"watch": "silence", "publisher": "tribune", "hours": 9}
    changed = await change(office, watch.subscription.id, change_from({"watch": longer}))
    assert changed.subscription.since == watch.subscription.since
