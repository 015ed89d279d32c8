"""A writer that stalls, is overtaken and comes back: the case that no lock and no clock covers."""

import asyncio
from typing import Any

from elastic_transport import AiohttpHttpNode
from elastic_transport import ConnectionError as NoConnectionError

from stream.errors import StoreUnavailableError
from stream.store import Query, Store
from tests.integration.store.conftest import ElasticHarness
from tests.store.builders import BULLETIN, PUBLISHER, front_event, record_set, statement
from tests.store.harness import ids_found

OLD = record_set(statement("kept"), statement("old"), front_event("old-event"))
NEW = record_set(statement("kept"), statement("new"), revision=2)


class Stall:
    """A connection that holds back the first bulk request until it is let go, and may be cut after it."""

    def __init__(self, *, cut_afterwards: bool = False) -> None:
        self.reached = asyncio.Event()
        self.go_on = asyncio.Event()
        self.cut_afterwards = cut_afterwards

    def node(self) -> type[AiohttpHttpNode]:
        stall = self

        class StallingNode(AiohttpHttpNode):
            async def perform_request(self, method: str, target: str, *arguments: Any, **more: Any) -> Any:
                if stall.cut_afterwards and stall.go_on.is_set():
                    raise NoConnectionError("the line is cut")
                if "/_bulk" in target:
                    stall.reached.set()
                    await stall.go_on.wait()
                return await super().perform_request(method, target, *arguments, **more)

        return StallingNode


async def overtake(harness: ElasticHarness, stall: Stall, store: Store) -> "asyncio.Task[Any]":
    """Let the old set's writer stall at its records, and the new set be put meanwhile."""
    late = asyncio.create_task((await harness.open(node=stall.node())).put(OLD))
    await stall.reached.wait()
    assert (await store.put(NEW)).outcome == "stored"
    await harness.forget_deletes()
    stall.go_on.set()
    return late


async def test_the_late_writer_sees_that_it_lost_and_leaves_nothing(
    harness: ElasticHarness, store: Store
) -> None:
    late = await overtake(harness, Stall(), store)
    assert (await late).outcome == "superseded"
    assert await harness.kept(BULLETIN) == {"kept", "new"}
    kept = await store.record("kept")
    assert kept is not None
    assert kept.revision == 2


async def test_what_a_dying_late_writer_left_never_shows_and_goes_with_redelivery(
    harness: ElasticHarness, store: Store
) -> None:
    late = await overtake(harness, Stall(cut_afterwards=True), store)
    try:
        await late
    except StoreUnavailableError:
        orphans = await harness.kept(BULLETIN) - {"kept", "new"}
    assert orphans == {"old", "old-event"}, "the late writes came too early to make orphans"
    assert set(await ids_found(harness, store, Query())) == {"kept", "new"}
    assert await store.record("old") is None
    assert len(await store.records_of(PUBLISHER, BULLETIN)) == 2
    assert (await (await harness.open()).put(OLD)).outcome == "superseded"
    assert await harness.kept(BULLETIN) == {"kept", "new"}
