"""A message as a hop receives it: raw bytes and where they come from."""

from dataclasses import dataclass


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
    def bulletin(self) -> str:
        """`publisher/id` as far as the key tells, for logs."""
        return "(no key)" if self.key is None else self.key.decode("utf-8", "backslashreplace")
