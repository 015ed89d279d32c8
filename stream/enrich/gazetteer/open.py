"""Opens the gazetteer, and compiles its index at the first use."""

from collections.abc import Callable
from pathlib import Path

from stream.enrich.gazetteer.compile import compile_index
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.index_file import IndexFile
from stream.enrich.gazetteer.sources import Sources

# Indexes of 32 MB and more that stay: another version's, one without the supplement, the last one's.
_MOST_INDEXES = 4


def open_gazetteer(
    folder: Path, progress: Callable[[float], None] | None = None, *, supplement: bool = True
) -> Gazetteer:
    """The gazetteer whose index lies in `folder`; it is compiled (about 10 s) when it is not there yet.

    The file's name holds the version of all that it was made of, so new data make a new file. It appears at
    once or not at all: several processes may start at the same time.

    Args:
        folder: Where the index is kept, and what `frontwire gazetteer build` and `add` have added.
        progress: Hears the share done while compiling, 0 to 1; not called when there is nothing to do.
        supplement: Whether our own front-line places are in; without them for measuring alone.

    Raises:
        GazetteerIndexError: The index cannot be read or written.
        GazetteerDataError: A line of the user's own places cannot be read.
    """
    sources = Sources.of(folder, supplement=supplement)
    path = folder / f"gazetteer-{sources.version()}.index"
    if not path.exists():
        compile_index(path, sources, progress or (lambda _share: None))
        _tidy(folder)
    return Gazetteer(IndexFile(path))


def open_names(
    data: Path, progress: Callable[[float], None] | None = None, *, supplement: bool = True
) -> Gazetteer:
    """The gazetteer of a data folder, where every process looks for it."""
    return open_gazetteer(gazetteer_folder(data), progress, supplement=supplement)


def gazetteer_folder(data: Path) -> Path:
    """Where a data folder holds the index, what was kept of dumps and the user's own places."""
    return data / "gazetteer"


def _tidy(folder: Path) -> None:
    """Takes the oldest indexes away; a process that still reads one keeps it open."""
    by_age = sorted(folder.glob("gazetteer-*.index"), key=lambda path: -path.stat().st_mtime)
    for old in by_age[_MOST_INDEXES:]:
        old.unlink(missing_ok=True)
