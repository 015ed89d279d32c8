"""index, beside the records: what any hop set aside is noted. `frontwire.rejected` → the store."""

from typing import Protocol

import structlog
from pydantic import ValidationError

from agents.incoming import Incoming
from schemas.rejected import Rejected
from stream.errors import StoreRejectedError
from stream.metrics import UNNOTED

log = structlog.get_logger(__name__)


class Notes(Protocol):
    """The two things that are asked for: see `stream.rejections.desk`."""

    async def note(self, rejected: Rejected) -> None:
        """Keeps it; done twice, it has the effect of once."""
        ...

    async def take_off(self, rejected_id: str) -> None:
        """Removes the one of that id, if it is there."""
        ...


class NoteRejections:
    """Notes what was set aside, and takes off what was replayed.

    What cannot be noted is not set aside a second time: it is on its topic. It is logged and counted.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes

    async def __call__(self, message: Incoming) -> None:
        """Processes one message."""
        try:
            await self._note(message)
        except (ValidationError, StoreRejectedError) as error:
            UNNOTED.inc()
            log.warning("not noted", id=message.id, why=str(error), see="frontwire rejected list")

    async def _note(self, message: Incoming) -> None:
        if message.value is not None:
            await self._notes.note(Rejected.model_validate_json(message.value))
        elif message.key is not None:
            await self._notes.take_off(message.key.decode("utf-8", "replace"))
