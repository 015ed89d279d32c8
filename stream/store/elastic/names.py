"""What things are called in Elasticsearch: aliases, indices, templates and document ids."""

import hashlib
from dataclasses import dataclass

from schemas.bulletin import bulletin_key
from stream.store.documents import Collection
from stream.store.query import Kind

MAX_ID_BYTES = 512  # Elasticsearch refuses longer document ids


@dataclass(frozen=True)
class Names:
    """All names begin with the prefix, so that several Frontwires may share a cluster."""

    prefix: str

    @property
    def statements(self) -> str:
        """The alias of the statements' index."""
        return f"{self.prefix}-statements"

    @property
    def front_events(self) -> str:
        """The alias of the front events' index."""
        return f"{self.prefix}-front-events"

    @property
    def bulletins(self) -> str:
        """The alias of the bulletins' index."""
        return f"{self.prefix}-bulletins"

    @property
    def aliases(self) -> tuple[str, str, str]:
        """All three."""
        return self.statements, self.front_events, self.bulletins

    @property
    def analysis(self) -> str:
        """The component template that holds the analysis and nothing else."""
        return f"{self.prefix}-analysis"

    @property
    def settings(self) -> str:
        """The component template that holds the other settings."""
        return f"{self.prefix}-settings"

    def collection(self, collection: Collection) -> str:
        """The alias of a collection of small documents."""
        return f"{self.prefix}-{collection}"

    def of_kind(self, kind: Kind) -> str:
        """The alias of a kind of record."""
        return self.statements if kind == "statement" else self.front_events


def first_index(alias: str) -> str:
    """The first index behind an alias; a reindex makes the next and swaps the alias.

    >>> first_index("frontwire-statements")
    'frontwire-statements-000001'
    """
    return f"{alias}-000001"


def bulletin_document_id(publisher: str, bulletin_id: str) -> str:
    """`publisher/id`, or its hash where that is longer than a document id may be."""
    key = bulletin_key(publisher, bulletin_id)
    if len(key.encode()) <= MAX_ID_BYTES:
        return key
    return f"{publisher}/sha256:{hashlib.sha256(key.encode()).hexdigest()}"
