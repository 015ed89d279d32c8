"""Waiting out an outage: a broker or store that does not answer is no fault of the data."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

import structlog

from agents.alert import Announces
from agents.deliver import Plans
from agents.index import Puts
from agents.rejections import Notes
from schemas.alert import Alert
from schemas.record_set import RecordSet
from schemas.rejected import Rejected
from stream.broker.port import Outgoing, Outlet
from stream.errors import BrokerUnavailableError, StoreUnavailableError
from stream.metrics import WAITING
from stream.store.port import PutResult

FIRST_PAUSE = 0.2
# Not longer: what the outage held up should move on within seconds after its end.
LONGEST_PAUSE = 10.0

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[None]]
log = structlog.get_logger(__name__)


class Patience:
    """Tries again until it works, for as long as it takes; a cancellation (SIGTERM) ends any pause at once.

    Pauses double from 0.2 s to 10 s, each shortened by up to half at random, so that many workers do not come
    back in one wave.
    """

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep

    async def until_it_works(self, waiting_for: str, attempt: Callable[[], Awaitable[Result]]) -> Result:
        """The result of the first attempt that meets no outage; any other error comes through."""
        pause = FIRST_PAUSE
        with WAITING.labels(waiting_for).track_inprogress():
            while True:
                try:
                    return await attempt()
                except (BrokerUnavailableError, StoreUnavailableError) as outage:
                    log.warning("waiting", waiting_for=waiting_for, seconds=round(pause, 1), why=str(outage))
                    await self._sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - no secret
                    pause = min(2 * pause, LONGEST_PAUSE)


class PatientOutlet:
    """An outlet that waits until the broker is back instead of raising BrokerUnavailableError."""

    def __init__(self, outlet: Outlet, patience: Patience) -> None:
        self._outlet = outlet
        self._patience = patience

    async def send(self, message: Outgoing) -> int:
        """See stream.broker.port.Outlet."""
        return await self._patience.until_it_works("broker", lambda: self._outlet.send(message))


class PatientAnnouncer:
    """Announces record sets, and waits until the store is back; what was done before is done once."""

    def __init__(self, announcer: Announces, patience: Patience) -> None:
        self._announcer = announcer
        self._patience = patience

    async def announce(self, record_set: RecordSet, read_at: datetime) -> None:
        """See stream.alerts.announcing.Announcer."""
        await self._patience.until_it_works("store", lambda: self._announcer.announce(record_set, read_at))


class PatientPlanner:
    """Plans deliveries, and waits until the store is back; what was done before is done once."""

    def __init__(self, planner: Plans, patience: Patience) -> None:
        self._planner = planner
        self._patience = patience

    async def plan(self, alert: Alert) -> None:
        """See stream.alerts.delivery.planning.Planner."""
        await self._patience.until_it_works("store", lambda: self._planner.plan(alert))


class PatientNotes:
    """Notes what was set aside, and waits until the store is back."""

    def __init__(self, notes: Notes, patience: Patience) -> None:
        self._notes = notes
        self._patience = patience

    async def note(self, rejected: Rejected) -> None:
        """See stream.rejections.desk.Rejections."""
        await self._patience.until_it_works("store", lambda: self._notes.note(rejected))

    async def take_off(self, rejected_id: str) -> None:
        """See stream.rejections.desk.Rejections."""
        await self._patience.until_it_works("store", lambda: self._notes.take_off(rejected_id))


class PatientStore:
    """Puts record sets, and waits until the store is back instead of raising StoreUnavailableError."""

    def __init__(self, store: Puts, patience: Patience) -> None:
        self._store = store
        self._patience = patience

    async def put(self, record_set: RecordSet) -> PutResult:
        """See stream.store.port.Store."""
        return await self._patience.until_it_works("store", lambda: self._store.put(record_set))
