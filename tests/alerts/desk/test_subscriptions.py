"""Subscriptions are saved as the next version, listed until deleted, and followed by their changes."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from schemas.subscription import FailureWatch, SilenceWatch, Subscription
from stream.alerts.desk import subscriptions as desks
from stream.alerts.desk.desk import HeldModel
from stream.alerts.desk.subscriptions import Subscriptions
from stream.store.documents import Document, Documents
from stream.store.moments import milliseconds
from tests.alerts.builders import MADE, subscription

LATER = MADE + timedelta(minutes=5)


@pytest.fixture
def desk(documents: Documents) -> Subscriptions:
    return Subscriptions(documents)


async def created(desk: Subscriptions, made: Subscription) -> HeldModel[Subscription]:
    held = await desk.create(made)
    assert held is not None
    return held


def renamed(held: HeldModel[Subscription], name: str) -> Subscription:
    return held.model.model_copy(update={"name": name})


async def changed_since(desk: Subscriptions, moment: datetime | None) -> list[str]:
    return [each.id async for each in desk.changed_since(moment)]


async def test_of_two_that_change_the_same_version_the_second_must_read_again(desk: Subscriptions) -> None:
    held = await created(desk, subscription())
    saved = await desk.save(held, renamed(held, "Lviv"), LATER)
    assert saved is not None
    assert (saved.model.version, saved.model.changed_at, saved.model.name) == (2, LATER, "Lviv")
    assert await desk.save(held, renamed(held, "Odesa"), LATER) is None
    assert await desk.get("s1") == saved


async def test_an_alteration_is_saved_as_the_next_version(desk: Subscriptions) -> None:
    await created(desk, subscription())
    altered = await desk.alter("s1", lambda each: each.model_copy(update={"state": "paused"}), LATER)
    assert altered is not None
    assert (altered.model.version, altered.model.state, altered.model.changed_at) == (2, "paused", LATER)
    assert await desk.alter("s1", lambda _: None, LATER) == altered
    assert await desk.alter("none", lambda each: each, LATER) is None


async def test_pages_by_name_and_newest_first_leave_out_what_was_deleted(desk: Subscriptions) -> None:
    for number, name in enumerate("bdac"):
        made = MADE + timedelta(minutes=number)
        await created(desk, subscription(f"s{number}", name=name, created_at=made, owner=f"o{number % 2}"))
    await desk.alter("s0", lambda each: each.model_copy(update={"state": "deleted"}), LATER)
    first = await desk.page(limit=2)
    rest = await desk.page(after=first[-1].position("name"))
    assert [[held.model.name for held in page] for page in (first, rest)] == [["a", "c"], ["d"]]
    newest, *_ = await desk.page(order="created_at", limit=1)
    older = await desk.page(order="created_at", after=newest.position("created_at"))
    assert [held.model.name for held in (newest, *older)] == ["c", "a", "d"]
    assert [held.model.name for held in await desk.page(owner="o1")] == ["c", "d"]
    assert await desk.page(owner="nobody") == ()


async def test_changes_are_followed_from_their_moment_on_deletions_too(desk: Subscriptions) -> None:
    for number in range(3):
        await created(desk, subscription(f"s{number}", changed_at=MADE + timedelta(seconds=number)))
    await desk.alter("s0", lambda each: each.model_copy(update={"state": "deleted"}), LATER)
    assert await changed_since(desk, None) == ["s1", "s2", "s0"]
    assert await changed_since(desk, MADE + timedelta(seconds=2)) == ["s2", "s0"]
    assert await changed_since(desk, LATER + timedelta(milliseconds=1)) == []


async def test_only_what_was_deleted_long_ago_is_to_be_forgotten(desk: Subscriptions) -> None:
    for subscription_id, state, changed in (
        ("old", "deleted", MADE),
        ("new", "deleted", LATER),
        ("kept", "active", MADE),
    ):
        await created(desk, subscription(subscription_id, state=state, changed_at=changed))
    assert [held.document_id async for held in desk.deleted_before(LATER)] == ["old"]


async def test_a_subscription_comes_back_whole(desk: Subscriptions) -> None:
    held = await created(desk, subscription(owner=None, name="Їжак 🙂"))
    assert await desk.get("s1") == replace(held, model=subscription(owner=None, name="Їжак 🙂"))


async def test_watches_are_found_while_they_are_active(desk: Subscriptions) -> None:
    silence, failure = SilenceWatch(publisher="tribune", hours=6), FailureWatch()
    await created(desk, subscription("s1", wanted=None, watch=silence))
    await created(desk, subscription("s2", wanted=None, watch=failure))
    await created(desk, subscription("s3", wanted=None, watch=silence, state="paused"))
    await created(desk, subscription("s4"))
    assert [each.id async for each in desk.watching("silence")] == ["s1"]
    assert [each.id async for each in desk.watching("failure")] == ["s2"]


async def test_what_another_version_wrote_hides_no_other_change(
    desk: Subscriptions, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desks, "PAGE", 2)
    for number in range(5):
        await created(desk, subscription(f"s{number}", changed_at=MADE + timedelta(seconds=number)))
    moments = milliseconds(MADE) + 1000
    for name in ("odd", "odder"):
        await documents.create("subscriptions", Document(name, b"{}", {"changed_at": moments}))
    with capture_logs() as logs:
        assert await changed_since(desk, None) == ["s0", "s1", "s2", "s3", "s4"]
    assert ["'odd'" in entry["why"] or "'odder'" in entry["why"] for entry in logs] == [True, True]
