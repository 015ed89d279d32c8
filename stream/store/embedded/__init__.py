"""The embedded store: one SQLite file, with full text by FTS5 and places by R*Tree."""

from stream.store.embedded.store import EmbeddedStore

__all__ = ["EmbeddedStore"]
