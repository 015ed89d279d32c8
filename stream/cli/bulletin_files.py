"""Bulletins from files: .txt is a body, .json a message, .jsonl one message a line, - standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path

from schemas.bulletin import IncomingBulletin
from schemas.reading import UnreadableBulletinError, bulletin_from, read_bulletin_message
from stream.errors import BulletinError

SUFFIXES = {".txt", ".json", ".jsonl"}


def bulletins_in(paths: list[str], publisher: str = "local") -> Iterator[IncomingBulletin]:
    """The bulletins of files, folders and standard input ("-"), in the order named.

    Raises BulletinError that names file and line where one cannot be read.
    """
    for path in paths:
        if path == "-":
            yield from _from_stdin(publisher)
        else:
            for file in _files(Path(path)):
                yield from _from_file(file, publisher)


def _files(path: Path) -> list[Path]:
    """The file itself, or a folder's bulletin files in the order of their names."""
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
        if not found:
            raise BulletinError(f"{path}: no .txt, .json or .jsonl file in this folder")
        return found
    if not path.is_file():
        raise BulletinError(
            f"{path}: no such file; name a .txt, .json or .jsonl file, a folder, or - for stdin"
        )
    return [path]


def _from_file(file: Path, publisher: str) -> Iterator[IncomingBulletin]:
    content = file.read_bytes()
    if file.suffix == ".json":
        yield _message(content, str(file))
    elif file.suffix == ".jsonl":
        yield from _lines(content, str(file))
    else:
        yield _body(content, str(file), file.stem, publisher)


def _from_stdin(publisher: str) -> Iterator[IncomingBulletin]:
    """Messages, one a line, when standard input begins with a brace; else one body with the id `stdin`."""
    content = sys.stdin.buffer.read()
    if content.lstrip().startswith(b"{"):
        yield from _lines(content, "standard input")
    else:
        yield _body(content, "standard input", "stdin", publisher)


def _lines(content: bytes, source: str) -> Iterator[IncomingBulletin]:
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip():
            yield _message(line, f"{source}, line {number}")


def _message(content: bytes, source: str) -> IncomingBulletin:
    try:
        return read_bulletin_message(content)
    except UnreadableBulletinError as error:
        raise BulletinError(f"{source}: {error}") from error


def _body(content: bytes, source: str, bulletin_id: str, publisher: str) -> IncomingBulletin:
    try:
        body = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BulletinError(
            f"{source}: no UTF-8 (byte {error.start} is 0x{content[error.start]:02x}); convert it to UTF-8"
        ) from error
    try:
        return bulletin_from({"id": bulletin_id, "publisher": publisher, "body": body})
    except UnreadableBulletinError as error:
        raise BulletinError(f"{source}: {error}") from error
