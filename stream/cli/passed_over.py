"""What of the folders named is no bulletin file: said, so that nobody takes a part for the whole."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from stream.cli.bulletin_files import KINDS, SUFFIXES

MOST_NAMED = 3


def passed_over(paths: Sequence[str]) -> Iterator[str]:
    """A line for each folder of `paths` that holds more than bulletin files; files that are named are taken.

    >>> list(passed_over(["-"]))
    []
    """
    for path in map(Path, paths):
        if path.is_dir() and (others := _others(path)):
            yield f"{path}: passed over {others}"


def _others(folder: Path) -> str:
    """The subfolders, which are to be named themselves, and the files of other kinds."""
    inside = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    folders = [f"{one.name}/" for one in inside if one.is_dir() and one.suffix not in SUFFIXES]
    files = [one.name for one in inside if not one.is_dir() and one.suffix not in SUFFIXES]
    parts = []
    if folders:
        parts.append(f"{_counted(folders, 'subfolder')}; name them to have them, too")
    if files:
        parts.append(f"{_counted(files, 'file')} of other kinds than {KINDS}")
    return "; and ".join(parts)


def _counted(names: Sequence[str], what: str) -> str:
    more = ", …" if len(names) > MOST_NAMED else ""
    return f"{len(names)} {what}{'s' if len(names) > 1 else ''} ({', '.join(names[:MOST_NAMED])}{more})"
