"""Chores: what is to be done now and then by one worker, whichever that is."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from stream.alerts.delivery.turns import Turns
from stream.errors import FrontwireError

NAME = "chores"
# A worker that dies keeps its turn for a minute at most; one that lives prolongs it at each round.
TURN = timedelta(minutes=1)
ROUND = 5.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """`do` may be done twice; it is done again after `every`."""

    name: str
    every: timedelta
    do: Callable[[], Awaitable[object]]


class Chores:
    """Does each chore in the worker whose turn it is."""

    def __init__(
        self,
        turns: Turns,
        chores: Sequence[Chore],
        *,
        owner: str,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._turns = turns
        self._chores = chores
        self._owner = owner
        self._now = now
        self._sleep = sleep
        self._next: dict[str, datetime] = {}

    async def run(self) -> None:
        """Round after round, through any outage; endless."""
        while True:
            await self.round()
            await self._sleep(ROUND)

    async def round(self) -> bool:
        """Does what is due, if it is this worker's turn; whether it is."""
        for chore in self._chores:
            try:
                if not await self._turns.take(NAME, self._owner, self._now(), TURN):
                    return False
                await self._do(chore)
            except FrontwireError as error:
                log.warning("a chore waits", chore=chore.name, why=str(error))
        return True

    async def _do(self, chore: Chore) -> None:
        now = self._now()
        if self._next.get(chore.name, now) > now:
            return
        await chore.do()
        self._next[chore.name] = now + chore.every
