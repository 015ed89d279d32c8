"""Hand-written fakes of what agents are given."""

from datetime import UTC, datetime

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.broker.port import Outgoing
from stream.errors import FrontwireError
from stream.store.port import PutResult

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def now() -> datetime:
    return NOW


class FakeOutlet:
    """Keeps what was sent; raises the errors it was given first, one a call."""

    def __init__(self, *errors: FrontwireError) -> None:
        self.sent: list[Outgoing] = []
        self._errors = list(errors)

    async def send(self, message: Outgoing) -> int:
        if self._errors:
            raise self._errors.pop(0)
        self.sent.append(message)
        return message.timestamp_ms or 1

    def to(self, topic: str) -> list[Outgoing]:
        return [message for message in self.sent if message.topic == topic]


class FakeStore:
    """Keeps what was put; raises the errors it was given first, one a call."""

    def __init__(self, *errors: Exception, superseded: bool = False) -> None:
        self.put_sets: list[RecordSet] = []
        self._errors = list(errors)
        self._superseded = superseded

    async def put(self, record_set: RecordSet) -> PutResult:
        if self._errors:
            raise self._errors.pop(0)
        self.put_sets.append(record_set)
        outcome = "superseded" if self._superseded else "stored"
        return PutResult(outcome, record_set.bulletin.revision, record_set.extractor_version)


def read_nothing(bulletin: Bulletin) -> RecordSet:
    """A reader that finds no record in anything."""
    if bulletin.withdrawn:
        return RecordSet.withdrawal(bulletin, "1.0.0")
    return RecordSet(extractor_version="1.0.0", bulletin=bulletin, unclassified_share=1.0)
