"""One embedded broker at a time on a data folder: two would send the same outbox twice."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from stream.errors import FrontwireError

FILE = "embedded.lock"
# Who only looks holds the lock for microseconds; a tree that starts then tries again, at 20 ms.
TRIES = 5
PAUSE = 0.02


class AlreadyRunningError(FrontwireError):
    """Another `frontwire trial` or `worker` runs embedded on the same data folder."""


@contextmanager
def alone_on(data: Path) -> Iterator[None]:
    """Holds the lock of the folder, which the kernel takes back however the process ends.

    Raises AlreadyRunningError, with the other's process id.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / FILE).open("a+", encoding="ascii") as lock:
        if not _taken(lock, fcntl.LOCK_EX, TRIES):
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
        with (data / FILE).open(encoding="ascii") as lock:
            # Shared, so that two who look do not take each other for a tree.
            return not _taken(lock, fcntl.LOCK_SH)
    except FileNotFoundError:
        return False


def _taken(lock: IO[str], kind: int, tries: int = 1) -> bool:
    """Takes the lock until the file is closed, if nobody has it that forbids it."""
    for left in reversed(range(tries)):
        try:
            fcntl.flock(lock, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if left:
                time.sleep(PAUSE)
        else:
            return True
    return False
