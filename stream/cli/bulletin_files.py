"""Bulletins from files: .txt and .html are bodies, .json a message, .jsonl one message a line, - stdin."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import orjson

from schemas.bulletin import IncomingBulletin
from schemas.reading import BYTE_ORDER_MARK, UnreadableBulletinError, bulletin_from, read_bulletin_message
from stream.errors import BulletinError

HTML = {"content_type": "text/html"}
SUFFIXES = {".txt", ".html", ".json", ".jsonl"}
KINDS = ".txt, .html, .json or .jsonl"


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
    try:
        if path.is_dir():
            return _files_in(path)
        if not path.exists():
            raise BulletinError(f"{path}: no such file; name a {KINDS} file, a folder, or - for stdin")
    except OSError as error:
        raise BulletinError(f"{path}: {error.strerror}") from error
    if path.suffix not in SUFFIXES:
        raise BulletinError(f"{path}: no bulletin by its name; rename it to a {KINDS} file, or send it by -")
    return [path]


def _files_in(folder: Path) -> list[Path]:
    found = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES)
    if not found:
        raise BulletinError(f"{folder}: no {KINDS} file in this folder")
    return found


def _from_file(file: Path, publisher: str) -> Iterator[IncomingBulletin]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BulletinError(f"{file}: {error.strerror}") from error
    if file.suffix == ".json":
        yield _message(content, str(file))
    elif file.suffix == ".jsonl":
        yield from _lines(content, str(file))
    else:
        yield _body(content, str(file), file.stem, publisher, HTML if file.suffix == ".html" else {})


def _from_stdin(publisher: str) -> Iterator[IncomingBulletin]:
    """One message, or one a line, where standard input begins with a brace; else a body, id `stdin`."""
    content = sys.stdin.buffer.read()
    if not content.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(b"{"):
        yield _body(content, "standard input", "stdin", publisher, {})
    elif _is_one_value(content):
        yield _message(content, "standard input")
    else:
        yield from _lines(content, "standard input")


def _is_one_value(content: bytes) -> bool:
    """Whether it is a single JSON value, over however many lines."""
    try:
        orjson.loads(content.removeprefix(BYTE_ORDER_MARK))
    except orjson.JSONDecodeError:
        return False
    return True


def _lines(content: bytes, source: str) -> Iterator[IncomingBulletin]:
    lines = [(number, line) for number, line in enumerate(content.splitlines(), 1) if line.strip()]
    if not lines:
        raise BulletinError(f"{source}: no bulletin in it; give one JSON message a line")
    for number, line in lines:
        yield _message(line, f"{source}, line {number}")


def _message(content: bytes, source: str) -> IncomingBulletin:
    try:
        return read_bulletin_message(content)
    except UnreadableBulletinError as error:
        raise BulletinError(f"{source}: {error}") from error


def _body(
    content: bytes, source: str, bulletin_id: str, publisher: str, kind: Mapping[str, str]
) -> IncomingBulletin:
    content = content.removeprefix(BYTE_ORDER_MARK)
    try:
        body = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BulletinError(
            f"{source}: no UTF-8 (byte {error.start} is 0x{content[error.start]:02x}); convert it to UTF-8"
        ) from error
    try:
        return bulletin_from({"id": bulletin_id, "publisher": publisher, "body": body, **kind})
    except UnreadableBulletinError as error:
        raise BulletinError(f"{source}: {error}") from error
