"""What an index is compiled from, beside GeoNames as it is installed: all that lies in one folder."""

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from stream.enrich.gazetteer.geonames_source import geonames_version
from stream.enrich.gazetteer.index_file import FORMAT
from stream.enrich.gazetteer.kept import kept_file
from stream.enrich.gazetteer.own_places import FILE_NAME
from stream.enrich.gazetteer.own_source import own_hash


@dataclass(frozen=True, slots=True)
class Sources:
    """The places kept of GeoNames' dumps, the user's own places, and whether the supplement is in.

    Without the supplement the index shows what the method does by itself, for measuring.
    """

    kept: Path | None = None
    own: Path | None = None
    supplement: bool = True

    @classmethod
    def of(cls, folder: Path, *, supplement: bool = True) -> "Sources":
        """What lies in the gazetteer's folder."""
        own = folder / FILE_NAME
        return cls(kept_file(folder), own if own.exists() else None, supplement)

    def version(self) -> str:
        """What an index is made of; it stands in the file's name, so other content is another file."""
        version = f"{FORMAT}-{geonames_version()}-{own_hash()}"
        digest = blake2b(digest_size=6)
        digest.update(self.kept.name.encode() if self.kept else b"")
        digest.update(self.own.read_bytes() if self.own else b"")
        added = f"-{digest.hexdigest()}" if self.kept or self.own else ""
        return f"{version}{added}{'' if self.supplement else '-bare'}"
