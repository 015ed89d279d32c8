"""Newer rules over the log of records: each bulletin's latest set is read anew and sent again."""

from collections.abc import Callable
from dataclasses import dataclass

from schemas.record_set import RecordSet, set_version
from schemas.upcast import UnreadableSetError, read_record_set
from stream.broker.kafka.topic_reader import Stored, TopicReader
from stream.broker.port import Outgoing, Outlet
from stream.broker.topics import RECORDS

Version = tuple[int, tuple[int, ...]]


@dataclass(slots=True)
class Head:
    """Where a bulletin's latest set lies, and where its last message does: two places when one came late."""

    version: Version
    offset: int
    last_offset: int


@dataclass(slots=True)
class Renewal:
    """What was done: bulletins looked at, sets read anew, sets put behind older ones again."""

    bulletins: int = 0
    renewed: int = 0
    put_last: int = 0


class Reextraction:
    """Goes through `frontwire.records` from its start to where it ends now.

    `rules` is the version of the reader; what the same rules have read with another trained pipeline, or
    without one, is read anew, too.

    Only the latest set of a bulletin counts (order: revision, then extractor version), and it must stay the
    bulletin's last message: compaction keeps that one alone. So in the end every set that something older
    came behind, be it a late revision or a set of ours, is sent once more. Safe to repeat and to interrupt.
    """

    def __init__(
        self, log: TopicReader, outlet: Outlet, reread: Callable[[RecordSet], RecordSet], rules: str
    ) -> None:
        self._log = log
        self._outlet = outlet
        self._reread = reread
        self._rules = rules

    async def run(self) -> Renewal:
        """Renews what the present rules have not read; raises NewerSetError where a later Frontwire wrote."""
        heads = await self._heads()
        renewal = Renewal(bulletins=len(heads))
        async for message in self._log.all_now(RECORDS):
            if _is_head(message, heads) and await self._renew(message):
                renewal.renewed += 1
        renewal.put_last = await self._put_latest_last()
        return renewal

    async def _heads(self) -> dict[bytes, Head]:
        heads: dict[bytes, Head] = {}
        async for message in self._log.all_now(RECORDS):
            key = message.key or b""
            if message.value is None:
                heads.pop(key, None)
                continue
            try:
                version = read_record_set(message.value).version
            except UnreadableSetError:
                continue  # index has set it aside, with its reason
            known = heads.get(key)
            if known is None or version >= known.version:
                heads[key] = Head(version, message.offset, message.offset)
            else:
                known.last_offset = message.offset
        return heads

    async def _renew(self, message: Stored) -> bool:
        record_set = read_record_set(message.value or b"")
        revision = record_set.bulletin.revision
        present = record_set.extractor_version == self._rules
        newer = record_set.version > set_version(revision, self._rules)
        if record_set.bulletin.withdrawn or present or newer:
            return False
        renewed = self._reread(record_set)
        await self._outlet.send(Outgoing(RECORDS, message.key, renewed.model_dump_json().encode()))
        return True

    async def _put_latest_last(self) -> int:
        heads = await self._heads()
        late = {key: head for key, head in heads.items() if head.last_offset != head.offset}
        if late:
            async for message in self._log.all_now(RECORDS):
                if _is_head(message, late):
                    await self._outlet.send(Outgoing(RECORDS, message.key, message.value))
        return len(late)


def _is_head(message: Stored, heads: dict[bytes, Head]) -> bool:
    """A key has one partition, so its offsets tell its messages apart."""
    head = heads.get(message.key or b"")
    return head is not None and message.offset == head.offset
