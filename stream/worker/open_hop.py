"""Puts a hop together: its work, what that is given, and the Faust app that feeds it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

import faust

from agents.hop import Careful, Work
from agents.index import Index
from agents.patience import Patience, PatientNotes, PatientOutlet, PatientStore
from agents.receipts import Receipts
from agents.refusal import Refusals
from agents.rejections import NoteRejections
from schemas.rejected import Hop
from stream.app import open_documents, open_outlet, open_store
from stream.broker.kafka.connection import Connection
from stream.broker.port import Outlet
from stream.broker.topics import ALERTS, BULLETINS, RECORDS, REJECTED
from stream.corrections.desk import Corrections
from stream.corrections.putting import CorrectedPuts
from stream.rejections.desk import Rejections
from stream.settings import Settings
from stream.worker.faust_app import Process, faust_app

READS: dict[Hop, str] = {"split": BULLETINS, "index": RECORDS, "alert": RECORDS, "deliver": ALERTS}


@asynccontextmanager
async def open_hop(hop: Hop, settings: Settings) -> AsyncIterator[faust.App]:
    """The Faust app of a hop with all that it needs, not started yet."""
    async with AsyncExitStack() as opened:
        outlet = PatientOutlet(await opened.enter_async_context(open_outlet(settings, None)), Patience())
        own = Careful(hop, await _work(hop, settings, outlet, opened), Refusals(hop, outlet, _now))
        work: dict[str, Process] = {READS[hop]: own}
        if hop == "index":
            documents = await opened.enter_async_context(open_documents(settings))
            work[REJECTED] = NoteRejections(PatientNotes(Rejections(documents), Patience()))
        yield faust_app(hop, Connection.of(settings), work)


async def _work(hop: Hop, settings: Settings, outlet: Outlet, opened: AsyncExitStack) -> Work:
    """What the hop does with one message; what that needs is closed with `opened`."""
    receipts = Receipts(outlet, _now)
    if hop == "split":
        # Here, for it brings spaCy: the other hops start 1.3 s earlier without.
        from stream.worker.open_split import open_split  # noqa: PLC0415 - the line above says why

        return open_split(settings, outlet, receipts)
    if hop == "alert":
        # Here, for it brings what matches: index starts without.
        from stream.worker.open_alert import open_alert  # noqa: PLC0415 - the line above says why

        return await opened.enter_async_context(open_alert(settings, outlet, receipts))
    if hop == "deliver":
        # Here, for it brings what sends mail and chat messages: 0.5 s that the others do without.
        from stream.worker.open_deliver import open_deliver  # noqa: PLC0415 - the line above says why

        return await opened.enter_async_context(open_deliver(settings, outlet))
    store = await opened.enter_async_context(open_store(settings))
    documents = await opened.enter_async_context(open_documents(settings))
    return Index(PatientStore(CorrectedPuts(store, Corrections(documents)), Patience()), receipts)


def _now() -> datetime:
    return datetime.now(UTC)
