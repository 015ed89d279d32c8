"""What every hop does around its one call: nothing is lost, nothing stops the partition."""

import time
from collections.abc import Awaitable, Callable

import structlog

from agents.incoming import Incoming
from agents.refusal import Reason, Refusals, RefusedError
from schemas.rejected import Hop
from stream.metrics import MESSAGE_SECONDS, PROCESSED, REFUSED

Work = Callable[[Incoming], Awaitable[None]]
log = structlog.get_logger(__name__)


class Careful:
    """Runs a hop's work on one message: it is done, or set aside with its reason, when this returns.

    Only a cancellation comes through; then the message is not finished and comes again.
    """

    def __init__(self, stage: Hop, work: Work, refusals: Refusals) -> None:
        self._stage = stage
        self._work = work
        self._refusals = refusals

    async def __call__(self, message: Incoming) -> None:
        """Processes one message."""
        began = time.perf_counter()
        try:
            await self._work(message)
        except RefusedError as refusal:
            await self._set_aside(message, refusal)
        except Exception as error:  # noqa: BLE001 - whatever it is, the partition goes on and the bytes are kept
            await self._set_aside(message, _internal(error))
        PROCESSED.labels(self._stage).inc()
        MESSAGE_SECONDS.labels(self._stage).observe(time.perf_counter() - began)

    async def _set_aside(self, message: Incoming, refusal: RefusedError) -> None:
        rejected = await self._refusals.set_aside(message, refusal)
        REFUSED.labels(self._stage, refusal.reason).inc()
        log.warning(
            "rejected",
            id=rejected.id,
            bulletin=message.bulletin,
            reason=str(refusal.reason),
            error=str(refusal),
            exc_info=refusal.__cause__ if refusal.reason is Reason.INTERNAL else None,
        )


def _internal(error: Exception) -> RefusedError:
    refusal = RefusedError(
        Reason.INTERNAL,
        f"{type(error).__name__}: {error}. This is a bug: report it with the output of `frontwire rejected"
        " show`, and replay the message after the fix.",
    )
    refusal.__cause__ = error
    return refusal
