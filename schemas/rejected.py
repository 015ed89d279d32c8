"""A rejected message: what could not be processed, kept with its bytes and the reason."""

from datetime import datetime
from typing import Literal

from pydantic import ConfigDict, Field

from schemas.base import OutputModel

BASE64_IN_JSON = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

Hop = Literal["split", "index", "alert", "deliver"]


class Header(OutputModel):
    """One Kafka header."""

    model_config = BASE64_IN_JSON

    name: str
    value: bytes | None


class Rejected(OutputModel):
    """One message of `frontwire.rejected`: enough to see what was wrong, and to replay it after a fix.

    `id` is derived from topic, partition and offset, so a repeated one is the same one. `value` is null for a
    message over the limit, whose `sha256`, `size` and origin (topic, partition, offset, key) stay.
    """

    model_config = BASE64_IN_JSON

    id: str
    stage: Hop
    reason: str
    error: str
    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    size: int = Field(ge=0)
    sha256: str
    headers: tuple[Header, ...]
    sent_at: datetime
    rejected_at: datetime

    @property
    def replayable(self) -> bool:
        """Whether its bytes were kept (a null value has none to keep)."""
        return self.value is not None or self.size == 0
