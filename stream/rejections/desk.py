"""The desk of rejections: one document a message that was set aside, gone again once it is replayed."""

from datetime import datetime, timedelta

from schemas.bulletin import parse_key
from schemas.rejected import Rejected
from stream.alerts.desk.desk import Desk, Keys
from stream.store.documents import Documents, Wish
from stream.store.moments import milliseconds

# As long as its topic keeps the message: after that nobody can replay it.
KEPT_FOR = timedelta(days=90)
# A key of more bytes than 32,766 is none to Elasticsearch; nobody reads longer errors in a table.
LONGEST_IN_KEYS = 1000
NO_PUBLISHER = "(unknown)"


class Rejections(Desk[Rejected]):
    """Kept without bytes and headers, which `frontwire.rejected` has; see `frontwire rejected show`."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "rejections", Rejected, id_of=lambda each: each.id, keys_of=keys_of)

    async def note(self, rejected: Rejected) -> None:
        """Keeps it, one that comes twice once; removes what is older by more than the topic keeps."""
        await self.create(rejected.model_copy(update={"value": None, "headers": ()}))
        await self._forget_before(rejected.rejected_at - KEPT_FOR)

    async def take_off(self, rejected_id: str) -> None:
        """Removes the one of that id, if it is there."""
        while held := await self.get(rejected_id):
            if await self.delete(held):
                return

    async def _forget_before(self, moment: datetime) -> None:
        most = ("rejected_at", milliseconds(moment) - 1)
        await self.clear(Wish(at_most=most, order_by="rejected_at", limit=1000))


def keys_of(rejected: Rejected) -> Keys:
    """What it is counted and found by; the bulletin as far as the message's key tells."""
    key = (rejected.key or b"").decode("utf-8", "backslashreplace")[:LONGEST_IN_KEYS]
    return {
        "stage": rejected.stage,
        "reason": rejected.reason,
        "error": rejected.error[:LONGEST_IN_KEYS],
        "publisher": _publisher(key),
        "bulletin": key,
        "size": rejected.size,
        "sent_at": milliseconds(rejected.sent_at),
        "rejected_at": milliseconds(rejected.rejected_at),
    }


def _publisher(key: str) -> str:
    try:
        return parse_key(key)[0]
    except ValueError:
        return NO_PUBLISHER
