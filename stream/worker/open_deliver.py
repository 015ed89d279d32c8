"""Puts the work of deliver together: what plans deliveries, and what sends them beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from agents.deliver import Deliver
from agents.patience import Patience, PatientPlanner
from stream.alerts.delivery.delivering import delivering
from stream.app import open_documents
from stream.broker.port import Outlet
from stream.settings import Settings


@asynccontextmanager
async def open_deliver(settings: Settings, outlet: Outlet) -> AsyncIterator[Deliver]:
    """The work of deliver; what is due goes out, and the chores are done, while this is open."""
    async with open_documents(settings) as documents, delivering(settings, documents, outlet) as planner:
        yield Deliver(PatientPlanner(planner, Patience()))
