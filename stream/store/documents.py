"""The port for small documents that change under many hands: subscriptions, decisions, deliveries, keys.

Records go through `stream.store.port`, which replaces whole sets; here one document is read at once by its
id, replaced by compare-and-set, and found by a few flat keys about a second later. Both adapters pass one
contract suite.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, get_args

from stream.errors import StoreRejectedError

Collection = Literal[
    "subscriptions",
    "secrets",
    "decisions",
    "folds",
    "alerts",
    "deliveries",
    "publishers",
    "hours",
    "turns",
    "keys",
    "corrections",
    "rejections",
]
COLLECTIONS: tuple[Collection, ...] = get_args(Collection)
Key = str | int
KEY_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Document:
    """`body` is JSON in UTF-8, given back letter for letter; by `keys` it is found (times in ms since 1970).

    Keys are named in snake case, and one key has values of one type within a collection. The id is any text
    that is not empty, up to 8,000 bytes.
    """

    id: str
    body: bytes
    keys: Mapping[str, Key] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Held:
    """A document as it was read or written; `stamp` names that very state, for the adapter alone."""

    document: Document
    stamp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which documents: all of `equal` hold, and `at_most` of one key; ordered by `order_by`, then by id.

    Texts are ordered by their UTF-8 bytes; `descending` turns both orders round. What has no `order_by` key
    is not found. `after` is the last one of the page before: the value of its `order_by` key and its id.
    `limit` is at most 10,000.
    """

    equal: Mapping[str, Key] = field(default_factory=dict)
    at_most: tuple[str, int] | None = None
    order_by: str
    descending: bool = False
    after: tuple[Key, str] | None = None
    limit: int = 100


def require_key_name(key: str) -> str:
    """The name as it is; raises StoreRejectedError for one that might mean something to a database."""
    if not KEY_NAME.fullmatch(key):
        raise StoreRejectedError(f"{key!r} is no name of a key: use small letters, digits and underscores")
    return key


class Documents(Protocol):
    """Every method may raise StoreUnavailableError (wait, try again) or StoreRejectedError (bad data)."""

    async def setup(self) -> None:
        """Make indices or tables where they are missing; safe to repeat, also beside running writers."""

    async def get(self, collection: Collection, document_id: str) -> Held | None:
        """The document as it is this moment, whoever wrote it a moment ago; None where there is none."""

    async def get_many(self, collection: Collection, document_ids: tuple[str, ...]) -> dict[str, Held]:
        """Those that exist, by id in the order asked for, each as it is this moment."""

    async def create(self, collection: Collection, document: Document) -> Held | None:
        """Writes it if there is none of that id; None where there is one, which is left as it is."""

    async def replace(self, collection: Collection, held: Held, document: Document) -> Held | None:
        """Writes it if the held state is still the present one; None where somebody was faster."""

    async def delete(self, collection: Collection, held: Held) -> bool:
        """Removes it if the held state is still the present one."""

    async def find(self, collection: Collection, wish: Wish) -> tuple[Held, ...]:
        """What matches. A write shows here within about a second, or see `settle`."""

    async def count(self, collection: Collection, equal: Mapping[str, Key]) -> int:
        """How many match."""

    async def settle(self, collection: Collection) -> None:
        """Returns when `find` sees all that was written before: for people who look at once."""

    async def close(self) -> None:
        """Let go of connections; nothing can be asked afterwards. Safe to repeat."""
