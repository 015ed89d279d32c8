"""One embedded broker at a time on a data folder: two would send the same outbox twice."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from stream.errors import FrontwireError

FILE = "embedded.lock"


class AlreadyRunningError(FrontwireError):
    """Another `frontwire trial` or `worker` runs embedded on the same data folder."""


@contextmanager
def alone_on(data: Path) -> Iterator[None]:
    """Holds the lock of the folder, which the kernel takes back however the process ends.

    Raises AlreadyRunningError, with the other's process id.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / FILE).open("a+", encoding="ascii") as lock:
        if not _taken(lock):
            lock.seek(0)
            raise AlreadyRunningError(
                f"another frontwire trial or worker runs on {data} (process {lock.read().strip()}): end it,"
                " or set FRONTWIRE_DATA to another folder"
            )
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def is_running(data: Path) -> bool:
    """Whether a tree runs on the folder now."""
    try:
        with (data / FILE).open("a+", encoding="ascii") as lock:
            return not _taken(lock)
    except FileNotFoundError:
        return False


def _taken(lock: IO[str]) -> bool:
    """Takes the lock until the file is closed, if nobody has it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
