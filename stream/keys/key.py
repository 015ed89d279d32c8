"""An API key as it is kept: everything but its secret."""

from datetime import datetime
from typing import Literal, get_args

from pydantic import Field

from schemas.base import OutputModel
from stream.keys.token import Token

Scope = Literal["read", "publish", "subscribe", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
State = Literal["valid", "expired", "revoked"]


class ApiKey(OutputModel):
    """Who asks, and what they may do; `admin` holds every scope.

    A session is a key of its own: a browser has it instead of the key with which somebody signed in.
    """

    id: str
    name: str
    scopes: tuple[Scope, ...]
    publishers: tuple[str, ...] = Field(description="for whom it publishes; empty: for any")
    digest: str = Field(repr=False, description="SHA-256 of the secret")
    ending: str = Field(description="last characters of the secret")
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    session_of: str | None = Field(description="id of the key that signed in; null for what is no session")

    def opened_by(self, token: Token) -> bool:
        """Whether the token is the whole of this key."""
        return token.has(self.digest)

    def may(self, wanted: frozenset[Scope]) -> bool:
        """Whether it holds one of the scopes."""
        return "admin" in self.scopes or not wanted.isdisjoint(self.scopes)

    def may_publish_for(self, publisher: str) -> bool:
        """Whether bulletins of the publisher are its own to send."""
        return not self.publishers or publisher in self.publishers

    def state(self, now: datetime) -> State:
        """Whether it opens anything now."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "valid"


def shown(key: ApiKey) -> str:
    """How people recognise a key.

    A key called "desk" is shown as `desk (3f2a9c0d1e4b, ends in …x9Qs)`.
    """
    return f"{key.name} ({key.id}, ends in …{key.ending})"
