"""Opens the gazetteer, and compiles its index at the first use."""

from collections.abc import Callable
from pathlib import Path

from stream.enrich.gazetteer.compile import compile_index, content_version
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.gazetteer.index_file import IndexFile


def open_gazetteer(folder: Path, progress: Callable[[float], None] | None = None) -> Gazetteer:
    """The gazetteer whose index lies in `folder`; it is compiled (about 10 s) when it is not there yet.

    The file's name holds the version of all that it was made of, so new data make a new file. It appears at
    once or not at all: several processes may start at the same time.

    Args:
        folder: Where the index is kept; made when missing.
        progress: Hears the share done while compiling, 0 to 1; not called when there is nothing to do.

    Raises:
        GazetteerIndexError: The index cannot be read or written.
    """
    path = folder / f"gazetteer-{content_version()}.index"
    if not path.exists():
        compile_index(path, progress or (lambda _share: None))
    return Gazetteer(IndexFile(path))


def open_names(data: Path, progress: Callable[[float], None] | None = None) -> Gazetteer:
    """`open_gazetteer` in the data folder's place for it; unlike a reader, it needs no spaCy."""
    return open_gazetteer(data / "gazetteer", progress)
