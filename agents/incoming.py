"""A message as a hop receives it: raw bytes and where they come from."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message of a topic; `timestamp_ms` is its time in milliseconds since 1970 (UTC)."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    timestamp_ms: int
    headers: tuple[tuple[str, bytes | None], ...] = ()

    @property
    def id(self) -> str:
        """Where it lies, as one word: `frontwire.bulletins-3-1042` is offset 1042 of partition 3."""
        return f"{self.topic}-{self.partition}-{self.offset}"

    @property
    def sent_at(self) -> datetime:
        """The message's time; that of 1970 where it has none."""
        return EPOCH + timedelta(milliseconds=max(0, self.timestamp_ms))

    @property
    def bulletin(self) -> str:
        """`publisher/id` as far as the key tells, for logs."""
        return "(no key)" if self.key is None else self.key.decode("utf-8", "backslashreplace")
