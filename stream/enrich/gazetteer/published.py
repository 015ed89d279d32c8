"""The files that GeoNames publishes: what they are by their columns, their lines, their names."""

import io
import zipfile
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from stream.enrich.gazetteer.errors import GazetteerDataError

PublishedSort = Literal["dump", "names", "regions"]
# Columns of a country dump, of alternateNames and alternateNamesV2 (also by country), of admin1CodesASCII.
_SORTS: dict[int, PublishedSort] = {19: "dump", 8: "names", 10: "names", 4: "regions"}
_LONGEST_CODE = 4
_LAST_CYRILLIC = "\u052f"
# The progress is told once for so many lines: for each of them it would cost more than the reading.
_EVERY = 4096


def sort_of(path: Path) -> PublishedSort:
    """What a file is, by the columns of its first line.

    Raises:
        GazetteerDataError: It cannot be read, is empty, or has as many columns as none of the known ones.
    """
    with closing(lines_of(path)) as lines:
        first = next(lines, "")
    columns = first.count("\t") + 1
    if columns not in _SORTS:
        raise GazetteerDataError(
            f"{path}:1: {columns} columns parted by tabs: a country dump of GeoNames has 19, alternateNames"
            "V2 10, alternateNames 8, admin1CodesASCII 4. Take such files as they are published."
        )
    return _SORTS[columns]


def lines_of(path: Path, heard: Callable[[int], None] = lambda _bytes: None) -> Generator[str]:
    """The lines of a file, or of the one of the same name inside a zip archive.

    `heard` is told from time to time how many more bytes were read.

    Raises:
        GazetteerDataError: The file cannot be read, or is no UTF-8 text.
    """
    try:
        with _opened(path) as source, io.TextIOWrapper(source, encoding="utf-8", newline="\n") as text:
            read = 0
            for number, line in enumerate(text):
                read += len(line)
                if number % _EVERY == 0:
                    heard(read)
                    read = 0
                yield line
            heard(read)
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise GazetteerDataError(f"{path} cannot be read ({error}): name a file of GeoNames.") from error
    except UnicodeDecodeError as error:
        raise GazetteerDataError(f"{path} is no UTF-8 text ({error}): take the file as published.") from error


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(f"{path.stem}.txt") as member:
            yield member  # type: ignore[misc]  # an IO[bytes] that reads like a BinaryIO
    else:
        with path.open("rb") as file:
            yield file


def is_name(name: str) -> bool:
    """Whether an alternate name is one that English text may hold, in Latin or Cyrillic letters.

    No airport's code, nothing in another script or romanised from one in small letters ("kiwf").
    """
    if len(name) <= 1 or name[0].islower() or name[0] > _LAST_CYRILLIC:
        return False
    return not (name.isascii() and name.isupper() and len(name) <= _LONGEST_CODE)
