"""Contract: one set a bulletin, the latest, whatever order, crash or rival the sets come with."""

import asyncio

import pytest

from schemas.record_set import RecordSet
from stream.errors import StoreUnavailableError
from stream.store import PutResult, Query, Store
from tests.store.builders import BULLETIN, PUBLISHER, front_event, record_set, statement
from tests.store.harness import Harness, ids_found

FIRST = record_set(statement("kept"), statement("gone"), front_event("gone-event"))
SECOND = record_set(
    statement("kept", "“We hold,” said Olha Marchenko."), front_event("new-event"), revision=2
)
WITHDRAWN = record_set(revision=3, withdrawn=True)
EVERYTHING = Query()
MORE_STEPS_THAN_A_PUT_HAS = 40


async def held(harness: Harness, store: Store) -> set[str]:
    """The ids that the store shows, after making sure that each way of reading tells the same."""
    found = set(await ids_found(harness, store, EVERYTHING))
    listed = {record.id for record in await store.records_of(PUBLISHER, BULLETIN)}
    by_id = {i for i in ("kept", "gone", "gone-event", "new-event") if await store.record(i)}
    assert found == listed == by_id
    return found


class GateContract:
    async def test_an_older_revision_is_skipped_whole(self, harness: Harness, store: Store) -> None:
        await store.put(SECOND)
        result = await store.put(FIRST)
        assert (result.outcome, result.revision, result.statements) == ("superseded", 2, 0)
        assert await held(harness, store) == {"kept", "new-event"}

    async def test_of_two_texts_under_one_revision_the_later_put_stands(
        self, harness: Harness, store: Store
    ) -> None:
        for word in ("first", "second", "first", "second"):
            await store.put(record_set(statement(word), revision=5))
        assert await ids_found(harness, store, Query()) == ["second"]

    async def test_older_rules_of_the_same_revision_are_skipped(self, harness: Harness, store: Store) -> None:
        await store.put(record_set(statement("kept"), extractor="0.10.0"))
        result = await store.put(record_set(statement("gone"), extractor="0.9.0"))
        assert (result.outcome, result.extractor_version) == ("superseded", "0.10.0")
        assert await held(harness, store) == {"kept"}

    async def test_a_replayed_revision_stays_out_when_deletes_are_forgotten(
        self, harness: Harness, store: Store
    ) -> None:
        await store.put(FIRST)
        await store.put(SECOND)
        await harness.forget_deletes()
        assert (await (await harness.open()).put(FIRST)).outcome == "superseded"
        assert await held(harness, store) == {"kept", "new-event"}

    async def test_a_set_behind_a_withdrawal_stays_out(self, harness: Harness, store: Store) -> None:
        await store.put(FIRST)
        await store.put(WITHDRAWN)
        await harness.forget_deletes()
        assert (await (await harness.open()).put(SECOND)).outcome == "superseded"
        assert await held(harness, store) == set()
        assert await store.bulletin(PUBLISHER, BULLETIN) is None

    async def test_a_withdrawal_of_an_unknown_bulletin_keeps_it_out(
        self, harness: Harness, store: Store
    ) -> None:
        assert (await store.put(WITHDRAWN)).outcome == "stored"
        assert (await store.put(FIRST)).outcome == "superseded"
        assert await held(harness, store) == set()

    async def test_a_later_revision_replaces_a_withdrawn_bulletin(
        self, harness: Harness, store: Store
    ) -> None:
        await store.put(record_set(withdrawn=True))
        await store.put(SECOND)
        assert await held(harness, store) == {"kept", "new-event"}

    async def test_a_later_set_leaves_no_orphan(self, harness: Harness, store: Store) -> None:
        await store.put(FIRST)
        result = await store.put(SECOND)
        assert (result.outcome, result.statements, result.front_events, result.removed) == ("stored", 1, 1, 2)
        assert await held(harness, store) == {"kept", "new-event"}
        kept = await store.record("kept")
        assert kept == SECOND.statements[0]

    async def test_newer_rules_replace_the_same_revision(self, harness: Harness, store: Store) -> None:
        await store.put(record_set(statement("gone")))
        await store.put(record_set(statement("kept"), extractor="0.2.0"))
        assert await held(harness, store) == {"kept"}

    async def test_the_same_set_again_changes_nothing(self, harness: Harness, store: Store) -> None:
        await store.put(FIRST)
        result = await (await harness.open()).put(FIRST)
        assert (result.outcome, result.statements, result.front_events, result.removed) == ("stored", 2, 1, 0)
        assert await held(harness, store) == {"kept", "gone", "gone-event"}

    async def test_bulletins_of_two_publishers_with_one_id_are_two(
        self, harness: Harness, store: Store
    ) -> None:
        await store.put(record_set(statement("kept")))
        await store.put(record_set(statement("other"), publisher="herald"))
        await store.put(record_set(revision=2, withdrawn=True))
        assert await ids_found(harness, store, EVERYTHING) == ["other"]

    async def test_of_two_writers_the_later_set_wins(self, harness: Harness, store: Store) -> None:
        rivals = [store, await harness.open(), await harness.open()]
        sets = [FIRST, SECOND, record_set(statement("gone"), revision=1)]
        for _ in range(5):
            await asyncio.gather(*(rival.put(each) for rival, each in zip(rivals, sets, strict=True)))
        assert await held(harness, store) == {"kept", "new-event"}

    async def test_the_same_set_from_many_writers_is_stored_once(
        self, harness: Harness, store: Store
    ) -> None:
        rivals = [store, await harness.open(), await harness.open()]
        results = await asyncio.gather(*(rival.put(FIRST) for rival in rivals))
        assert {result.outcome for result in results} == {"stored"}
        assert await held(harness, store) == {"kept", "gone", "gone-event"}

    @pytest.mark.parametrize("after", [False, True], ids=["before its effect", "after its effect"])
    @pytest.mark.parametrize("what", ["revision", "withdrawal"])
    async def test_a_put_cut_short_at_any_step_converges_on_redelivery(
        self, harness: Harness, store: Store, what: str, after: bool
    ) -> None:
        for step in range(MORE_STEPS_THAN_A_PUT_HAS):
            first, later = sets_to_cut(step, what)
            await store.put(first)
            if await put_cut_short(harness, step, later, after=after) is not None:
                break
            await store.put(later)
            assert await shown(harness, store, step) == {record.id for record in later.records}
            assert (await store.put(first)).outcome == "superseded"
        else:
            pytest.fail(f"a put still failed after {MORE_STEPS_THAN_A_PUT_HAS} steps")
        assert step > 1, "the put was never cut short"

    async def test_a_put_cut_short_is_overtaken_by_a_later_set(self, harness: Harness, store: Store) -> None:
        for step in range(MORE_STEPS_THAN_A_PUT_HAS):
            first, later = sets_to_cut(step, "revision")
            last = record_set(statement(f"{step}-last"), revision=9, bulletin_id=f"cut-{step}")
            await store.put(first)
            if await put_cut_short(harness, step, later, after=True) is not None:
                break
            await store.put(last)
            assert (await store.put(later)).outcome == "superseded"
            assert await shown(harness, store, step) == {f"{step}-last"}
        assert step > 1, "the put was never cut short"


def sets_to_cut(step: int, what: str) -> tuple[RecordSet, RecordSet]:
    """A first set, and the later one whose put is cut short."""
    bulletin_id = f"cut-{step}"
    first = record_set(
        statement(f"{step}-kept"),
        statement(f"{step}-gone"),
        front_event(f"{step}-event"),
        bulletin_id=bulletin_id,
    )
    if what == "withdrawal":
        return first, record_set(revision=2, bulletin_id=bulletin_id, withdrawn=True)
    records = (statement(f"{step}-kept"), front_event(f"{step}-new"))
    return first, record_set(*records, revision=2, bulletin_id=bulletin_id)


async def put_cut_short(harness: Harness, step: int, late: RecordSet, *, after: bool) -> PutResult | None:
    """The result of a put whose connection fails at that step; None when it failed."""
    failing = harness.interrupted(step, after=after)
    try:
        return await failing.put(late)
    except StoreUnavailableError:
        return None
    finally:
        await failing.close()


async def shown(harness: Harness, store: Store, step: int) -> set[str]:
    """The ids that a search shows of one bulletin, after making sure that no hidden orphan lies beside."""
    found = set(await ids_found(harness, store, Query(bulletin_id=f"cut-{step}")))
    assert found == await harness.kept(f"cut-{step}")
    return found
