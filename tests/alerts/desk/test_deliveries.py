"""Deliveries: what is due is leased by one worker, tried, and written down."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from schemas.delivery import Attempt, Delivery
from stream.alerts.desk.deliveries import LATEST_ATTEMPTS, WINDOW, Deliveries, Held
from stream.store.documents import Collection, Documents, Wish
from stream.store.documents import Held as DocumentHeld
from stream.store.embedded.documents import EmbeddedDocuments

NOON = datetime.fromisoformat("2026-03-01T12:00:00+00:00")
MINUTE = timedelta(minutes=1)


def delivery(delivery_id: str = "d1", **more: Any) -> Delivery:
    fields: dict[str, Any] = {
        "subscription_id": "s1",
        "channel_id": "c1",
        "digest": False,
        "alert_ids": ("a1",),
        "state": "waiting",
        "created_at": NOON,
        "due_at": NOON,
        "attempts_made": 0,
        "attempts": (),
        "leased_by": None,
        "leased_until": None,
    }
    return Delivery(id=delivery_id, **(fields | more))


def attempt(status: int | None = 500, *, delivered: bool = False) -> Attempt:
    return Attempt(at=NOON, delivered=delivered, status=status, error=None, milliseconds=12.5)


class LateDocuments(EmbeddedDocuments):
    """Finds what was there a second ago, as a server does between two refreshes."""

    late: Sequence[DocumentHeld] = ()

    async def find(self, collection: Collection, wish: Wish) -> tuple[DocumentHeld, ...]:
        """The page of what was there; all of it has the same moment."""
        assert collection == "deliveries"
        behind = wish.after[1] if wish.after else ""
        return tuple(held for held in self.late if held.document.id > behind)[: wish.limit]


@pytest.fixture
def desk(documents: Documents) -> Deliveries:
    return Deliveries(documents)


async def created(desk: Deliveries, made: Delivery) -> Held:
    held = await desk.create(made)
    assert held is not None
    return held


async def due(desk: Deliveries, now: datetime) -> list[str]:
    return [held.model.id for held in await desk.due(now)]


async def test_what_is_later_leased_or_done_with_is_not_due(desk: Deliveries) -> None:
    for made in (
        delivery("now"),
        delivery("overdue", due_at=NOON - MINUTE),
        delivery("later", due_at=NOON + MINUTE),
        delivery("leased", leased_by="w1", leased_until=NOON + MINUTE),
        delivery("lease ran out", leased_by="w1", leased_until=NOON),
        delivery("delivered", state="delivered"),
        delivery("set aside", state="set_aside"),
    ):
        await created(desk, made)
    assert await due(desk, NOON) == ["overdue", "lease ran out", "now"]
    assert await due(desk, NOON + MINUTE) == ["overdue", "lease ran out", "now", "later", "leased"]
    assert len(await desk.due(NOON, limit=2)) == 2


async def test_what_a_search_still_shows_though_it_is_leased_or_done_with_is_not_due(tmp_path: Path) -> None:
    documents = LateDocuments(tmp_path / "store.db")
    await documents.setup()
    desk = Deliveries(documents)
    held = [await created(desk, delivery(f"d{number:02}")) for number in range(3 * WINDOW)]
    documents.late = [each.held for each in held]
    *gone, last, leased, deleted = held
    for each in gone:
        assert await desk.record(each, attempt(204, delivered=True), None)
    assert await desk.lease(leased, "w1", NOON, NOON + MINUTE)
    assert await desk.delete(deleted)
    moved = await desk.record(last, attempt(), NOON - MINUTE)
    for limit in (1, 2, 100):
        assert await desk.due(NOON, limit) == (moved,)
    await documents.close()


async def test_workers_that_share_a_backlog_reach_for_different_ones(desk: Deliveries) -> None:
    for number in range(10 * WINDOW):
        await created(desk, delivery(f"d{number:02}", due_at=NOON - number * MINUTE))
    reached = [[held.model.id for held in await desk.due(NOON, 5)] for _ in range(20)]
    assert {len(ids) for ids in reached} == {5}
    longest_due = [f"d{number:02}" for number in range(10 * WINDOW - 1, -1, -1)][: 5 * WINDOW]
    assert all(ids == [one for one in longest_due if one in ids] for ids in reached)
    assert len({tuple(ids) for ids in reached}) > 1


async def test_of_many_workers_one_has_the_lease(desk: Deliveries) -> None:
    held = await created(desk, delivery())
    tries = [desk.lease(held, f"w{number}", NOON, NOON + MINUTE) for number in range(8)]
    (leased,) = filter(None, await asyncio.gather(*tries))
    assert await desk.get("d1") == leased
    assert leased.model.leased_until == NOON + MINUTE


async def test_anothers_lease_holds_until_it_runs_out(desk: Deliveries) -> None:
    held = await created(desk, delivery(leased_by="w1", leased_until=NOON + MINUTE))
    assert await desk.lease(held, "w2", NOON, NOON + 2 * MINUTE) is None
    assert await desk.lease(held, "w2", NOON + MINUTE, NOON + 2 * MINUTE) is not None


async def test_a_lease_may_be_prolonged_by_its_owner(desk: Deliveries) -> None:
    held = await created(desk, delivery(leased_by="w1", leased_until=NOON + MINUTE))
    assert await desk.lease(held, "w1", NOON, NOON + 2 * MINUTE) is not None
    assert await due(desk, NOON + MINUTE) == []


async def test_what_is_done_with_cannot_be_leased(desk: Deliveries) -> None:
    held = await created(desk, delivery(state="delivered"))
    assert await desk.lease(held, "w1", NOON, NOON + MINUTE) is None


async def test_a_failed_attempt_waits_for_the_next(desk: Deliveries) -> None:
    held = await created(desk, delivery(leased_by="w1", leased_until=NOON + MINUTE))
    tried = await desk.record(held, attempt(), NOON + 5 * MINUTE)
    assert tried is not None
    assert tried.model == delivery(due_at=NOON + 5 * MINUTE, attempts_made=1, attempts=(attempt(),))
    assert await due(desk, NOON + 4 * MINUTE) == []
    assert await due(desk, NOON + 5 * MINUTE) == ["d1"]


async def test_the_last_failed_attempt_sets_it_aside(desk: Deliveries) -> None:
    tried = await desk.record(await created(desk, delivery()), attempt(), None)
    assert tried is not None
    assert (tried.model.state, tried.model.due_at) == ("set_aside", NOON)


async def test_what_has_arrived_is_delivered_whenever_a_retry_was_planned(desk: Deliveries) -> None:
    tried = await desk.record(await created(desk, delivery()), attempt(204, delivered=True), NOON + MINUTE)
    assert tried is not None
    assert (tried.model.state, tried.model.due_at) == ("delivered", NOON)
    assert await due(desk, NOON + 2 * MINUTE) == []


async def test_who_lost_the_lease_writes_nothing_down(desk: Deliveries) -> None:
    held = await created(desk, delivery(leased_by="w1", leased_until=NOON))
    taken = await desk.lease(held, "w2", NOON, NOON + MINUTE)
    assert await desk.record(held, attempt(204, delivered=True), None) is None
    assert await desk.get("d1") == taken


async def test_only_the_latest_attempts_are_kept_and_all_are_counted(desk: Deliveries) -> None:
    held: Held | None = await created(desk, delivery())
    for number in range(LATEST_ATTEMPTS + 3):
        assert held is not None
        held = await desk.record(held, attempt(400 + number), NOON)
    assert held is not None
    assert held.model.attempts_made == LATEST_ATTEMPTS + 3
    assert [each.status for each in held.model.attempts] == list(range(403, 403 + LATEST_ATTEMPTS))


async def test_what_was_set_aside_or_dropped_may_be_replayed(desk: Deliveries) -> None:
    held = await desk.set_aside(await created(desk, delivery("aside")))
    dropped = await desk.drop(await created(desk, delivery("dropped")))
    assert await due(desk, NOON + MINUTE) == []
    for each in (held, dropped):
        assert each is not None
        assert await desk.replay(each, NOON + MINUTE)
        assert await desk.replay(each, NOON + MINUTE) is None
    assert await due(desk, NOON) == []
    assert await due(desk, NOON + MINUTE) == ["aside", "dropped"]


async def test_what_is_replayed_counts_its_tries_anew(desk: Deliveries) -> None:
    held = await desk.set_aside(await created(desk, delivery(attempts_made=5)))
    assert held is not None
    again = await desk.replay(held, NOON + MINUTE)
    assert again is not None
    assert (again.model.replayed_at, again.model.attempts_before_replay) == (NOON + MINUTE, 5)


async def test_a_subscriptions_pages_come_newest_first_also_of_one_state(desk: Deliveries) -> None:
    for number in range(5):
        state = "set_aside" if number % 2 else "delivered"
        await created(desk, delivery(f"d{number}", state=state, created_at=NOON + number * MINUTE))
    await created(desk, delivery("other", subscription_id="s2"))
    first = await desk.page("s1", limit=3)
    rest = await desk.page("s1", limit=3, after=first[-1].position("created_at"))
    assert [held.model.id for held in (*first, *rest)] == ["d4", "d3", "d2", "d1", "d0"]
    assert [held.model.id for held in await desk.page("s1", state="set_aside")] == ["d3", "d1"]


async def test_only_the_old_ones_of_a_state_are_forgotten(desk: Deliveries) -> None:
    await created(desk, delivery("old", state="delivered"))
    await created(desk, delivery("new", state="delivered", created_at=NOON + MINUTE))
    await created(desk, delivery("waiting"))
    assert await desk.forget("delivered", NOON + MINUTE) == 1
    assert [held.model.id for held in await desk.page("s1")] == ["new", "waiting"]
