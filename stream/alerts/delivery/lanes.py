"""Lanes: how much goes to one channel, one host and out of one process at a time: nobody waits for others.

A channel that is slow holds its own few places and no more; one that failed three times running rests, for as
much longer as it goes on failing. All of this is in memory: a process that starts anew finds out again.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from schemas.channel import Channel

# Places. A receiver that answers in 100 ms gets 40 a second through 4; 16 hosts that never answer hold all.
A_CHANNEL, A_HOST, A_PROCESS = 4, 16, 256
# Taken and not yet sent: one that is taken is leased, so it must be sent soon.
QUEUE_OF_A_CHANNEL, QUEUE_OF_A_PROCESS = 32, 1000
FAILURES_BEFORE_REST = 3
FIRST_REST, LONGEST_REST = timedelta(seconds=1), timedelta(minutes=5)
# When a full lane is looked at again, in seconds.
SOON = (1.0, 3.0)


@dataclass(frozen=True, slots=True)
class Lane:
    """The way to one channel of one subscription, which leads through a host that others may share."""

    subscription_id: str
    channel_id: str
    host: str


class Lanes:
    """Counts what is under way in this process."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._taken: Counter[Lane] = Counter()
        self._places: dict[Hashable, asyncio.Semaphore] = {}
        self._users: Counter[Hashable] = Counter()
        self._failures: Counter[Lane] = Counter()
        self._rests: dict[Lane, datetime] = {}
        self._process = asyncio.Semaphore(A_PROCESS)

    @property
    def free(self) -> int:
        """How many more this process may take."""
        return QUEUE_OF_A_PROCESS - self._taken.total()

    def wait_for(self, lane: Lane) -> timedelta:
        """How long to wait before one more is taken; nothing where it may be taken now."""
        rest = self._rests.get(lane)
        if rest is not None and rest > self._now():
            return rest - self._now() + timedelta(seconds=random.uniform(*SOON))  # noqa: S311 - no secret
        if self._taken[lane] >= QUEUE_OF_A_CHANNEL or self.free <= 0:
            return timedelta(seconds=random.uniform(*SOON))  # noqa: S311 - no secret
        return timedelta()

    def is_full(self, lane: Lane) -> bool:
        """Whether one more has to wait for its place."""
        places = (self._places.get((lane.subscription_id, lane.channel_id)), self._places.get(lane.host))
        return self._process.locked() or any(each is not None and each.locked() for each in places)

    @asynccontextmanager
    async def place(self, lane: Lane) -> AsyncIterator[None]:
        """A place in the lane, on its host and in the process, as soon as there is one."""
        channel = (lane.subscription_id, lane.channel_id)
        async with self._held(channel, A_CHANNEL), self._held(lane.host, A_HOST), self._process:
            yield

    def take(self, lane: Lane) -> None:
        """One more is under way."""
        self._taken[lane] += 1

    def give_back(self, lane: Lane) -> None:
        """One less is under way."""
        self._taken[lane] -= 1
        if not self._taken[lane]:
            del self._taken[lane]

    def note(self, lane: Lane, *, delivered: bool) -> None:
        """What a try came to: after three failures running the lane rests, twice as long with each more."""
        if delivered:
            self._failures.pop(lane, None)
            self._rests.pop(lane, None)
            return
        self._failures[lane] += 1
        doublings = self._failures[lane] - FAILURES_BEFORE_REST
        if doublings >= 0:
            self._rests[lane] = self._now() + min(FIRST_REST * 2 ** min(doublings, 20), LONGEST_REST)

    @asynccontextmanager
    async def _held(self, key: Hashable, places: int) -> AsyncIterator[None]:
        """One of so many places; what nobody uses any more is forgotten."""
        self._users[key] += 1
        try:
            async with self._places.setdefault(key, asyncio.Semaphore(places)):
                yield
        finally:
            self._users[key] -= 1
            if not self._users[key]:
                del self._users[key], self._places[key]


def lane_of(subscription_id: str, channel: Channel) -> Lane:
    """The lane of a channel."""
    if channel.kind == "webhook":
        return Lane(subscription_id, channel.id, urlsplit(channel.url).netloc.lower())
    host = "mail" if channel.kind == "mail" else f"chat {channel.target}"
    return Lane(subscription_id, channel.id, host)
