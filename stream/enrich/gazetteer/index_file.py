"""The index on disk: a head of JSON, then plain columns that are mapped into memory and never parsed.

Opening costs the head (1 ms) and the mapping of its 32 MB (5 to 20 ms).
"""

import json
import mmap
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from stream.enrich.gazetteer.errors import GazetteerIndexError
from stream.enrich.gazetteer.place import PlaceKind

FORMAT = 7
KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)
# The row number of a posting has 28 bits; the bit above says that the name is not the place's main one.
ALTERNATE = 1 << 28
# The bit above that says that it is another name altogether, such as an old one.
ALIAS = 1 << 29
# The first bits of a hash find its bucket, of one key or none mostly: 4 MB that spare a search each.
BUCKET_BITS = 20
# Coordinates are whole numbers of this part of a degree, 1 m: rounding floats cost as much as all the rest.
PARTS_OF_DEGREE = 100_000
_MAGIC = b"frontwire-gazetteer\n"
_ALIGNMENT = 8
# Other users of the machine may share the cache; it holds public data.
_READABLE = 0o644


def write_index(path: Path, head: Mapping[str, Any], columns: Mapping[str, tuple[str, bytes]]) -> None:
    """Writes an index under `path` at once or not at all, whoever else is writing the same one.

    `columns` maps a name to its `struct` letter ("i", "I", "Q", "B") and its bytes.

    Raises:
        GazetteerIndexError: The folder cannot be written to, or the disk is full.
    """
    table, offset = {}, 0
    for name, (letter, data) in columns.items():
        table[name] = [letter, offset, len(data)]
        offset += len(data) + -len(data) % _ALIGNMENT
    opening = _MAGIC + json.dumps({**head, "size": offset, "columns": table}).encode() + b"\n"
    opening += b" " * (-len(opening) % _ALIGNMENT)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_at_once(
            path, [opening, *(data + b"\0" * (-len(data) % _ALIGNMENT) for _, data in columns.values())]
        )
    except OSError as error:
        raise GazetteerIndexError(
            f"The gazetteer's index {path} cannot be written ({error}): free some 40 MB there, or set "
            "FRONTWIRE_DATA to a folder that can be written to."
        ) from error


def _write_at_once(path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file beside `path` and renames it, so that no reader ever sees half of it."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", delete=False) as file:
        unfinished = Path(file.name)
        try:
            for piece in pieces:
                file.write(piece)
            file.flush()
            unfinished.chmod(_READABLE)
            unfinished.replace(path)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise


def _mapped(file: int) -> mmap.mmap:
    """The whole file as memory, which processes share; where the system can, with all its pages at hand.

    A lookup touches a dozen pages, and the first touch of one costs a microsecond or two: half of the lookup.
    """
    populate = getattr(mmap, "MAP_POPULATE", None)  # Linux has it
    if populate is None:
        return mmap.mmap(file, 0, access=mmap.ACCESS_READ)
    return mmap.mmap(file, 0, mmap.MAP_SHARED | populate, mmap.PROT_READ)


class IndexFile:
    """An open index: its head, and its columns as memory views of numbers."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = _mapped(file.fileno())
        except (OSError, ValueError) as error:
            raise GazetteerIndexError(
                f"The gazetteer's index {path} cannot be read ({error}): "
                "delete it, it is compiled again at the next start."
            ) from error
        end = self._map.find(b"\n", len(_MAGIC))
        if self._map[: len(_MAGIC)] != _MAGIC or end < 0:
            raise GazetteerIndexError(
                f"{path} is no gazetteer index: delete it, it is compiled again at the next start."
            )
        self.head: dict[str, Any] = json.loads(self._map[len(_MAGIC) : end])
        self._start = end + 1 + -(end + 1) % _ALIGNMENT
        if len(self._map) < self._start + self.head["size"]:
            raise GazetteerIndexError(
                f"{path} is cut short: delete it, it is compiled again at the next start."
            )

    def column(self, name: str) -> memoryview:
        """The numbers of a column, one for each row (or posting)."""
        letter, offset, length = self.head["columns"][name]
        first = self._start + offset
        return memoryview(self._map)[first : first + length].cast(letter)
