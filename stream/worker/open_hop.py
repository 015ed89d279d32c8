"""Puts a hop together: its work, what that is given, and the Faust app that feeds it."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

import faust

from agents.hop import Careful
from agents.index import Index
from agents.patience import Patience, PatientOutlet, PatientStore
from agents.receipts import Receipts
from agents.refusal import Refusals
from agents.split import Split
from schemas.rejected import Hop
from stream.app import open_outlet, open_store
from stream.broker.kafka.connection import Connection
from stream.broker.port import Outlet
from stream.broker.topics import BULLETINS, RECORDS
from stream.enrich.open import open_reader
from stream.settings import Settings
from stream.worker.faust_app import faust_app


@asynccontextmanager
async def open_hop(hop: Hop, settings: Settings) -> AsyncIterator[faust.App]:
    """The Faust app of a hop with all that it needs, not started yet."""
    async with AsyncExitStack() as opened:
        outlet = PatientOutlet(await opened.enter_async_context(open_outlet(settings, None)), Patience())
        work: Split | Index
        if hop == "split":
            topic, work = BULLETINS, _split(settings, outlet)
        else:
            topic, work = RECORDS, await _index(settings, outlet, opened)
        process = Careful(hop, work, Refusals(hop, outlet, _now))
        yield faust_app(hop, topic, Connection.of(settings), process)


def _split(settings: Settings, outlet: Outlet) -> Split:
    reader = open_reader(settings.data)
    # One thread: Faust hands over one message at a time, and Python reads one text at a time.
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="read")
    return Split(reader.read, outlet, Receipts(outlet, _now), settings.max_body, thread)


async def _index(settings: Settings, outlet: Outlet, opened: AsyncExitStack) -> Index:
    store = await opened.enter_async_context(open_store(settings))
    return Index(PatientStore(store, Patience()), Receipts(outlet, _now))


def _now() -> datetime:
    return datetime.now(UTC)
