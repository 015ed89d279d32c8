"""The tables of `EmbeddedDocuments`, one a collection, with an index for each way in which they are found."""

from collections.abc import Iterator, Mapping

from stream.store.documents import COLLECTIONS, Collection

# The keys that a question names, those it wants equal first, the one it orders by last. Any other question
# is answered, too, by reading the whole table: 145 ms for 100,000 documents instead of 2. Raise
# TABLES_FORMAT with every change.
WAYS: Mapping[Collection, tuple[tuple[str, ...], ...]] = {
    "subscriptions": (
        ("listed", "name"),
        ("listed", "created_at"),
        ("listed", "owner", "name"),
        ("listed", "owner", "created_at"),
        ("changed_at",),
        ("state", "changed_at"),
        ("watch", "state", "created_at"),
    ),
    "secrets": (),
    "decisions": (),
    "folds": (("repeated", "closes_at"),),
    "alerts": (("at",), ("subscription_id", "at"), ("planned", "at")),
    "deliveries": (
        ("state", "due_at"),
        ("state", "created_at"),
        ("subscription_id", "created_at"),
        ("subscription_id", "state", "created_at"),
    ),
    "publishers": (("last_at",),),
    "hours": (("ends_at",),),
    "turns": (),
    "keys": (("session", "created_at"), ("session", "expires_at")),
    "corrections": (("changed_at",), ("publisher", "changed_at")),
    "rejections": (("rejected_at",),),
}


def table_of(collection: Collection) -> str:
    """The table's name.

    >>> table_of("deliveries")
    'deliveries_documents'
    """
    return f"{collection}_documents"


def key_column(key: str) -> str:
    """A key as SQL, letter for letter the same in index and query: else SQLite takes no index."""
    return f"json_extract(keys, '$.{key}')"


def _statements() -> Iterator[str]:
    for collection in COLLECTIONS:
        table = table_of(collection)
        # `stamp` is drawn anew with each write: who holds a deleted document takes no later one for it.
        yield (
            f"CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, stamp TEXT NOT NULL, "
            "keys TEXT NOT NULL, body BLOB NOT NULL)"
        )
        for way in WAYS[collection]:
            columns = ", ".join(key_column(key) for key in way)
            yield f"CREATE INDEX IF NOT EXISTS {table}_by_{'_and_'.join(way)} ON {table} ({columns}, id)"


DOCUMENT_TABLES = tuple(_statements())
