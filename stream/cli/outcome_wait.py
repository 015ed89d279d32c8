"""Waiting until bulletins have an outcome: indexed, superseded, or rejected with a reason."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from schemas.bulletin import IncomingBulletin
from schemas.receipt import FINAL_STAGES, Receipt
from schemas.rejected import Rejected
from stream.broker.port import Outcome, Published
from stream.broker.topics import BULLETINS
from stream.errors import FrontwireError

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class NoOutcomeError(FrontwireError):
    """Nothing came for too long."""


@dataclass
class Awaited:
    """The bulletins that are waited for; `receipts` and `rejected` fill as outcomes come."""

    receipts: list[Receipt] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    _pending: dict[tuple[str, int], Published] = field(default_factory=dict)

    def expect(self, bulletin: IncomingBulletin, published: Published) -> None:
        """Waits for this one, too."""
        self._pending[published.key, bulletin.revision or published.timestamp_ms] = published

    @property
    def left(self) -> int:
        """How many have no outcome yet."""
        return len(self._pending)

    async def all_from(
        self, outcomes: AsyncIterator[Outcome], show_left: Callable[[int], None], patience: float
    ) -> None:
        """Reads outcomes until all have one.

        Raises NoOutcomeError when none of them gets one for `patience` seconds.
        """
        while self._pending:
            try:
                async with asyncio.timeout(patience):
                    async for outcome in outcomes:
                        if self._settle(outcome):
                            break
            except TimeoutError:
                raise NoOutcomeError(
                    f"{self.left} bulletins have no outcome, and none came for {patience:.0f} s. They are"
                    " safe; see that a worker runs and what it logs"
                ) from None
            show_left(self.left)

    def _settle(self, outcome: Outcome) -> bool:
        """True where it is the last word on one that is waited for."""
        if isinstance(outcome, Receipt):
            key = (f"{outcome.publisher}/{outcome.bulletin_id}", outcome.revision)
            if outcome.stage not in FINAL_STAGES or self._pending.pop(key, None) is None:
                return False
            self.receipts.append(outcome)
            return True
        for pending, published in self._pending.items():
            if _is_of(outcome, published):
                del self._pending[pending]
                self.rejected.append(outcome)
                return True
        return False


def _is_of(rejected: Rejected, published: Published) -> bool:
    if rejected.key != published.key.encode():
        return False
    # A set that index rejects has its own time.
    return rejected.topic != BULLETINS or rejected.sent_at == EPOCH + timedelta(
        milliseconds=published.timestamp_ms
    )
